using PeelDashboard.Data.Importing.Judgments;
using PeelDashboard.Data.Model;
using PeelDashboard.Domain;
using PeelDashboard.Import;

namespace PeelDashboard.Data.Importing.Facts;

/// <summary>The facts of a report as rows without keys. What the catalogue does not know is left empty and told.</summary>
internal sealed class ReportRows(ImportSession session, SourceDocument document, Action<Passage, string> warn)
{
    /// <summary>
    /// A judgment that was amended is two claims: as first published, and as amended. The report's own date is that of the first when it is the
    /// earlier one; a re-issue that is dated itself tells no date of the first issue.
    /// </summary>
    public IEnumerable<Claim> ClaimsOf(ParsedJudgment judgment)
    {
        var claim = new Claim(
            document.ForceId, session.Areas[(judgment.CycleKey, judgment.AreaKey)].Id, judgment.Grade, judgment.Basis, judgment.AreaAsPrinted,
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
        Detail = afi.Detail, Order = index + 1, Passage = Row(afi.Passage), TimeLimit = afi.TimeLimit, TimeLimitEndsOn = afi.DueOn?.ToString(),
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

    /// <summary>The figure before its correction.</summary>
    public Observation Row(ParsedObservation figure, int index, ParsedCorrection correction)
    {
        var row = Row(figure, index, correction.Value, correction.Passage);
        (row.Status, row.AmendedOn, row.Reason) = (FactStatus.Superseded, correction.AmendedOn?.ToString(), correction.Reason);
        return row;
    }

    public AfiClosure Row(ParsedClosure closure, int index) => new()
    {
        ForceId = document.ForceId, CycleKey = closure.CycleKey, AreaId = AreaId(closure.CycleKey, closure.AreaKey, closure.Passage),
        Kind = closure.Kind, Subject = closure.Subject, ClosedOn = closure.ClosedOn?.ToString(), Order = index + 1, Passage = Row(closure.Passage),
    };

    public GradeCount Row(ParsedGradeCount count) => new()
    {
        ForceId = document.ForceId, CycleKey = count.CycleKey, Grade = count.Grade, Areas = count.Areas, StatedOn = document.Published,
        Passage = Row(count.Passage),
    };

    /// <summary>What is wrong with an area; null when the catalogue has it.</summary>
    public string? WrongArea(string cycleKey, string areaKey) => session.Areas.ContainsKey((cycleKey, areaKey))
        ? null
        : $"data/areas.json has no area \"{areaKey}\" in the cycle {cycleKey}";

    /// <summary>The same of a cycle.</summary>
    public string? WrongCycle(string cycleKey) =>
        session.Cycles.Contains(cycleKey) ? null : $"data/cycles.json has no cycle \"{cycleKey}\"";

    private Observation Row(ParsedObservation figure, int index, decimal? value, Passage passage) => new()
    {
        ForceId = document.ForceId, CycleKey = figure.CycleKey, AreaId = AreaId(figure.CycleKey, figure.AreaKey, passage),
        MeasureKey = MeasureKey(figure.MeasureKey, passage), Label = figure.Label, Period = figure.Period, Unit = figure.Unit, Value = value,
        Order = index + 1, Passage = Row(passage),
    };

    private StoredPassage Row(Passage passage) => new()
    {
        DocumentId = document.Id, Lines = passage.LinesText, FirstLine = passage.FirstLine, Edition = document.Edition, Quote = passage.Quote,
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
