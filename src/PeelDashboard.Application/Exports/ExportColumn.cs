namespace PeelDashboard.Application.Exports;

public abstract record ExportColumn(string Name, string Explanation);

/// <summary>A column with the code that fills it, so that header, explanation and cell can never part.</summary>
internal sealed record ExportColumn<TRow>(string Name, string Explanation, Action<CsvCells, TRow> Write) : ExportColumn(Name, Explanation);
