using System.Text.RegularExpressions;
using PeelDashboard.Domain.Catalogue;

namespace PeelDashboard.Parsing.Layouts.IntegratedReport;

internal static partial class IntegratedTitle
{
    /// <summary>
    /// The cycle of "PEEL 2021/22", "PEEL 2023–25", "PEEL Assessment 2023–2025" or "PEEL: Police effectiveness, efficiency and legitimacy
    /// 2018/19", with any kind of dash. Only the rounds that took more than a year reported on everything at once, and their names tell it.
    /// </summary>
    public static CycleDefinition? Cycle(string line, ReferenceCatalogue catalogue)
    {
        if (Title().Match(line) is not { Success: true } title) return null;
        var (first, last) = (title.Groups["first"].Value, title.Groups["last"].Value);
        return catalogue.Cycles.FirstOrDefault(cycle => cycle.Slug == $"{first}-{last[^2..]}");
    }

    [GeneratedRegex(
        "^PEEL(?:[ :]+(?:police|assessments?|inspections?|reports?|effectiveness, efficiency and legitimacy)){0,3}[ "
            + ":]+(?<first>20[0-9]{2})[-/\u2010-\u2013](?<last>(?:20)?[0-9]{2})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Title();
}
