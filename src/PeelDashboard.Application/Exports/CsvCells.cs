using System.Buffers;
using CsvHelper;
using CsvHelper.Configuration;

namespace PeelDashboard.Application.Exports;

/// <summary>
/// Writes the cells of a CSV file by the rules of the contract: comma, CRLF, full stop, ISO dates, empty where there is nothing to say.
/// </summary>
internal sealed class CsvCells(TextWriter output) : IDisposable
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\",\r\n");

    // With a line end of its own choice CsvHelper quotes only for that one; a lone line feed in a cell must be quoted as well.
    private static readonly CsvConfiguration Rules = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n",
        ShouldQuote = cell => cell.Field is { Length: > 0 } field
            && (field[0] == ' ' || field[^1] == ' ' || field.AsSpan().ContainsAny(Special)),
    };

    private readonly CsvWriter csv = new(output, Rules, leaveOpen: true);

    /// <summary>Words. What a spreadsheet would run as a formula gets an apostrophe in front.</summary>
    public void Text(string? words) => csv.WriteField(LooksLikeFormula(words) ? "'" + words : words);

    /// <summary>A number as it was printed: 68.0 stays 68.0. Never guarded, so that -3.4 stays a number.</summary>
    public void Number(decimal? number) => csv.WriteField(number?.ToString(CultureInfo.InvariantCulture));

    public void Number(int? number) => csv.WriteField(number?.ToString(CultureInfo.InvariantCulture));

    public void Day(DateOnly? day) => csv.WriteField(day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public void Day(DateTime? time) => csv.WriteField(time?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public void Time(DateTime time) => csv.WriteField(time.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture));

    public void Flag(bool? flag) => csv.WriteField(flag switch { true => "true", false => "false", null => "" });

    public void Empty() => csv.WriteField("");

    public void EndRow() => csv.NextRecord();

    public void Flush() => csv.Flush();

    public void Dispose() => csv.Dispose();

    private static bool LooksLikeFormula(string? words) => words is ['=' or '+' or '-' or '@' or '\t' or '\r', ..];
}
