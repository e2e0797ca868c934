using PeelDashboard.Parsing.Layouts.Shared;

namespace PeelDashboard.Parsing.Layouts.CommitteePaper;

/// <summary>The headings of a paper: numbered chapters, and headings without a number within them.</summary>
internal sealed class PaperOutline(SourceText text) : OutlineReader(text)
{
    /// <summary>Whether a line is a numbered chapter heading, such as "3. Thematic inspection activity".</summary>
    public static bool IsChapter(string line) => Headings.AfterNumber(line) is { } words && Headings.LooksLikeOne(words);

    protected override Heading? Front(Paragraph first) =>
        first.Kind is ParagraphKind.Prose && IsChapter(first.Text) ? null : Current with { Text = first.Text };

    protected override bool TryOpen(Paragraph paragraph, int index)
    {
        if (!IsChapter(paragraph.Text))
            return Current.Kind is not SectionKind.Front && IsHeading(paragraph, index)
                && Open(paragraph, 2, Current.Kind, HeadingRole.Other);
        var (chapter, glued) = Unglue(Headings.AfterNumber(paragraph.Text)!, Next(index)?.Text ?? "");
        var kind = chapter.StartsWith("Appendix", StringComparison.OrdinalIgnoreCase) ? SectionKind.Annex : SectionKind.Body;
        Open(new(paragraph.FirstLine, 1, kind, HeadingRole.Chapter, chapter, null));
        return glued.Length == 0 || Open(new(paragraph.FirstLine, 2, SectionKind.Body, HeadingRole.Other, glued, null));
    }

    /// <summary>
    /// A heading without a number stands above text that begins with a capital, or above the title of a report in brackets.
    /// </summary>
    private bool IsHeading(Paragraph paragraph, int index) =>
        Headings.LooksLikeOne(paragraph.Text)
        && (Next(index) is not { } next || char.IsUpper(next.Text[0]) || char.IsDigit(next.Text[0]) || next.Text[0] == '(');

    /// <summary>
    /// Two headings run together on one line (paper of 2024, line 110). The second is told by the text below, which repeats its words: at
    /// least three of them, with at least one left for the chapter.
    /// </summary>
    private static (string Chapter, string Glued) Unglue(string heading, string below)
    {
        var words = heading.Split(' ');
        for (var i = 1; i <= words.Length - 3; i++)
        {
            var tail = string.Join(' ', words[i..]);
            if (below.Contains(tail, StringComparison.OrdinalIgnoreCase)) return (string.Join(' ', words[..i]), tail);
        }

        return (heading, "");
    }
}
