using PeelDashboard.Domain.Sources;

namespace PeelDashboard.Parsing.Reading.Text;

/// <summary>What a paragraph is by its first marks.</summary>
internal enum ParagraphKind
{
    /// <summary>Running text or a heading.</summary>
    Prose,

    /// <summary>An item of a list; its marker is not part of the text.</summary>
    Bullet,

    /// <summary>A line with tab stops: a row of a table or of a contents page.</summary>
    Row,

    /// <summary>A note that starts with a superscript number, or what still belongs to one.</summary>
    Footnote,

    /// <summary>The title, the source or a note of a figure or table.</summary>
    Caption,
}

/// <summary>A paragraph with the lines that it stands on.</summary>
/// <param name="Kind">What it is by its first marks.</param>
/// <param name="Lines">One span, or several where page breaks and footnotes cut it.</param>
/// <param name="Text">Clean text without markup, footnote marks and list marker; a broken link at its end is replaced by an ellipsis.</param>
/// <param name="IsCutByLink">Whether it ends inside a broken link, so that the rest of it is lost (PEEL 2021/22, lines 190 and 569).</param>
internal sealed record Paragraph(ParagraphKind Kind, IReadOnlyList<LineSpan> Lines, string Text, bool IsCutByLink)
{
    /// <summary>The line it starts on.</summary>
    public int FirstLine => Lines[0].First;

    /// <summary>The line it ends on.</summary>
    public int LastLine => Lines[^1].Last;

    /// <summary>Whether it ends as a sentence does. Headings do not.</summary>
    public bool EndsSentence => Sentences.EndsIn(Text);
}
