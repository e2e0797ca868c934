using PeelDashboard.Domain;

namespace PeelDashboard.Web.Features.Themes;

/// <summary>What the grades of a theme say of better or worse, in one or two sentences.</summary>
public static class ThemeConclusion
{
    /// <summary>Names every change inside a period whose grades may be compared, and says that nothing can be said across two of them.</summary>
    /// <param name="periods">In order of time.</param>
    public static string Of(IReadOnlyList<ComparablePeriod> periods)
    {
        var graded = periods.Where(period => period.Graded > 0).ToList();
        if (graded.Count == 0) return "No source in the store states a grade.";
        var inside = graded.Where(period => period.Graded > 1).Select(Inside).ToList();
        if (inside.Count == 0) inside.Add(graded.Count == 1 ? "Only one grade is known." : "No two of these grades may be compared, so they do not say whether it got better.");
        else if (graded.Count > 1) inside.Add("Across the double rules below HMICFRS says that grades cannot be compared directly, so grades alone do not say whether it got better since.");
        return string.Join(' ', inside);
    }

    private static string Inside(ComparablePeriod period)
    {
        var areas = period.Runs.Where(run => run.Grade is not null).GroupBy(run => run.Area, StringComparer.Ordinal)
            .Select(area => (Name: area.Key, Words: Moves([.. area]))).Where(area => area.Words.Length > 0).ToList();
        if (areas.Count == 0) return $"In {period.Label} no question was graded twice.";
        return $"In {period.Label}, whose grades may be compared, {string.Join("; ", areas.Select(area => (area.Name.Length > 0 ? area.Name + " " : "it ") + area.Words))}.";
    }

    private static string Moves(IReadOnlyList<GradeRun> runs) => runs switch
    {
        [{ Cycles.Count: 1 }] => "",
        [var only] => $"stayed {only.Grade!.Value.Words()}",
        _ => string.Join(", then ", runs.Zip(runs.Skip(1), (before, after) => Move(before, after))),
    };

    /// <summary>Ungraded is neither better nor worse than anything.</summary>
    private static string Move(GradeRun before, GradeRun after) => (before.Grade, after.Grade) switch
    {
        (Grade.Ungraded, _) => $"was graded {after.Grade!.Value.Words()} in {after.Cycles[0]}",
        (_, Grade.Ungraded) => $"was not graded in {after.Cycles[0]}",
        var (from, to) => $"got {(to < from ? "better" : "worse")} from {from!.Value.Words()} in {before.Cycles[^1]} to {to!.Value.Words()} in {after.Cycles[0]}",
    };
}
