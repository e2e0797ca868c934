using System.Security.Cryptography;
using System.Text;

namespace PeelDashboard.Parsing.Reading.Text;

/// <summary>
/// A document as numbered lines: of a text file as it holds them, of a web page or a PDF those of its text. Letters that only look like
/// others (<see cref="LookAlikes"/>) are those others.
/// </summary>
/// <remarks>
/// Lines are split on line feeds only, so that numbers agree with other tools; a carriage return before one is dropped. A last line
/// without a line feed counts: in two of the seeds it holds the only publication date and the only rounding note.
/// </remarks>
public sealed class SourceText
{
    private readonly string[] lines;

    private SourceText(string fileName, string sha256, string[] lines)
    {
        for (var i = 0; i < lines.Length; i++) lines[i] = LookAlikes.Plain(lines[i]);
        (FileName, Sha256, this.lines) = (fileName, sha256, lines);
    }

    /// <summary>The name of the file, without its folder.</summary>
    public string FileName { get; }

    /// <summary>What the file was.</summary>
    public SourceFormat Format { get; init; }

    /// <summary>SHA-256 of the bytes of the file, lower-case hexadecimal.</summary>
    public string Sha256 { get; }

    /// <summary>The number of the last line.</summary>
    public int LineCount => lines.Length;

    /// <summary>All lines.</summary>
    internal IReadOnlyList<string> Lines => lines;

    /// <summary>A line by its 1-based number.</summary>
    public string this[int number] => lines[number - 1];

    /// <summary>All lines joined by line feeds, for the store.</summary>
    public string FullText => string.Join('\n', lines);

    /// <summary>
    /// Whether a line has nothing of the text: white space alone, for page breaks survive as lines that hold one space, or a page number or
    /// title that
    /// runs along every page.
    /// </summary>
    public bool IsBlank(int number) => string.IsNullOrWhiteSpace(lines[number - 1]) || Furniture.Contains(number);

    /// <summary>Whether a page ends between two lines.</summary>
    internal bool HasPageBreak(int first, int last)
    {
        for (var line = first; line <= last; line++)
            if (Furniture.Contains(line) || lines[line - 1].Contains('\f', StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>The lines that belong to the pages and not to the text.</summary>
    private IReadOnlySet<int> Furniture => field ??= HeaderFooterFilter.Find(lines);

    /// <summary>The paragraphs in the order in which they begin.</summary>
    internal IReadOnlyList<Paragraph> Paragraphs => field ??= ParagraphReader.Read(this);

    /// <summary>The same for whoever looks for words in them.</summary>
    public IEnumerable<TextParagraph> CleanParagraphs => Paragraphs.Select(paragraph => new TextParagraph(paragraph.Lines, paragraph.Text));

    /// <summary>The number of the first line from <paramref name="first"/> to <paramref name="last"/> that fits, or null.</summary>
    internal int? FirstLine(Func<string, bool> fits, int first = 1, int last = int.MaxValue)
    {
        for (var line = first; line <= Math.Min(last, LineCount); line++)
            if (fits(lines[line - 1])) return line;
        return null;
    }

    /// <summary>The number of the first line from <paramref name="first"/> on that is not blank, or null.</summary>
    internal int? NextFilled(int first)
    {
        for (var line = first; line <= LineCount; line++)
            if (!IsBlank(line)) return line;
        return null;
    }

    /// <summary>Reads the bytes of a text file in UTF-8, with or without a byte order mark.</summary>
    public static SourceText FromBytes(string fileName, ReadOnlySpan<byte> bytes)
    {
        var sha = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[Encoding.UTF8.Preamble.Length..];
        var split = Split(Encoding.UTF8.GetString(bytes));
        MarkdownMarks.TakeOff(split);
        return new SourceText(fileName, sha, split);
    }

    /// <summary>Makes a document from the text of a file that is no plain text.</summary>
    /// <param name="fileName">The name of the file, without its folder.</param>
    /// <param name="bytes">The bytes of the file, not of the text.</param>
    /// <param name="format">What the file is.</param>
    /// <param name="lines">The text.</param>
    internal static SourceText FromExtracted(string fileName, ReadOnlySpan<byte> bytes, SourceFormat format, IEnumerable<string> lines) =>
        new(fileName, Convert.ToHexStringLower(SHA256.HashData(bytes)), [.. lines]) { Format = format };

    /// <summary>Makes a document from text, for tests and specifications.</summary>
    public static SourceText FromString(string fileName, string text) => FromBytes(fileName, Encoding.UTF8.GetBytes(text));

    private static string[] Split(string text)
    {
        var split = text.Split('\n');
        for (var i = 0; i < split.Length; i++)
            if (split[i].EndsWith('\r')) split[i] = split[i][..^1];
        return split;
    }
}
