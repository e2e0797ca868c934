using CsvHelper;
using CsvHelper.Configuration;

namespace PeelDashboard.Parsing.ReferenceData;

/// <summary>Reads a table of the folder <c>data/</c> whose every row must be right.</summary>
internal static class ReferenceTable
{
    /// <exception cref="InvalidDataException">The file is missing or has a row that cannot be read.</exception>
    public static IReadOnlyList<T> Read<T>(string folder, string fileName, Func<CsvReader, T> read)
    {
        var path = Path.Combine(folder, fileName);
        if (!File.Exists(path))
            throw new InvalidDataException($"{path} is missing; the reference data of the repository's data/ folder is needed.");
        using var csv = new CsvReader(new StreamReader(path), new CsvConfiguration(CultureInfo.InvariantCulture));
        try
        {
            csv.Read();
            csv.ReadHeader();
            var rows = new List<T>();
            while (csv.Read()) rows.Add(read(csv));
            return rows;
        }
        catch (Exception error) when (error is CsvHelperException or FormatException)
        {
            throw new InvalidDataException($"data/{fileName} has a row that cannot be read near line {csv.Parser.RawRow}.", error);
        }
    }
}
