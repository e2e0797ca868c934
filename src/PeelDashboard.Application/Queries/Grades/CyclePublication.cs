namespace PeelDashboard.Application.Queries.Grades;

public static class CyclePublication
{
    /// <summary>
    /// "published 2 March 2017", or from the first to the last of several reports of one cycle. Where no source dates the force's own, the
    /// time in which the cycle's reports on all forces came out, which is said.
    /// </summary>
    public static string Words(HistoryCycle cycle, IEnumerable<ForceDocument> documents, IEnumerable<ShownJudgment> judgments)
    {
        var own = documents.Where(document => document.IsInspectionReport && document.CycleKey == cycle.Key)
            .Select(document => document.Published)
            .Concat(judgments.Where(judgment => judgment.CarriedOver.Length == 0 && judgment.Earlier is null)
                .Select(judgment => judgment.StatedOn))
            .Select(PartialDate.TryParse).OfType<PartialDate>().Distinct().ToList();

        // A month says nothing more where a day of it is known.
        own.RemoveAll(date => own.Exists(other => other != date && date.FirstDay <= other.FirstDay && other.LastDay <= date.LastDay));
        return own.Count > 0 ? "published " + Range(own.Min(), own.Max())
            : PartialDate.TryParse(cycle.PublishedFrom) is { } from && PartialDate.TryParse(cycle.PublishedTo) is { } to
                ? "all forces: " + Range(from, to)
                : "";
    }

    private static string Range(PartialDate from, PartialDate to) => from == to ? from.ToWords()
        : from.Year == to.Year && from.Month is not null && to.Month is not null ? WithoutYear(from) + " to " + to.ToWords()
        : from.ToWords() + " to " + to.ToWords();

    private static string WithoutYear(PartialDate date) => date.ToWords()[..^5];
}
