using PeelDashboard.Domain;
using PeelDashboard.Import.Reading;

namespace PeelDashboard.Import.Layouts.CommitteePaper;

/// <summary>The headings of a paper: numbered chapters, and headings without a number within them.</summary>
internal static class PaperOutline
{
    /// <summary>Whether a line is a numbered chapter heading, such as "3. Thematic inspection activity".</summary>
    public static bool IsChapter(string line) => Prose.AfterNumber(line) is { } words && Prose.LooksLikeHeading(words);

    public static List<ParsedSection> Read(SourceText text)
    {
        var starts = Starts(text);
        return [.. starts.Select((start, i) => new ParsedSection(
            start.Kind, start.Level, start.Heading, new LineSpan(start.Line, End(starts, i, text.LineCount)), null))];
    }

    private static List<(int Line, int Level, SectionKind Kind, string Heading)> Starts(SourceText text)
    {
        var starts = new List<(int Line, int Level, SectionKind Kind, string Heading)>();
        for (var line = 1; line <= text.LineCount; line++)
        {
            if (Prose.AfterNumber(text[line]) is { } numbered && Prose.LooksLikeHeading(numbered))
            {
                var (chapter, glued) = Unglue(PlainText.Clean(numbered), Prose.NextFilled(text, line + 1) is { } next ? text[next] : "");
                starts.Add((line, 1, chapter.StartsWith("Appendix", StringComparison.OrdinalIgnoreCase) ? SectionKind.Annex : SectionKind.Body, chapter));
                if (glued.Length > 0) starts.Add((line, 2, SectionKind.Body, glued));
            }
            else if (starts.Count > 0 && IsHeading(text, line))
            {
                starts.Add((line, 2, starts[^1].Kind, PlainText.Clean(text[line])));
            }
        }

        // What stands before the first chapter, blank lines or a cover, belongs to the paper too.
        var first = Prose.NextFilled(text, 1) ?? 1;
        if (starts.Count > 0 && first == starts[0].Line)
            starts[0] = starts[0] with { Line = 1 };
        else
            starts.Insert(0, (1, 1, SectionKind.Front, PlainText.Clean(text[first])));
        return starts;
    }

    /// <summary>A heading without a number stands above text that begins with a capital, or above the title of a report in brackets.</summary>
    private static bool IsHeading(SourceText text, int line)
    {
        if (!Prose.LooksLikeHeading(text[line])) return false;
        if (Prose.NextFilled(text, line + 1) is not { } next) return line > 1;
        var first = text[next].AsSpan().TrimStart()[0];
        var afterText = line == 1 || text.IsBlank(line - 1) || EndsSentence(text[line - 1]) || IsChapter(text[line - 1]);
        return afterText && (char.IsUpper(first) || char.IsDigit(first) || first == '(');
    }

    private static bool EndsSentence(string line) => line.AsSpan().TrimEnd() is [.., '.' or '!' or '?' or ')' or ':'];

    /// <summary>
    /// Two headings run together on one line (paper of 2024, line 110). The second is told by the text below, which repeats its words:
    /// at least three of them, with at least one left for the chapter.
    /// </summary>
    private static (string Chapter, string Glued) Unglue(string heading, string below)
    {
        var plainBelow = PlainText.Clean(below);
        var words = heading.Split(' ');
        for (var i = 1; i <= words.Length - 3; i++)
        {
            var tail = string.Join(' ', words[i..]);
            if (plainBelow.Contains(tail, StringComparison.OrdinalIgnoreCase)) return (string.Join(' ', words[..i]), tail);
        }

        return (heading, "");
    }

    private static int End(List<(int Line, int Level, SectionKind Kind, string Heading)> starts, int index, int lastLine)
    {
        for (var i = index + 1; i < starts.Count; i++)
            if (starts[i].Level <= starts[index].Level) return starts[i].Line - 1;
        return lastLine;
    }
}
