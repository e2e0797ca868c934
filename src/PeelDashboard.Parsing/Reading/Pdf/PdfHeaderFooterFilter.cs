using System.Text;

namespace PeelDashboard.Parsing.Reading.Pdf;

/// <summary>
/// Takes out what stands on the pages and belongs to no text: running heads and feet, page numbers. A head or foot has the same words, but
/// for numbers, at the same height of several pages. A number alone is one only where it counts the pages: it may as well be a figure that
/// a page break has left alone.
/// </summary>
internal static class PdfHeaderFooterFilter
{
    private const int LinesLookedAt = 3;
    private const double SamePlace = 3;

    public static IReadOnlyList<IReadOnlyList<PdfLine>> Without(IReadOnlyList<IReadOnlyList<PdfLine>> pages)
    {
        var oftenEnough = Math.Clamp(pages.Count, 2, Math.Max(3, pages.Count / 10));
        var furniture = new HashSet<PdfLine>(ReferenceEqualityComparer.Instance);
        foreach (var same in pages.SelectMany(Edges).GroupBy(KeyOf))
        {
            var repeated = same.Key.Words is "#" ? same.GroupBy(line => NumberOf(line) - line.Page)
                .MaxBy(counting => counting.Count())! : same.AsEnumerable();
            if (repeated.Select(line => line.Page).Distinct().Count() >= oftenEnough) furniture.UnionWith(repeated);
        }

        return [.. pages.Select(page =>
            (IReadOnlyList<PdfLine>)[.. page.Where(line => !furniture.Contains(line) && !TellsPage(line, pages.Count))])];
    }

    private static IEnumerable<PdfLine> Edges(IReadOnlyList<PdfLine> page) =>
        page.Count <= 2 * LinesLookedAt ? page : page.Take(LinesLookedAt).Concat(page.Skip(page.Count - LinesLookedAt));

    private static bool TellsPage(PdfLine line, int pages)
    {
        var number = (line.Page + 1).ToString(CultureInfo.InvariantCulture);
        var of = pages.ToString(CultureInfo.InvariantCulture);
        return line.Cells.Any(cell => cell.Text == $"{number}/{of}"
            || cell.Text.Equals($"Page {number} of {of}", StringComparison.OrdinalIgnoreCase));
    }

    private static (string Words, int Place) KeyOf(PdfLine line) => (WordsOf(line), (int)Math.Round(line.Top / SamePlace));

    private static int NumberOf(PdfLine line) => int.TryParse(line.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number : int.MinValue / 2;

    private static string WordsOf(PdfLine line)
    {
        var words = new StringBuilder();
        foreach (var c in line.Cells.SelectMany(cell => cell.Text.Append(' ')))
        {
            if (!char.IsAsciiDigit(c)) words.Append(c);
            else if (words.Length == 0 || words[^1] != '#') words.Append('#');
        }

        return words.ToString().TrimEnd();
    }
}
