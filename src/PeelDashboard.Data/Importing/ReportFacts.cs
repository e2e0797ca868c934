using PeelDashboard.Data.Model;
using PeelDashboard.Domain;
using PeelDashboard.Import;

namespace PeelDashboard.Data.Importing;

/// <summary>The facts of a report as rows without keys. What has no passage, or names an area the catalogue does not know, is left out and told.</summary>
internal sealed class ReportFacts
{
    private readonly ImportSession session;
    private readonly SourceDocument document;
    private readonly int forceId;

    public ReportFacts(ImportSession session, ParsedReport report, SourceDocument document)
    {
        (this.session, this.document, forceId) = (session, document, document.ForceId);
        Claims = [.. Kept(report.Judgments, judgment => judgment.Passage, judgment => AreaOf(judgment.CycleKey, judgment.AreaKey), "judgment")
            .SelectMany(ClaimsOf)];
        var afis = Kept(report.Afis, afi => afi.Passage, afi => AreaOf(afi.CycleKey, afi.AreaKey), "area for improvement");
        Afis = [.. afis.Select(Row)];
        Parents = [.. ParentsOf(report.Afis, afis)];
        Closures = [.. Kept(report.Closures, closure => closure.Passage, closure => CycleOf(closure.CycleKey), "closure").Select(Row)];
        Counts = [.. Kept(report.GradeCounts, count => count.Passage, count => CycleOf(count.CycleKey), "count of grades").Select(Row)];
        Findings = [.. Kept(report.Findings, finding => finding.Passage, finding => CycleOf(finding.CycleKey), "finding").Select(Row)];
        var figures = Kept(report.Observations, figure => figure.Passage, figure => CycleOf(figure.CycleKey), "figure");
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
            var isPlaced = passage.Lines.Count > 0 && passage.FirstLine >= 1 && passage.Quote.Length > 0;
            var wrong = isPlaced ? complaint(fact) : "it has no passage";
            if (wrong is null) kept.Add(fact);
            else Warn(passage, $"A {what} was left out, because {wrong}.");
        }

        return kept;
    }

    private string? AreaOf(string cycleKey, string areaKey) => session.Areas.ContainsKey((cycleKey, areaKey))
        ? null
        : $"data/areas.json has no area \"{areaKey}\" in the cycle {cycleKey}";

    private string? CycleOf(string cycleKey) => session.Cycles.Contains(cycleKey) ? null : $"data/cycles.json has no cycle \"{cycleKey}\"";

    private string? MeasureKey(string? key, Passage passage)
    {
        if (key is null || session.Measures.Contains(key)) return key;
        Warn(passage, $"A figure stands under its own words, because data/measures.json has no measure \"{key}\".");
        return null;
    }

    private int? AreaId(string cycleKey, string? areaKey, Passage passage)
    {
        if (areaKey is null) return null;
        if (session.Areas.TryGetValue((cycleKey, areaKey), out var area)) return area.Id;
        Warn(passage, $"A fact stands without its area, because {AreaOf(cycleKey, areaKey)}.");
        return null;
    }

    /// <summary>A judgment that was amended is two claims: as first published, and as amended.</summary>
    private IEnumerable<Claim> ClaimsOf(ParsedJudgment judgment)
    {
        var claim = new Claim(
            forceId, session.Areas[(judgment.CycleKey, judgment.AreaKey)].Id, judgment.Grade, judgment.Basis, judgment.AreaAsPrinted,
            judgment.Basis is Basis.Reported ? null : document.Published, Row(judgment.Passage), "")
        { IncomingLine = judgment.Passage.FirstLine, Title = document.Title, InspectedIn = judgment.InspectedIn };
        if (judgment.Amendment is not { } amendment) return [claim];
        return
        [
            claim with { Grade = amendment.OldGrade, Passage = Row(amendment.Passage), IncomingLine = amendment.Passage.FirstLine },
            claim with { StatedOn = amendment.AmendedOn?.ToString() ?? claim.StatedOn, Note = $"Amended: {amendment.Reason}" },
        ];
    }

    private AreaForImprovement Row(ParsedAfi afi, int index) => new()
    {
        ForceId = forceId, AreaId = session.Areas[(afi.CycleKey, afi.AreaKey)].Id, Kind = afi.Kind, Headline = afi.Headline,
        Detail = afi.Detail, Order = index + 1, Passage = Row(afi.Passage), TimeLimit = afi.TimeLimit, TimeLimitEndsOn = afi.DueOn?.ToString(),
    };

    private IEnumerable<(AreaForImprovement Part, AreaForImprovement Whole)> ParentsOf(IReadOnlyList<ParsedAfi> all, List<ParsedAfi> kept)
    {
        for (var i = 0; i < kept.Count; i++)
        {
            if (kept[i].Parent is not { } parent) continue;
            var whole = kept.FindIndex(afi => ReferenceEquals(afi, all[parent]));
            if (whole >= 0) yield return (Afis[i], Afis[whole]);
        }
    }

    private Finding Row(ParsedFinding finding, int index) => new()
    {
        ForceId = forceId, CycleKey = finding.CycleKey, AreaId = AreaId(finding.CycleKey, finding.AreaKey, finding.Passage),
        AreaAsPrinted = finding.AreaAsPrinted, Headline = finding.Headline, Detail = finding.Detail, Order = index + 1,
        Passage = Row(finding.Passage),
    };

    private void Add(ParsedObservation figure, int index)
    {
        var row = Row(figure, index, figure.Value, figure.Passage);
        (row.Numerator, row.Denominator, row.RankStatement) = (figure.Numerator, figure.Denominator, figure.RankStatement);
        (row.UpperValue, row.Margin, row.Qualifier) = (figure.UpperValue, figure.Margin, figure.Qualifier);
        row.Comparators.AddRange(figure.Comparators.Where(comparator => comparator.Line >= 1).Select(comparator =>
            new Comparator { Kind = comparator.Kind, Value = comparator.Value, Line = comparator.Line }));
        if (row.Comparators.Count < figure.Comparators.Count) Warn(figure.Passage, "A comparator was left out, because it has no line.");
        Figures.Add(row);
        if (figure.Correction is not { } correction) return;
        if (correction.Passage.Lines.Count == 0 || correction.Passage.FirstLine < 1 || correction.Passage.Quote.Length == 0)
        {
            Warn(figure.Passage, "The figure before a correction was left out, because it has no passage.");
            return;
        }

        var old = Row(figure, index, correction.Value, correction.Passage);
        old.Status = FactStatus.Superseded;
        row.AmendedOn = old.AmendedOn = correction.AmendedOn?.ToString();
        row.Reason = old.Reason = correction.Reason;
        Figures.Add(old);
        Corrections.Add((old, row));
    }

    private Observation Row(ParsedObservation figure, int index, decimal? value, Passage passage) => new()
    {
        ForceId = forceId, CycleKey = figure.CycleKey, AreaId = AreaId(figure.CycleKey, figure.AreaKey, passage),
        MeasureKey = MeasureKey(figure.MeasureKey, passage), Label = figure.Label, Period = figure.Period, Unit = figure.Unit, Value = value, Order = index + 1,
        Passage = Row(passage),
    };

    private AfiClosure Row(ParsedClosure closure, int index) => new()
    {
        ForceId = forceId, CycleKey = closure.CycleKey, AreaId = AreaId(closure.CycleKey, closure.AreaKey, closure.Passage), Kind = closure.Kind,
        Subject = closure.Subject, ClosedOn = closure.ClosedOn?.ToString(), Order = index + 1, Passage = Row(closure.Passage),
    };

    private GradeCount Row(ParsedGradeCount count) => new()
    {
        ForceId = forceId, CycleKey = count.CycleKey, Grade = count.Grade, Areas = count.Areas, StatedOn = document.Published,
        Passage = Row(count.Passage),
    };

    private StoredPassage Row(Passage passage) => new()
    {
        DocumentId = document.Id, Lines = passage.LinesText, FirstLine = passage.FirstLine, Edition = document.Edition, Quote = passage.Quote,
    };

    private void Warn(Passage passage, string message) => Diagnostics.Add(
        new Diagnostic(DiagnosticSeverity.Warning, passage.Lines.Count > 0 ? passage.FirstLine : null, message));
}
