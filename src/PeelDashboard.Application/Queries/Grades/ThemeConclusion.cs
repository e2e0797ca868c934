using PeelDashboard.Domain.Text;

namespace PeelDashboard.Application.Queries.Grades;

/// <summary>
/// What the grades of a theme say of better or worse, in one or two sentences: the changes that the history marks, in words.
/// </summary>
public static class ThemeConclusion
{
    public static string Of(IReadOnlyList<ComparablePeriod> periods)
    {
        var compared = periods.Select(Inside).Where(words => words.Length > 0).ToList();
        if (compared.Count == 0) return WithoutComparison(periods);
        if (periods.Count(period => period.Grades > 0) > 1)
            compared.Add(
                "Across the double rules below HMICFRS says that grades cannot be compared directly, so grades alone do not say whether it "
                    + "got better since.");
        return string.Join(' ', compared);
    }

    private static string WithoutComparison(IReadOnlyList<ComparablePeriod> periods)
    {
        var judged = periods.SelectMany(period => period.Entries).Where(entry => entry.Judgment is not null).ToList();
        if (judged.Count == 0) return "No source that we have states a grade.";
        return periods.Sum(period => period.Grades) switch
        {
            0 => $"In {CountText.List([.. judged.Select(entry => entry.Area.Cycle.Key).Distinct(StringComparer.Ordinal)])} the "
                + "inspectorate inspected it and did not grade it, so there are no grades to say whether it got better.",
            1 => "Only one grade is known.",
            _ => "No two of these grades may be compared, so they do not say whether it got better.",
        };
    }

    private static string Inside(ComparablePeriod period)
    {
        var chains = Chains(period.Entries);
        return chains.Count == 0 ? ""
            : $"In {period.Label}, whose grades may be compared, "
                + $"{string.Join("; ", chains.Select(chain => (period.HasSeveral ? chain[^1].Area.ShortName : "it") + " " + Words(chain)))}.";
    }

    /// <summary>
    /// The grades of one question after the other, wherever one is compared with the one before it. What is compared with nothing is in no
    /// chain.
    /// </summary>
    private static List<List<Link>> Chains(IEnumerable<HistoryEntry> entries)
    {
        var chains = new List<List<Link>>();
        foreach (var entry in entries)
        {
            if (entry is not { Change: { } change, Judgment: { } judgment }) continue;
            var from = new Link(change.Earlier.Area, change.Earlier.Judgment!.Grade, change.Since, GradeComparison.Same);

            // A grade that is carried over stands for the one that was given then, with which the chain ended.
            var chain = chains.Find(chain => chain[^1] is var last && last.Area.Key == from.Area.Key
                && (last.Cycle, last.Grade) == (from.Cycle, from.Grade));
            if (chain is null) chains.Add(chain = [from]);
            chain.Add(new(entry.Area, judgment.Grade, entry.Area.Cycle.Key, change.Comparison));
        }

        return chains;
    }

    private static string Words(List<Link> chain)
    {
        var parts = new List<List<Link>>();
        foreach (var link in chain)
        {
            if (parts.Count == 0 || link.Comparison is not GradeComparison.Same) parts.Add([]);
            parts[^1].Add(link);
        }

        return parts.Count == 1
            ? $"got the same grade in {Cycles(chain)}: {chain[0].Grade.Words()}"
            : string.Join(", then ", parts.Select((part, index) => index == 0
                ? $"was graded {part[0].Grade.Words()} in {Cycles(part)}"
                : $"got {(part[0].Comparison is GradeComparison.Better ? "better" : "worse")}, to {part[0].Grade.Words()} in {Cycles(part)}"));
    }

    private static string Cycles(List<Link> links) => CountText.List(links.ConvertAll(link => link.Cycle));

    private sealed record Link(HistoryArea Area, Grade Grade, string Cycle, GradeComparison Comparison);
}
