using PeelDashboard.Parsing.Layouts.Shared;

namespace PeelDashboard.Parsing.Layouts.RevisitLetter;

/// <summary>The parts of a revisit letter: the head, what was found under its headings, and the closing formula.</summary>
internal sealed class RevisitOutline(SourceText text, LetterHead head) : OutlineReader(text)
{
    private readonly (int Line, string Text) title = head.Title(text);
    private bool begun;

    protected override Heading Front(Paragraph first) => Current with { Text = "Sender, date and address" };

    protected override bool TryOpen(Paragraph paragraph, int index)
    {
        if (paragraph.FirstLine <= head.End) return false;
        if (!begun)
        {
            begun = true;
            Open(new(head.End + 1, 1, SectionKind.Body, HeadingRole.Chapter, title.Text, null));
            if (paragraph.FirstLine == title.Line) return true;
        }

        if (paragraph.Text.StartsWith("Yours ", StringComparison.Ordinal))
            return Open(paragraph, 1, SectionKind.Front, HeadingRole.Chapter);
        return Chapter.Heading.Kind is SectionKind.Body && Headings.LooksLikeOne(paragraph.Text) && Next(index) is not null
            && Open(paragraph, 2, SectionKind.Body, HeadingRole.Finding);
    }
}
