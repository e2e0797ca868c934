namespace PeelDashboard.Parsing.Layouts.CommitteePaper;

/// <summary>What a paper refers to without giving it: pictures that were lost, AFIs whose wording stands elsewhere.</summary>
internal static class PaperGaps
{
    private static readonly string[] MentionsOfAnAfi = ["additional AFI", "new AFI",
        "additional area for improvement", "attracting an AFI"];

    public static void Note(SourceText text, IReadOnlyList<ParsedSection> sections, List<Diagnostic> diagnostics)
    {
        var headings = sections.Select(section => section.Lines.First).ToHashSet();
        for (var line = 1; line <= text.LineCount; line++)
        {
            var words = text[line].AsSpan().TrimEnd();
            if (words.EndsWith(":", StringComparison.Ordinal) && (text.NextFilled(line + 1) is not { } next || headings.Contains(next)))
            {
                diagnostics.Note(line,
                    "The text announces a picture or a table and a heading follows: whatever grades it showed are not in this file.");
            }

            if (MentionsOfAnAfi.FirstOrDefault(mention => text[line].Contains(mention, StringComparison.OrdinalIgnoreCase)) is { } found)
            {
                diagnostics.Note(line,
                    $"An AFI is mentioned (\"{found}\") but its wording is not given, so none was recorded; import the report itself.");
            }
        }
    }
}
