using PeelDashboard.Data.Model;
using PeelDashboard.Data.Storage;
using PeelDashboard.Domain;
using PeelDashboard.Import;
using PeelDashboard.Import.Reference;

namespace PeelDashboard.Data.Importing;

/// <summary>Brings the national grades file into the store, within the transaction of a session.</summary>
internal sealed class NationalGradesImport(ImportSession session, ParsedNationalGrades grades)
{
    private readonly List<Diagnostic> diagnostics = [];

    /// <param name="isOnlyReferenceFile">Whether every stored reference row came from this file, so that one which it no longer has is gone.</param>
    public Applied Run(bool isOnlyReferenceFile)
    {
        var claims = grades.Judgments.Where(Fits).Select(Row).ToList();
        var judgments = JudgmentImport.Apply(
            session, claims, JudgmentImport.Select(session), claim => isOnlyReferenceFile && claim.Passage.DocumentId is null);
        var changes = judgments.Changes + WriteCounts();
        return new Applied(changes, [.. grades.Diagnostics, .. diagnostics, .. judgments.Diagnostics], null);
    }

    private bool Fits(ReferenceJudgment row)
    {
        var wrong = !session.Forces.ContainsKey(row.ForceName) ? $"data/forces.csv has no force \"{row.ForceName}\""
            : !session.Areas.ContainsKey((row.CycleKey, row.AreaKey)) ? $"data/areas.json has no area \"{row.AreaKey}\" in the cycle {row.CycleKey}"
            : row.Address.Length == 0 ? "it has no address"
            : null;
        if (wrong is not null) diagnostics.Add(new Diagnostic(DiagnosticSeverity.Warning, row.Line, $"A judgment was left out, because {wrong}."));
        return wrong is null;
    }

    private Claim Row(ReferenceJudgment row) => new(
        session.Forces[row.ForceName].Id, session.Areas[(row.CycleKey, row.AreaKey)].Id, row.Grade,
        row.Note.Contains("carried over", StringComparison.OrdinalIgnoreCase) ? Basis.CarriedOver : Basis.Reference, row.AreaAsPrinted,
        row.Published?.ToString(), new StoredPassage { Address = row.Address }, row.Note)
    { IncomingLine = row.Line };

    private ImportChanges WriteCounts()
    {
        static string Key(GradeCount count) => $"{count.ForceId}|{count.CycleKey}|{count.Grade}|{count.Passage.Address}";
        var stored = FactPlan<GradeCount>.WithOccurrence(JudgmentRows.Counts.Select(session.Connection, "\"DocumentId\" IS NULL"), Key);
        var incoming = FactPlan<GradeCount>.WithOccurrence(grades.Counts.Where(Fits).Select(Row), Key);
        List<GradeCount> added = [], changed = [];
        foreach (var (key, count) in incoming)
        {
            var known = stored.GetValueOrDefault(key);
            count.Id = known?.Id ?? session.NextId(JudgmentRows.Counts.Table);
            if (known is null) added.Add(count);
            else if (!JudgmentRows.Counts.Same(known, count)) changed.Add(count);
        }

        JudgmentRows.Counts.Update(session.Connection, changed);
        JudgmentRows.Counts.Insert(session.Connection, added);
        return new ImportChanges(added.Count, changed.Count, incoming.Count - added.Count - changed.Count, 0);
    }

    private bool Fits(ReferenceCount row)
    {
        var wrong = !session.Forces.ContainsKey(row.ForceName) ? $"data/forces.csv has no force \"{row.ForceName}\""
            : !session.Cycles.Contains(row.CycleKey) ? $"data/cycles.json has no cycle \"{row.CycleKey}\""
            : row.Address.Length == 0 ? "it has no address"
            : null;
        if (wrong is not null) diagnostics.Add(new Diagnostic(DiagnosticSeverity.Warning, row.Line, $"A count was left out, because {wrong}."));
        return wrong is null;
    }

    private GradeCount Row(ReferenceCount row) => new()
    {
        ForceId = session.Forces[row.ForceName].Id, CycleKey = row.CycleKey, Grade = row.Grade, Areas = row.Areas,
        Passage = new StoredPassage { Address = row.Address }, StatedOn = row.Published?.ToString(), Note = row.Note,
    };
}
