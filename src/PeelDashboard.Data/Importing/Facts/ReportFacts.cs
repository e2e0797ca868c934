using PeelDashboard.Data.Importing.Judgments;
using PeelDashboard.Data.Model;
using PeelDashboard.Domain;
using PeelDashboard.Import;

namespace PeelDashboard.Data.Importing.Facts;

/// <summary>The facts of a report as rows. What has no passage, or names an area or cycle the catalogue does not know, is left out and told.</summary>
internal sealed class ReportFacts
{
    private readonly ReportRows rows;

    public ReportFacts(ImportSession session, ParsedReport report, SourceDocument document)
    {
        rows = new ReportRows(session, document, Warn);
        Claims = [.. Kept(report.Judgments, one => one.Passage, one => rows.WrongArea(one.CycleKey, one.AreaKey), "judgment").SelectMany(ClaimsOf)];
        var afis = Kept(report.Afis, one => one.Passage, one => rows.WrongArea(one.CycleKey, one.AreaKey), "area for improvement");
        Afis = [.. afis.Select(rows.Row)];
        Parents = [.. ParentsOf(report.Afis, afis)];
        Closures = [.. Kept(report.Closures, one => one.Passage, one => rows.WrongCycle(one.CycleKey), "closure").Select(rows.Row)];
        Counts = [.. Kept(report.GradeCounts, one => one.Passage, one => rows.WrongCycle(one.CycleKey), "count of grades").Select(rows.Row)];
        Findings = [.. Kept(report.Findings, one => one.Passage, one => rows.WrongCycle(one.CycleKey), "finding").Select(rows.Row)];
        var figures = Kept(report.Observations, one => one.Passage, one => rows.WrongCycle(one.CycleKey), "figure");
        for (var i = 0; i < figures.Count; i++) Add(figures[i], i);
    }

    public List<Claim> Claims { get; }

    public List<AreaForImprovement> Afis { get; }

    /// <summary>Each recommendation with the cause of concern that it belongs to.</summary>
    public List<(AreaForImprovement Part, AreaForImprovement Whole)> Parents { get; }

    public List<AfiClosure> Closures { get; }

    public List<GradeCount> Counts { get; }

    public List<Finding> Findings { get; }

    /// <summary>Figures, each corrected one right after the one that replaced it.</summary>
    public List<Observation> Figures { get; } = [];

    /// <summary>Old and new figure of each correction.</summary>
    public List<(Observation Old, Observation New)> Corrections { get; } = [];

    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>No passage, no row: one fact without its place must not stop the others.</summary>
    private List<T> Kept<T>(IReadOnlyList<T> facts, Func<T, Passage> passageOf, Func<T, string?> complaint, string what)
    {
        var kept = new List<T>();
        foreach (var fact in facts)
        {
            var passage = passageOf(fact);
            var wrong = IsPlaced(passage) ? complaint(fact) : "it has no passage";
            if (wrong is null) kept.Add(fact);
            else Warn(passage, $"A {what} was left out, because {wrong}.");
        }

        return kept;
    }

    private IEnumerable<Claim> ClaimsOf(ParsedJudgment judgment)
    {
        if (judgment.Amendment is not { } amendment || IsPlaced(amendment.Passage)) return rows.ClaimsOf(judgment);
        Warn(judgment.Passage, "The grade before an amendment was left out, because it has no passage.");
        return rows.ClaimsOf(judgment with { Amendment = null });
    }

    private IEnumerable<(AreaForImprovement Part, AreaForImprovement Whole)> ParentsOf(IReadOnlyList<ParsedAfi> all, List<ParsedAfi> kept)
    {
        for (var i = 0; i < kept.Count; i++)
        {
            if (kept[i].Parent is not { } parent) continue;
            var whole = kept.FindIndex(afi => ReferenceEquals(afi, all[parent]));
            if (whole >= 0) yield return (Afis[i], Afis[whole]);
        }
    }

    private void Add(ParsedObservation figure, int index)
    {
        var row = rows.Row(figure, index);
        Figures.Add(row);
        if (figure.Correction is not { } correction) return;
        if (!IsPlaced(correction.Passage))
        {
            Warn(figure.Passage, "The figure before a correction was left out, because it has no passage.");
            return;
        }

        var old = rows.Row(figure, index, correction);
        (row.AmendedOn, row.Reason) = (old.AmendedOn, old.Reason);
        Figures.Add(old);
        Corrections.Add((old, row));
    }

    private static bool IsPlaced(Passage passage) => passage.Lines.Count > 0 && passage.FirstLine >= 1 && passage.Quote.Length > 0;

    private void Warn(Passage passage, string message) => Diagnostics.Add(
        new Diagnostic(DiagnosticSeverity.Warning, passage.Lines.Count > 0 ? passage.FirstLine : null, message));
}
