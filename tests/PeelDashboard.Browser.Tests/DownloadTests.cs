using System.Globalization;
using System.Text;
using CsvHelper;
using PeelDashboard.Browser.Tests.Harness;

namespace PeelDashboard.Browser.Tests;

[Collection(OneDashboard.Name)]
public sealed class DownloadTests(Dashboard dashboard)
{
    [Fact]
    public async Task The_list_of_AFIs_downloads_with_all_its_rows()
    {
        var file = await DownloadAsync("/afis", "/exports/afis.csv");

        Assert.Equal("afis.csv", file.Name);
        Assert.Equal(
            "reference,force,cycle,area,kind,headline,detail,status,owner,due_on,updated_on,note,source,lines,part_of,time_limit,time_limit_ends_on,closed_on", file.Header);
        Assert.Equal(37, file.Rows.Count(row => row["force"] == "Northamptonshire Police"));
        Assert.Equal(19, file.Rows.Count(row => row["cycle"] == "2021/22"));
        Assert.Equal(18, file.Rows.Count(row => row["cycle"] == "2016"));
        Assert.Equal(37, file.Rows.Select(row => row["reference"]).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task The_filter_of_the_list_goes_with_its_download()
    {
        var file = await DownloadAsync("/afis?cycle=2016", "/exports/afis.csv");

        Assert.Equal(18, file.Rows.Count);
        Assert.All(file.Rows, row => Assert.Equal("2016", row["cycle"]));
    }

    [Fact]
    public async Task The_figures_download()
    {
        var file = await DownloadAsync("/exports", "/exports/metrics.csv");

        Assert.Equal("metrics.csv", file.Name);
        Assert.StartsWith("force,cycle,area,measure,period,unit,value,numerator,denominator,comparator,", file.Header,
            StringComparison.Ordinal);
        var corrected = Assert.Single(file.Rows, row => row["status"] == "superseded");
        Assert.Equal("8.8", corrected["value"]);
        Assert.Contains(file.Rows, row => row is { } r && r["value"] == "25.6" && r["status"] == "current");
        Assert.True(file.Rows.Count(row => row["comparator_value"].Length > 0) >= 62,
            $"{file.Rows.Count} rows, too few with a comparator.");
    }

    private async Task<Download> DownloadAsync(string from, string address)
    {
        await using var visit = await dashboard.VisitAsync();
        await visit.OpenAsync(from);
        var link = visit.Page.Locator($"main a[href^='{address}'], main form[action='{address}'] button").First;
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        Assert.Null(await download.FailureAsync());
        var bytes = await File.ReadAllBytesAsync((await download.PathAsync())!);
        Assert.True(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble), $"{address} does not start with a byte order mark.");
        return Read(download.SuggestedFilename, Encoding.UTF8.GetString(bytes.AsSpan(3)));
    }

    private static Download Read(string name, string text)
    {
        using var reader = new CsvReader(new StringReader(text), CultureInfo.InvariantCulture);
        reader.Read();
        reader.ReadHeader();
        var header = reader.HeaderRecord!;
        var rows = new List<Dictionary<string, string>>();
        while (reader.Read()) rows.Add(header.ToDictionary(column => column, column => reader.GetField(column)!, StringComparer.Ordinal));
        return new(name, text.Split("\r\n")[0], rows);
    }

    private sealed record Download(string Name, string Header, IReadOnlyList<Dictionary<string, string>> Rows);
}
