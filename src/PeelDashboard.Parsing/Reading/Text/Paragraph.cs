namespace PeelDashboard.Parsing.Reading.Text;

internal enum ParagraphKind
{
    Prose,

    Bullet,

    /// <summary>A line with tab stops: a row of a table or of a contents page.</summary>
    Row,

    Footnote,

    Caption,
}

internal sealed record Paragraph(ParagraphKind Kind, IReadOnlyList<LineSpan> Lines, string Text, bool IsCutByLink)
{
    public int FirstLine => Lines[0].First;

    public int LastLine => Lines[^1].Last;

    public bool EndsSentence => Sentences.EndsIn(Text);
}
