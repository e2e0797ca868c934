using PeelDashboard.Parsing.Layouts.Recognition;

namespace PeelDashboard.Parsing.Layouts.CommissionerResponse;

/// <summary>By what a text shows that a commissioner wrote it about a report of the inspectorate.</summary>
internal static partial class ResponseSigns
{
    private static readonly string[] Headings =
        ["pcc response", "pfcc response", "commissioner's response", "commissioner's comments", "local policing body's comments",
            "response from the commissioner", "comments from the commissioner", "response of the police and crime commissioner"];

    private static readonly string[] Sentences =
        ["pursuant to my obligations under section 55", "section 55(1) of the police act", "section 55 of the police act",
            "section 55 response", "response under section 55", "i am writing to you in response to",
            "as the police and crime commissioner for",
            "the following response to the secretary of state"];


    /// <summary>The first line that shows it; null where none does.</summary>
    public static int? Find(SourceText text) => text.FirstLine(line => line.Length > 0 && PlainText.Fold(line).Trim() is var folded
        && (Array.IndexOf(Headings, folded.TrimEnd(':')) >= 0
            || Array.Exists(Sentences, words => folded.Contains(words, StringComparison.Ordinal))
            || Quoting().IsMatch(folded)))
        ?? (text.NextFilled(1) is { } first && IsTitle(PlainText.Fold(text[first]).Trim()) ? first : null);

    /// <summary>"Kent PCC: my response to the PEEL report".</summary>
    private static bool IsTitle(string folded) => folded.Length is > 0 and < 150 && !folded.EndsWith('.')
        && folded.Contains("response", StringComparison.Ordinal)
        && Commissioner().IsMatch(folded);

    /// <summary>The first line that names the inspectorate or its programme and is no sentence; else the first line.</summary>
    public static string Title(SourceText text) => PlainText.Clean(text[text.FirstLine(line => line.Length is > 0 and < 200
        && !line.TrimEnd().EndsWith('.') && Inspectorate.IsNamedIn(line))
        ?? text.NextFilled(1) ?? 1]).Trim();

    [GeneratedRegex("\\b(?:pcc|pfcc|commissioner(?:'s)?)\\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Commissioner();

    [GeneratedRegex("\\bpolice(?:, fire)? and crime commissioner(?: for [a-z ,-]{3,60}?)?(?:,? [a-z]+ [a-z-]+,?)?"
        + " (?:said|added|commented):?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoting();
}
