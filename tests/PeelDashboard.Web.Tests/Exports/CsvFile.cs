using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace PeelDashboard.Web.Tests.Exports;

internal sealed class CsvFile
{
    private CsvFile(byte[] bytes, string[] header, List<Dictionary<string, string>> rows) => (Bytes, Header, Rows) = (bytes, header, rows);

    public byte[] Bytes { get; }

    public string[] Header { get; }

    public List<Dictionary<string, string>> Rows { get; }

    public static CsvFile Read(byte[] bytes)
    {
        using var text = new StreamReader(new MemoryStream(bytes));
        using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = line =>
            Assert.Fail(line.RawRecord) });
        Assert.True(csv.Read());
        Assert.True(csv.ReadHeader());
        var header = csv.HeaderRecord!;
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read()) rows.Add(header.ToDictionary(name => name, name => csv.GetField(name)!, StringComparer.Ordinal));
        return new CsvFile(bytes, header, rows);
    }
}
