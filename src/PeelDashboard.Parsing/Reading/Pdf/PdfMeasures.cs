namespace PeelDashboard.Parsing.Reading.Pdf;

/// <summary>What the lines of a document look like: needed to tell a wrapped line from the end of a paragraph.</summary>
internal sealed record PdfMeasures(double Right, double Gap)
{
    public const double SameMargin = 3;

    // In heights of the font: how much more space still belongs to a paragraph, the space between words, the difference between two fonts.
    private const double MoreGap = 0.2;
    private const double MoreGapUnderRaised = 0.3;
    private const double WordSpace = 0.25;
    private const double OtherFont = 0.07;
    private const double LargestGap = 1.2;

    public static PdfMeasures Of(IReadOnlyList<IReadOnlyList<PdfLine>> pages)
    {
        var rights = pages.SelectMany(page => page).Where(line => line.Cells.Count == 1).Select(line => line.Right)
            .OrderDescending().ToList();
        // Not the very longest: a long address may reach over the margin.
        var rough = new PdfMeasures(rights.Count == 0 ? 0 : rights[Math.Min(rights.Count - 1, rights.Count / 50)], LargestGap);
        var gaps = pages.SelectMany(page => page.Zip(page.Skip(1)))
            .Where(pair => pair.First.Cells.Count == 1 && pair.Second.Cells.Count == 1 && rough.GoesOn(pair.First, pair.Second, pair.First))
            .Select(pair => GapBetween(pair.First, pair.Second)).Order().ToList();
        return rough with { Gap = gaps.Count == 0 ? LargestGap / 2 : gaps[gaps.Count / 2] + MoreGap };
    }

    public static double GapBetween(PdfLine line, PdfLine next) => (next.Top - line.Bottom) / Math.Max(line.Height, next.Height);

    public static bool IsSameFont(PdfLine line, PdfLine other) => Math.Abs(line.Height - other.Height) <= OtherFont * line.Height;

    public static bool IsSmaller(PdfLine line, PdfLine other) => line.Height < (1 - OtherFont) * other.Height;

    public bool IsTight(PdfLine line, PdfLine next) => line.Page == next.Page && GapBetween(line, next) <= Gap
        + (next.HasRaised ? MoreGapUnderRaised : 0);

    public bool GoesOn(PdfLine line, PdfLine next, PdfLine first) => IsTight(line, next) && IsFull(line, next)
        && next.Left <= first.Left + SameMargin;

    /// <summary>Whether the next line's first word had no room on a line of the same font, so that it was wrapped.</summary>
    public bool IsFull(PdfLine line, PdfLine next) =>
        !next.IsItem && !next.IsNote && IsSameFont(line, next) && line.Right + (WordSpace * line.Height) + next.FirstWord > Right - 1;
}
