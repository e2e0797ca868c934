using PeelDashboard.Parsing.Layouts.Shared;

namespace PeelDashboard.Parsing.Layouts.Letter;

/// <summary>
/// The parts of a letter: the address, the introduction, the findings on the force under their headings, and the closing formula.
/// </summary>
internal sealed class LetterOutline(SourceText text, string title, int salutation) : OutlineReader(text)
{
    public const string Opening = "Findings that specifically relate to your force";

    private const string Closing = "Yours ";

    protected override Heading Front(Paragraph first) => Current with { Text = "Sender, date and address" };

    protected override bool TryOpen(Paragraph paragraph, int index)
    {
        if (paragraph.FirstLine <= salutation) return false;
        if (Starts(paragraph, Opening)) return Open(paragraph, 1, SectionKind.Overview, HeadingRole.Chapter);
        if (Current.Line > 1 && Starts(paragraph, Closing)) return Open(paragraph, 1, SectionKind.Front, HeadingRole.Chapter);
        if (Current.Line == 1) return Open(new(salutation + 1, 1, SectionKind.Body, HeadingRole.Chapter, title, null));
        return Chapter.Heading.Kind is SectionKind.Overview && !ExplainsBullet(Paragraphs[index - 1], paragraph) && Next(index)
            is { Kind: ParagraphKind.Bullet }
            && Open(paragraph, 2, SectionKind.Body, HeadingRole.Finding);
    }

    public static bool ExplainsBullet(Paragraph above, Paragraph paragraph) =>
        above.Kind is ParagraphKind.Bullet && paragraph.Kind is ParagraphKind.Prose && paragraph.EndsSentence
            && paragraph.FirstLine == above.LastLine + 1;

    private static bool Starts(Paragraph paragraph, string words) => paragraph.Text.StartsWith(words, StringComparison.OrdinalIgnoreCase);
}
