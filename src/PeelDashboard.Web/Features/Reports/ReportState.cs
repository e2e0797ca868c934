using System.Globalization;
using PeelDashboard.Application.Queries;
using PeelDashboard.Domain.Sources;

namespace PeelDashboard.Web.Features.Reports;

/// <summary>What the address of the reader says.</summary>
/// <param name="Lines">The passage to highlight, in the form of the CSV contract ("258;256;62", ranges "a-b"); empty for none.</param>
public sealed record ReportState(IReadOnlyList<LineSpan> Lines)
{
    /// <summary>Which text of the document, from 1; null for the latest.</summary>
    public int? Edition { get; init; }

    /// <summary>Reads an address or its query. What is no line number is left out: an old link must still open the report.</summary>
    public static ReportState Parse(string address)
    {
        var query = QueryStringState.Read(address);
        return new([.. (query.Get("lines") ?? "").Split(';').Select(ParseSpan).OfType<LineSpan>()])
        {
            Edition = IsLine(query.Get("edition") ?? "", out var edition) ? edition : null,
        };
    }

    /// <summary>The address of this state.</summary>
    /// <param name="documentId">The document.</param>
    /// <param name="line">The line that the browser jumps to; null for the top of the page.</param>
    public string ToAddress(int documentId, int? line = null)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"/reports/{documentId}");
        var lines = Lines.Count == 0 ? "" : "lines=" + Passage.FormatLines(Lines);
        var edition = Edition is { } wanted ? string.Create(CultureInfo.InvariantCulture, $"edition={wanted}") : "";
        var query = (lines + edition).Length == 0 ? "" : "?" + lines + (lines.Length > 0 && edition.Length > 0 ? "&" : "") + edition;
        return line is { } number ? string.Create(CultureInfo.InvariantCulture, $"{path}{query}#L{number}") : path + query;
    }

    /// <summary>Whether a line is part of the passage.</summary>
    public bool Marks(int line)
    {
        foreach (var span in Lines)
            if (line >= span.First && line <= span.Last) return true;
        return false;
    }

    private static LineSpan? ParseSpan(string text)
    {
        var ends = text.Split('-');
        return ends.Length <= 2 && IsLine(ends[0], out var first) && IsLine(ends[^1], out var last) && last >= first
            ? new LineSpan(first, last)
            : null;
    }

    private static bool IsLine(string text, out int line) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out line) && line > 0;
}
