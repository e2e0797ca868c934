namespace PeelDashboard.Parsing.Layouts.Shared;

internal enum HeadingRole
{
    Chapter,
    AreasForImprovement,
    CauseOfConcern,
    Recommendations,
    MainFindings,
    Finding,
    OverallJudgment,
    Judgment,
    SummaryOfFindings,
    Other,
}

/// <summary>A heading of the outline: level 1 opens a chapter, level 2 a part of one.</summary>
internal sealed record Heading(int Line, int Level, SectionKind Kind, HeadingRole Role, string Text, string? AreaKey);

internal static partial class Headings
{
    /// <summary>
    /// The longest paragraph without a full stop that is still taken for a heading; the seeds' longest has 226 characters.
    /// </summary>
    public const int Longest = 350;

    private const int LongestLine = 120;

    /// <summary>
    /// The role that a heading has by its words alone, in folded form; null where the words say nothing. A colon or a number at its end
    /// ("Area for improvement 2") says nothing more.
    /// </summary>
    public static HeadingRole? RoleOf(string folded) => folded.TrimEnd(':', ' ', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9') switch
    {
        "area for improvement" or "areas for improvement" or "afi" or "afis" or "area for improvement (afi)"
            or "areas for improvement (afis)" => HeadingRole.AreasForImprovement,
        "cause of concern" or "causes of concern" => HeadingRole.CauseOfConcern,
        _ when IsRecommendations(folded) => HeadingRole.Recommendations,
        "main findings" or "victim service assessment" => HeadingRole.MainFindings,
        "overall judgment" or "overall judgement" => HeadingRole.OverallJudgment,
        "overall summary" => HeadingRole.Other,
        "summary of findings" => HeadingRole.SummaryOfFindings,
        "innovative practice" or "promising practice" => HeadingRole.Other,
        var words when IsOfOverview(words) => HeadingRole.Other,
        _ => null,
    };

    /// <summary>
    /// "Area for improvement: The force should ..." on one line is a heading and what stands below it; all else is as it is.
    /// </summary>
    public static IEnumerable<Paragraph> WithHeadline(Paragraph paragraph)
    {
        if (paragraph.Kind is not ParagraphKind.Prose || paragraph.Text.IndexOf(':', StringComparison.Ordinal) is not (> 2 and < 40)
            || HeadingAndHeadline().Match(paragraph.Text) is not { Success: true } match) return [paragraph];
        return [paragraph with { Text = match.Groups["heading"].Value }, paragraph with { Text = match.Groups["headline"].Value }];
    }

    public static bool IsRecommendations(string folded) => folded is "recommendation" or "recommendations";

    /// <summary>Headings of 2021/22 that belong to the overview and to no area, in folded form.</summary>
    public static bool IsOfOverview(string folded) => folded is "our judgments" or "our judgements" or "important changes to peel";

    public static bool IsUnpunctuated(Paragraph paragraph) =>
        paragraph is { Kind: ParagraphKind.Prose, IsCutByLink: false, EndsSentence: false }
        && paragraph.Text.Length <= Longest && !paragraph.Text.EndsWith(',');

    /// <summary>
    /// Whether a line of a document without contents page could be a heading: short, a capital first, no full stop or other mark at its
    /// end. Text cut by a page break is longer.
    /// </summary>
    public static bool LooksLikeOne(string line)
    {
        var text = line.AsSpan().Trim();
        return text.Length is > 0 and <= LongestLine && char.IsUpper(text[0]) && !"?!.,;:)".Contains(text[^1], StringComparison.Ordinal);
    }

    /// <summary>What follows "12. " or "12) " at the start of a line, or null where the line begins with no number.</summary>
    public static string? AfterNumber(string line)
    {
        var text = line.AsSpan().Trim();
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits])) digits++;
        return digits is > 0 and <= 2 && digits + 1 < text.Length && text[digits] is '.' or ')' && text[digits + 1] == ' '
            ? text[(digits + 2)..].Trim().ToString() : null;
    }

    [GeneratedRegex("^(?<heading>(?:area for improvement|afi|cause of concern)(?: [0-9]{1,2})?) ?: ?(?<headline>.{10,})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HeadingAndHeadline();
}
