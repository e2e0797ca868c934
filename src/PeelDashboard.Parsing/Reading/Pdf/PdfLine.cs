using System.Text;

namespace PeelDashboard.Parsing.Reading.Pdf;

internal sealed record PdfCell(double Left, double Right, string Text);

internal sealed record PdfLine(int Page, double Top, double Bottom, double Height, bool IsItem, bool IsNote, bool HasRaised,
    double FirstWord, IReadOnlyList<PdfCell> Cells)
{
    // All in heights of the font: how far words of one cell can be apart, how close the parts of one word are, how much of a word lies
    // beside the
    // others of its line, and what a raised number looks like.
    private const double CellGap = 0.8;
    private const double PartGap = 0.1;
    private const double BesideBy = 0.5;
    private const double RaisedHeight = 0.85;
    private const double RaisedBy = 0.15;

    // Words that are spaced out to fill the line are equally far apart, and less far than the cells of a table that holds but one word in
    // each.
    private const int FewestSpacedOut = 4;
    private const double WidestSpacedOut = 2;
    private const double Equally = 1.3;

    private const int MostCells = 40;

    private const string Bullets = "\u2022\u25CF\u25AA\u25E6\u2023\u00B7\uF0B7\uF0A7\u25A0";

    public double Left => Cells[0].Left;

    public double Right => Cells[^1].Right;

    public string Text => Cells[0].Text;

    public static IEnumerable<PdfLine> Of(PdfPage page, int number)
    {
        var line = new List<PdfWord>();
        PdfWord tallest = default;
        foreach (var word in page.Words.OrderBy(word => word.Middle))
        {
            if (line.Count > 0 && !IsBeside(word, tallest))
            {
                yield return Of(line, number);
                line.Clear();
            }

            if (line.Count == 0 || word.Height > tallest.Height) tallest = word;
            line.Add(word);
        }

        if (line.Count > 0) yield return Of(line, number);
    }

    /// <summary>Whether two words stand on one line: a raised number too lies by most of its height beside the other.</summary>
    private static bool IsBeside(PdfWord word, PdfWord other) =>
        Math.Min(word.Bottom, other.Bottom) - Math.Max(word.Top, other.Top) > BesideBy * Math.Min(word.Height, other.Height);

    private static PdfLine Of(List<PdfWord> words, int page)
    {
        words.Sort((one, other) => one.Left.CompareTo(other.Left));
        var tallest = words.MaxBy(word => word.Height);
        var isItem = words.Count > 1 && words[0].Text.Length == 1 && Bullets.Contains(words[0].Text[0], StringComparison.Ordinal);
        var first = isItem ? 1 : 0;
        return new PdfLine(
            page, tallest.Top, tallest.Bottom, tallest.Height, isItem, IsRaised(words[first], tallest),
                words.Exists(word => IsRaised(word, tallest)),
            words[first].Right - words[first].Left, Divide(words, first, tallest));
    }

    private static List<PdfCell> Divide(List<PdfWord> words, int first, PdfWord tallest)
    {
        var cells = new List<PdfCell>();
        var text = new StringBuilder();
        var left = words[first].Left;
        var isSpacedOut = IsSpacedOut(words, first, tallest.Height);
        for (var i = first; i < words.Count; i++)
        {
            var gap = i == first ? 0 : words[i].Left - words[i - 1].Right;
            // The number of a list item or footnote may stand far from its text.
            if (gap > CellGap * tallest.Height && !isSpacedOut && !IsNumberOfItem(words, first, i))
            {
                cells.Add(new PdfCell(left, words[i - 1].Right, text.ToString()));
                text.Clear();
                left = words[i].Left;
            }
            else if (gap > PartGap * tallest.Height)
            {
                text.Append(' ');
            }

            text.Append(IsRaised(words[i], tallest) ? Superscript.TryRead(words[i].Text) ?? words[i].Text : words[i].Text);
        }

        cells.Add(new PdfCell(left, words[^1].Right, text.ToString()));
        return cells.Count <= MostCells ? cells
            : [new PdfCell(words[first].Left, words[^1].Right, string.Join(' ', cells.Select(cell => cell.Text)))];
    }

    private static bool IsSpacedOut(List<PdfWord> words, int first, double height)
    {
        var (least, most, count) = (double.MaxValue, 0.0, 0);
        for (var i = first + 1; i < words.Count; i++)
        {
            var gap = words[i].Left - words[i - 1].Right;
            if (gap <= PartGap * height || IsNumberOfItem(words, first, i)) continue;
            (least, most, count) = (Math.Min(least, gap), Math.Max(most, gap), count + 1);
        }

        return count >= FewestSpacedOut && most < WidestSpacedOut * height && most < Equally * least;
    }

    private static bool IsRaised(PdfWord word, PdfWord tallest) =>
        word.Height < RaisedHeight * tallest.Height && word.Bottom < tallest.Bottom - (RaisedBy * tallest.Height)
            && char.IsAsciiDigit(word.Text[0]);

    private static bool IsNumberOfItem(List<PdfWord> words, int first, int at) =>
        at == first + 1 && words[first].Text is { Length: 2 or 3 } number && number[^1] is '.' or ')' && char.IsAsciiDigit(number[0]);
}
