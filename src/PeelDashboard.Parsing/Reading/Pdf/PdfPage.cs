using System.Xml;

namespace PeelDashboard.Parsing.Reading.Pdf;

internal readonly record struct PdfWord(double Left, double Top, double Right, double Bottom, string Text)
{
    public double Height => Bottom - Top;

    public double Middle => (Top + Bottom) / 2;
}

internal sealed record PdfPage(IReadOnlyList<PdfWord> Words)
{
    private const double Farthest = 100_000;

    /// <summary>Reads what <c>pdftotext -bbox</c> writes. Words without a sensible place are left out.</summary>
    public static IReadOnlyList<PdfPage> Read(byte[] xml)
    {
        var pages = new List<PdfPage>();
        var words = new List<PdfWord>();
        // The words may hold characters that XML does not know; nothing is fetched from anywhere.
        using var reader = XmlReader.Create(new MemoryStream(xml),
            new() { CheckCharacters = false, DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        while (reader.Read())
        {
            if (reader.NodeType is not XmlNodeType.Element) continue;
            if (reader.Name is "page") pages.Add(new PdfPage(words = []));
            else if (reader.Name is "word" && Word(reader) is { } word) words.Add(word);
        }

        return pages;
    }

    private static PdfWord? Word(XmlReader reader)
    {
        var word = new PdfWord(Number(reader, "xMin"), Number(reader, "yMin"), Number(reader, "xMax"),
            Number(reader, "yMax"), Text(reader));
        return word.Text.Length > 0 && word.Height is > 0.5 and < Farthest && word.Right >= word.Left
            && Math.Abs(word.Left) < Farthest && Math.Abs(word.Top) < Farthest && word.Right < Farthest
            ? word
            : null;
    }

    private static string Text(XmlReader reader)
    {
        reader.Read();
        return reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace
            ? string.Concat(reader.Value.Where(c => !char.IsControl(c) && !char.IsWhiteSpace(c)))
            : "";
    }

    private static double Number(XmlReader reader, string name) =>
        double.TryParse(reader.GetAttribute(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
}
