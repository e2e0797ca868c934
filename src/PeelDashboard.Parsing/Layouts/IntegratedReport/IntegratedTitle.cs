using PeelDashboard.Parsing.Layouts.Recognition;

namespace PeelDashboard.Parsing.Layouts.IntegratedReport;

internal static partial class IntegratedTitle
{
    private const int LinesOfOpening = 150;
    private const string Opening = "our inspection assessed how ";

    /// <summary>
    /// The cycle of "PEEL 2021/22", "PEEL 2023–25", "PEEL Assessment 2023–2025", "Kent PEEL Assessment 2021 / 22" or "PEEL: Police
    /// effectiveness, efficiency and legitimacy 2018/19", with any kind of dash. Only the rounds that took more than a year reported on
    /// everything at once, and their names tell it.
    /// </summary>
    public static CycleDefinition? Cycle(string line, ReferenceCatalogue catalogue)
    {
        if (Title().Match(line) is not { Success: true } title) return null;
        if (title.Groups["force"] is { Length: > 0 } force && catalogue.ForceNamed(force.Value) is null) return null;
        var (first, last) = (title.Groups["first"].Value, title.Groups["last"].Value);
        return catalogue.Cycles.FirstOrDefault(cycle => cycle.Slug == $"{first}-{last[^2..]}");
    }

    /// <summary>
    /// The first sentence of the report as a web page, which may stand without any title: "Our inspection assessed how good Kent Police is
    /// in 12 areas of policing."
    /// </summary>
    public static (int Line, string Text, ForceDefinition Force)? OpeningSentence(SourceText text, ReferenceCatalogue catalogue)
    {
        if (text.FirstLine(line => line.AsSpan().TrimStart().StartsWith(Opening, StringComparison.OrdinalIgnoreCase), last: LinesOfOpening)
            is not { } line) return null;
        var sentence = Sentences.In(PlainText.Clean(text[line])).First();
        return ForceFinder.Mentions(sentence, catalogue).FirstOrDefault() is { } force ? (line, sentence, force) : null;
    }

    /// <summary>The cycle of a report without a title: the first place of its beginning where "PEEL" and a cycle stand together.</summary>
    public static (int Line, string Text, CycleDefinition Found)? NamedAtBeginning(SourceText text, ReferenceCatalogue catalogue)
    {
        for (var line = 1; line <= Math.Min(text.LineCount, LinesOfOpening); line++)
            if (Naming().Match(text[line]) is { Success: true } naming
                && CycleFinder.NamedIn(naming.Value, catalogue, yearsToo: false) is { } cycle) return (line, naming.Value, cycle);
        return null;
    }

    [GeneratedRegex(
        "\\bPEEL(?: (?:assessment|inspection|framework|programme|report)s?){0,3}:? 20[0-9]{2} ?[-/\u2010-\u2013] ?(?:20)?[0-9]{2}\\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Naming();

    [GeneratedRegex(
        "^(?<force>[^:]{3,60}? )??PEEL(?:[ :]+(?:police|assessments?|inspections?|reports?|effectiveness, efficiency and legitimacy)){0,3}"
            + "[ :]+(?<first>20[0-9]{2}) ?[-/\u2010-\u2013] ?(?<last>(?:20)?[0-9]{2})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Title();
}
