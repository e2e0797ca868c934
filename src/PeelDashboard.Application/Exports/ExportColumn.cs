namespace PeelDashboard.Application.Exports;

/// <summary>A column of an export, as the page of downloads explains it.</summary>
/// <param name="Name">The header cell.</param>
/// <param name="Explanation">What stands in it, in one sentence.</param>
public abstract record ExportColumn(string Name, string Explanation);

/// <summary>A column with the code that fills it, so that header, explanation and cell can never part.</summary>
/// <typeparam name="TRow">What one row is made from.</typeparam>
internal sealed record ExportColumn<TRow>(string Name, string Explanation, Action<CsvCells, TRow> Write) : ExportColumn(Name, Explanation);
