using PeelDashboard.Parsing.Layouts.Recognition;

namespace PeelDashboard.Parsing.Layouts.CommissionerResponse;

/// <summary>By what a text shows that a commissioner wrote it about a report of the inspectorate.</summary>
internal static class ResponseSigns
{
    private static readonly string[] Headings =
        ["pcc response", "pfcc response", "commissioner's response", "commissioner's comments", "local policing body's comments",
            "response from the commissioner", "comments from the commissioner", "response of the police and crime commissioner"];

    private static readonly string[] Sentences =
        ["pursuant to my obligations under section 55", "section 55(1) of the police act", "section 55 of the police act",
            "section 55 response", "i am writing to you in response to", "as the police and crime commissioner for",
            "the following response to the secretary of state"];

    private static readonly string[] Quoting = ["police and crime commissioner said", "police, fire and crime commissioner said"];

    /// <summary>The first line that shows it; null where none does.</summary>
    public static int? Find(SourceText text) => text.FirstLine(line => line.Length > 0 && PlainText.Fold(line).Trim() is var folded
        && (Array.IndexOf(Headings, folded.TrimEnd(':')) >= 0
            || Array.Exists(Sentences, words => folded.Contains(words, StringComparison.Ordinal))
            || Array.Exists(Quoting, words => folded.Contains(words, StringComparison.Ordinal))));

    /// <summary>The first line that names the inspectorate or its programme and is no sentence; else the first line.</summary>
    public static string Title(SourceText text) => PlainText.Clean(text[text.FirstLine(line => line.Length is > 0 and < 200
        && !line.TrimEnd().EndsWith('.') && Inspectorate.IsNamedIn(line))
        ?? text.NextFilled(1) ?? 1]).Trim();
}
