using System.Globalization;
using PeelDashboard.Application.Queries;
using PeelDashboard.Domain.Sources;

namespace PeelDashboard.Web.Features.Reports;

public sealed record ReportState(IReadOnlyList<LineSpan> Lines)
{
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

    public string ToAddress(int documentId, int? line = null)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"/reports/{documentId}");
        var lines = Lines.Count == 0 ? "" : "lines=" + Passage.FormatLines(Lines);
        var edition = Edition is { } wanted ? string.Create(CultureInfo.InvariantCulture, $"edition={wanted}") : "";
        var query = (lines + edition).Length == 0 ? "" : "?" + lines + (lines.Length > 0 && edition.Length > 0 ? "&" : "") + edition;
        return line is { } number ? string.Create(CultureInfo.InvariantCulture, $"{path}{query}#L{number}") : path + query;
    }

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
