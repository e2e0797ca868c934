using PeelDashboard.Parsing.Model;

namespace PeelDashboard.Application.Importing.Facts;

/// <summary>Finds what a letter closes. Letter and report may arrive in either order, so every import of the force looks anew.</summary>
internal static class ClosureLinker
{
    /// <summary>
    /// The share of the subject's words that a headline must have. A letter names its subject in a few words of the headline, so what the
    /// headline has beyond them does not count; half of them leaves room for a letter's own words.
    /// </summary>
    public const double Fits = 0.5;

    /// <summary>Letters of a word that count: "recording" and "record" are one word.</summary>
    private const int Stem = 5;

    /// <summary>Links the force's closures and writes those whose link changed; the facts of the import are in the store already.</summary>
    public static List<Diagnostic> Write(ImportUnitOfWork session, int forceId, int documentId)
    {
        var closures = session.Db.AfiClosures.Where(closure => closure.ForceId == forceId && closure.InLatestText)
            .OrderBy(closure => closure.Id).ToList();
        if (closures.Count == 0) return [];
        var afis = session.Db.Afis.Where(afi => afi.ForceId == forceId && afi.InLatestText).OrderBy(afi => afi.Id).ToList();
        var notes = new List<Diagnostic>();
        foreach (var closure in closures)
        {
            var fitting = afis.Where(afi => IsClosedBy(afi, closure, session.AreaById(afi.AreaId))).ToList();
            var afiId = fitting.Count == 1 ? fitting[0].Id : (int?)null;
            if (closure.Passage.DocumentId == documentId && afiId is null)
                notes.Add(new Diagnostic(DiagnosticSeverity.Note, closure.Passage.FirstLine, Unlinked(closure, fitting)));
            closure.AfiId = afiId;
        }

        session.Save();
        return notes;
    }

    private static bool IsClosedBy(AreaForImprovement afi, AfiClosure closure, Area area)
    {
        if (afi.Kind != closure.Kind || area.CycleKey != closure.CycleKey) return false;
        if (closure.AreaId is { } told && told != afi.AreaId) return false;
        var subject = Stems(closure.Subject);
        return subject.Count == 0 || (double)Stems(afi.Headline).Intersect(subject, StringComparer.Ordinal).Count() / subject.Count >= Fits;
    }

    private static HashSet<string> Stems(string text) =>
        [.. HeadlineSimilarity.SubjectWords(text).Select(word => word.Length > Stem ? word[..Stem] : word)];

    private static string Unlinked(AfiClosure closure, List<AreaForImprovement> fitting) => fitting.Count == 0
        ? $"What is closed here is not known: the store has no {closure.Kind.Words()} of {closure.CycleKey} that fits. It is found when "
            + "the report that raised it is imported."
        : $"What is closed here is not certain: {string.Join(", ", fitting.Select(afi => afi.Reference))} all fit, so none is taken for it.";
}
