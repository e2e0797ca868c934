namespace PeelDashboard.Parsing.Reading.Text;

/// <summary>A paragraph of a document as its facts quote it.</summary>
/// <param name="Lines">Where it stands; several spans where a page break or a footnote cuts it.</param>
/// <param name="Text">Clean text, without the marker of a list item.</param>
public readonly record struct TextParagraph(IReadOnlyList<LineSpan> Lines, string Text);
