using System.Net;
using PeelDashboard.Domain.Security;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Exports;

public sealed class InternalExportTests(OfficerFixture product) : IClassFixture<OfficerFixture>
{
    private static readonly string[] InternalOfAfis = ["owner", "due_on", "updated_on", "note"];

    [Fact]
    public async Task Progress_tells_of_every_item_who_until_when_and_how_far()
    {
        var rows = (await product.GetAsync("/exports/progress.csv")).Rows;
        Assert.Equal([WorkedOnStore.OfKent, WorkedOnStore.First, "NHP-2021-22-INV-2", WorkedOnStore.Own],
            rows.Select(row => row["reference"]));

        var first = rows[1];
        Assert.Equal(
            ["Northamptonshire Police", "2021/22", "In progress", "Department", "'" + WorkedOnStore.Owner, "2099-12-31", "2099-06-30", "40",
                "Red", "hand", "'-few trainers", "'" + WorkedOnStore.Note],
            Cells(first, "force", "cycle", "status", "owner_kind", "owner", "due_on", "review_on", "percent_complete", "risk",
                "risk_by", "risk_reason", "note"));
        Assert.Equal(["2", "2022-10-20", "Command line", "2021-22-peel-report.txt", "20;22-23"],
            Cells(first, "evidence", "raised_on", "updated_by", "source", "lines"));
        Assert.Equal(["Ready for sign-off", "Red", "rule", "the due date has passed"],
            Cells(rows[0], "status", "risk", "risk_by", "risk_reason"));
        Assert.Equal(["Awaiting allocation", "", "", "Amber", "no due date is set", "0", ""],
            Cells(rows[2], "status", "owner", "due_on", "risk", "risk_reason", "evidence", "updated_on"));
        Assert.Equal(
            ["", "Investigating crime", "recommendation", "'@Publish a policy.", "'-Activism and impartiality", "",
                "https://example.org/activism", "2024-09", "1"],
            Cells(rows[3], "cycle", "area", "kind", "headline", "source", "lines", "source_address", "raised_on", "evidence"));
    }

    [Theory]
    [InlineData("status=in-progress", WorkedOnStore.First)]
    [InlineData("force=kent", WorkedOnStore.OfKent)]
    [InlineData("q=policy", WorkedOnStore.Own)]
    [InlineData("cycle=2016", "")]
    public async Task Progress_is_filtered(string filter, string expected) =>
        Assert.Equal(expected,
            string.Join(' ', (await product.GetAsync("/exports/progress.csv?" + filter)).Rows.Select(row => row["reference"])));

    [Fact]
    public async Task The_trail_tells_each_change_in_its_order()
    {
        var rows = (await product.GetAsync("/exports/trail.csv")).Rows;
        Assert.Equal(Enumerable.Range(1, rows.Count).Select(number => $"{number}"), rows.Select(row => row["entry"]));
        Assert.Equal(
            ["1", "Command line", WorkedOnStore.First, "Northamptonshire Police", "State", "Awaiting allocation",
                "In progress", "'@the board", "1"],
            Cells(rows[0], "save", "who", "subject", "force", "what", "from", "to", "why", "version"));
        Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}\\.[0-9]{3}Z$", rows[0]["at"]);
        Assert.All(rows, row => Assert.Matches("^[0-9a-f]{64}$", row["hash"]));
        Assert.Contains(rows, row => row["what"] == "Evidence withdrawn" && row["why"] == "Names a victim");
    }

    [Theory]
    [InlineData("reference=nhp-own-1", WorkedOnStore.Own)]
    [InlineData("force=kent&since=2026", WorkedOnStore.OfKent)]
    [InlineData("since=2999-01", "")]
    public async Task The_trail_is_filtered(string filter, string expected) =>
        Assert.Equal(expected,
            string.Join(' ', (await product.GetAsync("/exports/trail.csv?" + filter)).Rows.Select(row => row["subject"]).Distinct()));

    [Theory]
    [InlineData(Roles.None, HttpStatusCode.Forbidden)]
    [InlineData(Roles.Viewer, HttpStatusCode.Forbidden)]
    [InlineData(Roles.Administrator, HttpStatusCode.Forbidden)]
    [InlineData(Roles.PfccStaff, HttpStatusCode.OK)]
    [InlineData(Roles.LiaisonOfficer, HttpStatusCode.OK)]
    public async Task Internal_files_are_for_those_who_may_take_progress_away(Roles roles, HttpStatusCode expected)
    {
        using var client = await product.Host.SignInAsync(roles);
        foreach (var file in new[] { "progress", "trail" })
        {
            using var response = await client.GetAsync(new Uri($"/exports/{file}.csv", UriKind.Relative));
            Assert.Equal(expected, response.StatusCode);
            using var page = await client.ReadAsync("/exports");
            Assert.Equal(expected is HttpStatusCode.OK, page.QuerySelector($"#export-{file}") is not null);
        }

        var afis = CsvFile.Read(await client.GetByteArrayAsync(new Uri("/exports/afis.csv", UriKind.Relative)));
        Assert.Equal(expected is HttpStatusCode.OK, afis.Rows.Any(row => InternalOfAfis.Any(column => row[column].Length > 0)));
    }

    [Fact]
    public async Task Visitors_get_the_status_and_nothing_internal()
    {
        using var visitor = product.Host.CreateClient(new() { AllowAutoRedirect = false });
        foreach (var file in new[] { "progress", "trail" })
        {
            using var response = await visitor.GetAsync(new Uri($"/exports/{file}.csv", UriKind.Relative));
            Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        }

        var afis = CsvFile.Read(await visitor.GetByteArrayAsync(new Uri("/exports/afis.csv", UriKind.Relative))).Rows;
        Assert.Equal(["Ready for sign-off", "In progress", "Awaiting allocation"], afis.Select(row => row["status"]));
        Assert.All(afis, row => Assert.Equal("", string.Concat(InternalOfAfis.Select(column => row[column]))));
        var summary = CsvFile.Read(await visitor.GetByteArrayAsync(new Uri("/exports/summary.csv", UriKind.Relative))).Rows;
        Assert.All(summary, row => Assert.Equal("", row["overdue"]));
        using var page = await visitor.ReadAsync("/exports");
        Assert.Null(page.QuerySelector("#export-progress"));
        Assert.Contains("internal", page.QuerySelector(".export-notes")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_officer_of_one_force_gets_only_that_force()
    {
        using var client = await product.Host.SignInAsync(Roles.LiaisonOfficer, "kent");
        var progress = await RowsAsync("progress.csv");
        Assert.Equal([WorkedOnStore.OfKent], progress.Select(row => row["reference"]));
        Assert.Empty(await RowsAsync("progress.csv?force=northamptonshire"));
        var trail = await RowsAsync("trail.csv");
        Assert.NotEmpty(trail);
        Assert.All(trail, row => Assert.Equal("Kent Police", row["force"]));
        var afis = await RowsAsync("afis.csv");
        Assert.Equal(["Kent's lead", "", ""], afis.Select(row => row["owner"]));
        var summary = await RowsAsync("summary.csv?cycle=2021/22");
        Assert.Equal(["Kent Police 1", "Northamptonshire Police "], summary.Select(row => $"{row["force"]} {row["overdue"]}"));

        async Task<List<Dictionary<string, string>>> RowsAsync(string file) =>
            CsvFile.Read(await client.GetByteArrayAsync(new Uri("/exports/" + file, UriKind.Relative))).Rows;
    }

    [Fact]
    public async Task What_the_trail_says_of_accounts_is_for_those_who_look_after_them()
    {
        await using (var db = await product.Store.ContextAsync())
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await Application.Audit.AuditTrail.AppendAsync(
                db, new(Application.Security.Actor.CommandLine, DateTime.UtcNow, "somebody@example.org", null, null, ""),
                [new("Account disabled", "", "yes")], default);
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        }

        Assert.Empty((await product.GetAsync("/exports/trail.csv?reference=somebody@example.org")).Rows);
        using var both = await product.Host.SignInAsync(Roles.LiaisonOfficer | Roles.Administrator);
        Assert.Single(CsvFile.Read(await both.GetByteArrayAsync(new Uri("/exports/trail.csv?reference=somebody@example.org",
            UriKind.Relative))).Rows);
    }

    [Fact]
    public async Task Afis_and_the_summary_follow_what_the_force_records()
    {
        var afis = (await product.GetAsync("/exports/afis.csv?force=northamptonshire")).Rows;
        Assert.Equal(["'" + WorkedOnStore.Owner, "2099-12-31", "'" + WorkedOnStore.Note], Cells(afis[0], "owner", "due_on", "note"));
        Assert.Equal(DateTime.UtcNow.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture), afis[0]["updated_on"][..7]);
        Assert.Equal([WorkedOnStore.First],
            (await product.GetAsync("/exports/afis.csv?status=in-progress")).Rows.Select(row => row["reference"]));
        Assert.Equal(["NHP-2021-22-INV-2"],
            (await product.GetAsync("/exports/afis.csv?status=awaiting-allocation")).Rows.Select(row => row["reference"]));

        string[] counts = ["force", "afis", "open", "in_progress", "awaiting_inspectorate", "closed", "overdue"];
        var summary = (await product.GetAsync("/exports/summary.csv?cycle=2021/22")).Rows;
        Assert.Equal(["Kent Police 1 1 1 0 0 1", "Northamptonshire Police 2 2 1 0 0 0"],
            summary.Select(row => string.Join(' ', Cells(row, counts))));
    }

    private static string[] Cells(Dictionary<string, string> row, params string[] columns) => [.. columns.Select(column => row[column])];
}
