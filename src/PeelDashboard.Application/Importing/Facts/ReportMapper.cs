using PeelDashboard.Application.Importing.Judgments;
using PeelDashboard.Parsing.Model;

namespace PeelDashboard.Application.Importing.Facts;

/// <summary>The facts of a report as rows without keys. What the catalogue does not know is left empty and told.</summary>
internal sealed class ReportMapper(ImportUnitOfWork session, SourceDocument document, Action<Passage, string> warn)
{
    /// <summary>
    /// A judgment that was amended is two claims: as first published, and as amended. The report's own date is that of the first when it is
    /// the earlier one; a re-issue that is dated itself tells no date of the first issue.
    /// </summary>
    public IEnumerable<Claim> ClaimsOf(ParsedJudgment judgment)
    {
        var claim = new Claim(
            document.ForceId, session.Areas[(judgment.CycleKey, judgment.AreaKey)].Id, judgment.Grade,
            judgment.Basis, judgment.AreaAsPrinted,
            judgment.Basis is Basis.Reported ? null : document.Published, Row(judgment.Passage), "")
        { IncomingLine = judgment.Passage.FirstLine, Title = document.Title, InspectedIn = judgment.InspectedIn };
        if (judgment.Amendment is not { } amendment) return [claim];
        var isDatedBefore = amendment.AmendedOn is { } day && PartialDate.TryParse(claim.StatedOn) < day;
        return
        [
            claim with
            {
                Grade = amendment.OldGrade, Passage = Row(amendment.Passage), IncomingLine = amendment.Passage.FirstLine,
                StatedOn = isDatedBefore || amendment.AmendedOn is null ? claim.StatedOn : null,
            },
            claim with
            {
                StatedOn = amendment.AmendedOn?.ToString() ?? claim.StatedOn, Issue = 1,
                Amended = new Amendment(amendment.AmendedOn?.ToString(), amendment.Reason),
            },
        ];
    }

    public AreaForImprovement Row(ParsedAfi afi, int index) => new()
    {
        ForceId = document.ForceId, AreaId = session.Areas[(afi.CycleKey, afi.AreaKey)].Id, Kind = afi.Kind, Headline = afi.Headline,
        Detail = afi.Detail, Order = index + 1, Passage = Row(afi.Passage), TimeLimit = afi.TimeLimit,
        TimeLimitEndsOn = afi.DueOn?.ToString(),
    };

    public Finding Row(ParsedFinding finding, int index) => new()
    {
        ForceId = document.ForceId, CycleKey = finding.CycleKey, AreaId = AreaId(finding.CycleKey, finding.AreaKey, finding.Passage),
        AreaAsPrinted = finding.AreaAsPrinted, Headline = finding.Headline, Detail = finding.Detail, Order = index + 1,
        Passage = Row(finding.Passage),
    };

    public Observation Row(ParsedObservation figure, int index)
    {
        var row = Row(figure, index, figure.Value, figure.Passage);
        (row.Numerator, row.Denominator, row.RankStatement) = (figure.Numerator, figure.Denominator, figure.RankStatement);
        (row.UpperValue, row.Margin, row.Qualifier) = (figure.UpperValue, figure.Margin, figure.Qualifier);
        row.Comparators.AddRange(figure.Comparators.Where(comparator => comparator.Line >= 1).Select(comparator =>
            new Comparator { Kind = comparator.Kind, Value = comparator.Value, Whole = comparator.Whole, Line = comparator.Line }));
        if (row.Comparators.Count < figure.Comparators.Count) warn(figure.Passage, "A comparator was left out, because it has no line.");
        return row;
    }

    public Observation Row(ParsedObservation figure, int index, ParsedCorrection correction)
    {
        var row = Row(figure, index, correction.Value, correction.Passage);
        (row.Status, row.AmendedOn, row.Reason) = (FactStatus.Superseded, correction.AmendedOn?.ToString(), correction.Reason);
        return row;
    }

    public AfiClosure Row(ParsedClosure closure, int index) => new()
    {
        ForceId = document.ForceId, CycleKey = closure.CycleKey, AreaId = AreaId(closure.CycleKey, closure.AreaKey, closure.Passage),
        Kind = closure.Kind, Subject = closure.Subject, ClosedOn = closure.ClosedOn?.ToString(), Order = index + 1,
        Passage = Row(closure.Passage),
    };

    public GradeCount Row(ParsedGradeCount count) => new()
    {
        ForceId = document.ForceId, CycleKey = count.CycleKey, Grade = count.Grade, Areas = count.Areas, StatedOn = document.Published,
        Passage = Row(count.Passage),
    };

    public string? WrongArea(string cycleKey, string areaKey) => session.Areas.ContainsKey((cycleKey, areaKey))
        ? null
        : $"data/areas.json has no area \"{areaKey}\" in the cycle {cycleKey}";

    public string? WrongCycle(string cycleKey) =>
        session.Cycles.Contains(cycleKey) ? null : $"data/cycles.json has no cycle \"{cycleKey}\"";

    private Observation Row(ParsedObservation figure, int index, decimal? value, Passage passage) => new()
    {
        ForceId = document.ForceId, CycleKey = figure.CycleKey, AreaId = AreaId(figure.CycleKey, figure.AreaKey, passage),
        MeasureKey = MeasureKey(figure.MeasureKey, passage), Label = figure.Label, Period = figure.Period,
        Unit = figure.Unit, Value = value,
        Order = index + 1, Passage = Row(passage),
    };

    private StoredPassage Row(Passage passage) => new()
    {
        DocumentId = document.Id, Lines = passage.LinesText, FirstLine = passage.FirstLine,
        Edition = document.Edition, Quote = passage.Quote,
    };

    private string? MeasureKey(string? key, Passage passage)
    {
        if (key is null || session.Measures.Contains(key)) return key;
        warn(passage, $"A figure stands under its own words, because data/measures.json has no measure \"{key}\".");
        return null;
    }

    private int? AreaId(string cycleKey, string? areaKey, Passage passage)
    {
        if (areaKey is null) return null;
        if (session.Areas.TryGetValue((cycleKey, areaKey), out var area)) return area.Id;
        warn(passage, $"A fact stands without its area, because {WrongArea(cycleKey, areaKey)}.");
        return null;
    }
}

/// <summary>
/// The facts of a report as rows. What has no passage, or names an area or cycle the catalogue does not know, is left out and told.
/// </summary>
internal sealed class ReportFacts
{
    private readonly ReportMapper rows;

    public ReportFacts(ImportUnitOfWork session, ParsedReport report, SourceDocument document)
    {
        rows = new ReportMapper(session, document, Warn);
        Claims = [.. Kept(report.Judgments, one => one.Passage, one => rows.WrongArea(one.CycleKey, one.AreaKey), "judgment")
            .SelectMany(ClaimsOf)];
        var afis = Kept(report.Afis, one => one.Passage, one => rows.WrongArea(one.CycleKey, one.AreaKey), "area for improvement");
        Afis = [.. afis.Select(rows.Row)];
        Parents = [.. ParentsOf(report.Afis, afis)];
        Closures = [.. Kept(report.Closures, one => one.Passage, one => rows.WrongCycle(one.CycleKey), "closure").Select(rows.Row)];
        Counts = [.. Kept(report.GradeCounts, one => one.Passage, one => rows.WrongCycle(one.CycleKey), "count of grades")
            .Select(rows.Row)];
        Findings = [.. Kept(report.Findings, one => one.Passage, one => rows.WrongCycle(one.CycleKey), "finding").Select(rows.Row)];
        var figures = Kept(report.Observations, one => one.Passage, one => rows.WrongCycle(one.CycleKey), "figure");
        for (var i = 0; i < figures.Count; i++) Add(figures[i], i);
    }

    public List<Claim> Claims { get; }
    public List<AreaForImprovement> Afis { get; }

    public List<(AreaForImprovement Part, AreaForImprovement Whole)> Parents { get; }

    public List<AfiClosure> Closures { get; }
    public List<GradeCount> Counts { get; }
    public List<Finding> Findings { get; }
    public List<Observation> Figures { get; } = [];

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
