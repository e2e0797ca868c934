using System.Globalization;

namespace PeelDashboard.Domain.Sources;

/// <summary>A run of lines in a document, both ends included.</summary>
/// <param name="First">1-based number of the first line.</param>
/// <param name="Last">1-based number of the last line; never before <paramref name="First"/>.</param>
public readonly record struct LineSpan(int First, int Last)
{
    /// <summary>A span of one line.</summary>
    public static LineSpan Of(int line) => new(line, line);

    /// <summary>"12" or "12-15".</summary>
    public override string ToString() => First == Last
        ? First.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{First}-{Last}");
}

/// <summary>Where a document says something: its lines, and a short verbatim piece of the first of them.</summary>
/// <param name="Lines">At least one span; the first is where <paramref name="Quote"/> stands.</param>
/// <param name="Quote">A piece of the first line exactly as the file holds it, markup and slips included.</param>
public sealed record Passage(IReadOnlyList<LineSpan> Lines, string Quote)
{
    /// <summary>The line on which the quote stands.</summary>
    public int FirstLine => Lines[0].First;

    /// <summary>The spans as the CSV contract writes them: "258;256;62" or "12-15;20".</summary>
    public string LinesText => FormatLines(Lines);

    /// <summary>Writes spans in the form of the CSV contract.</summary>
    public static string FormatLines(IEnumerable<LineSpan> lines) => string.Join(';', lines);

    /// <summary>Reads spans from the form of the CSV contract.</summary>
    /// <exception cref="FormatException">A span is no number and no range.</exception>
    public static IReadOnlyList<LineSpan> ParseLines(string text) =>
        [.. text.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(ParseSpan)];

    private static LineSpan ParseSpan(string text)
    {
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        return dash < 0
            ? LineSpan.Of(int.Parse(text, CultureInfo.InvariantCulture))
            : new LineSpan(
                int.Parse(text.AsSpan(0, dash), CultureInfo.InvariantCulture),
                int.Parse(text.AsSpan(dash + 1), CultureInfo.InvariantCulture));
    }
}
