namespace PeelDashboard.Parsing.Reading.Text;

/// <summary>
/// Text with the marks of Markdown, as some programs save a web page: "# " before a heading, "**" around what is bold, and tables between
/// bars. A line stays a line, so that its number is that of the file.
/// </summary>
internal static class MarkdownMarks
{
    private const int FewestHeadings = 2;

    /// <summary>Takes the marks off, in place, where the text has headings with marks.</summary>
    public static void TakeOff(string[] lines)
    {
        if (lines.Count(line => HeadingMark(line) > 0) < FewestHeadings) return;
        for (var i = 0; i < lines.Length; i++) lines[i] = Plain(lines[i]);
    }

    private static string Plain(string line)
    {
        var words = line[HeadingMark(line)..].Replace("**", "", StringComparison.Ordinal);
        var trimmed = words.Trim();
        if (trimmed.Length > 2 && trimmed[0] == '|' && trimmed[^1] == '|')
        {
            var cells = Array.ConvertAll(trimmed[1..^1].Split('|', StringSplitOptions.TrimEntries), Unslanted);
            return Array.TrueForAll(cells, cell => cell.AsSpan().Trim("-: ").IsEmpty) ? "" : string.Join('\t', cells);
        }

        return Unslanted(words);
    }

    /// <summary>A line or cell all in italics without the stars around it.</summary>
    private static string Unslanted(string words) => words.Length > 2 && words[0] == words[^1] && words[0] is '*' or '_'
        && words.AsSpan(1, words.Length - 2).IndexOf(words[0]) < 0 ? words[1..^1] : words;

    /// <summary>How long the mark of a heading is: one to six "#" and a space.</summary>
    private static int HeadingMark(string line)
    {
        if (line.Length == 0 || line[0] != '#') return 0;
        var marks = line.AsSpan().IndexOfAnyExcept('#');
        return marks is > 0 and <= 6 && line[marks] == ' ' ? marks + 1 : 0;
    }
}
