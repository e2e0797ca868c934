namespace PeelDashboard.Parsing.Reading.Pdf;

/// <summary>What the lines of a document look like: needed to tell a wrapped line from the end of a paragraph.</summary>
/// <param name="Right">Where full lines end, in points from the left.</param>
/// <param name="Gap">The space between the lines of a paragraph, in heights of the font.</param>
internal sealed record PdfMeasures(double Right, double Gap)
{
    /// <summary>How far lines of one margin may be apart, in points.</summary>
    public const double SameMargin = 3;

    // In heights of the font: how much more space still belongs to a paragraph, the space between words, the difference between two fonts.
    private const double MoreGap = 0.2;
    private const double MoreGapUnderRaised = 0.3;
    private const double WordSpace = 0.25;
    private const double OtherFont = 0.07;
    private const double LargestGap = 1.2;

    /// <summary>Measures all lines of running text.</summary>
    public static PdfMeasures Of(IReadOnlyList<IReadOnlyList<PdfLine>> pages)
    {
        var rights = pages.SelectMany(page => page).Where(line => line.Cells.Count == 1).Select(line => line.Right).OrderDescending().ToList();
        // Not the very longest: a long address may reach over the margin.
        var rough = new PdfMeasures(rights.Count == 0 ? 0 : rights[Math.Min(rights.Count - 1, rights.Count / 50)], LargestGap);
        var gaps = pages.SelectMany(page => page.Zip(page.Skip(1)))
            .Where(pair => pair.First.Cells.Count == 1 && pair.Second.Cells.Count == 1 && rough.GoesOn(pair.First, pair.Second, pair.First))
            .Select(pair => GapBetween(pair.First, pair.Second)).Order().ToList();
        return rough with { Gap = gaps.Count == 0 ? LargestGap / 2 : gaps[gaps.Count / 2] + MoreGap };
    }

    /// <summary>The space between two lines of a page, in heights of the font.</summary>
    public static double GapBetween(PdfLine line, PdfLine next) => (next.Top - line.Bottom) / Math.Max(line.Height, next.Height);

    /// <summary>Whether two lines are set in fonts of one size.</summary>
    public static bool IsSameFont(PdfLine line, PdfLine other) => Math.Abs(line.Height - other.Height) <= OtherFont * line.Height;

    /// <summary>Whether a line is set in a smaller font than another.</summary>
    public static bool IsSmaller(PdfLine line, PdfLine other) => line.Height < (1 - OtherFont) * other.Height;

    /// <summary>Whether there is no more space between two lines than within a paragraph.</summary>
    public bool IsTight(PdfLine line, PdfLine next) => line.Page == next.Page && GapBetween(line, next) <= Gap + (next.HasRaised ? MoreGapUnderRaised : 0);

    /// <summary>Whether a line goes on in the next line of the page.</summary>
    /// <param name="line">A line.</param>
    /// <param name="next">The next one.</param>
    /// <param name="first">The first line of the paragraph.</param>
    public bool GoesOn(PdfLine line, PdfLine next, PdfLine first) => IsTight(line, next) && IsFull(line, next) && next.Left <= first.Left + SameMargin;

    /// <summary>Whether the next line's first word had no room on a line of the same font, so that it was wrapped.</summary>
    public bool IsFull(PdfLine line, PdfLine next) =>
        !next.IsItem && !next.IsNote && IsSameFont(line, next) && line.Right + (WordSpace * line.Height) + next.FirstWord > Right - 1;
}
