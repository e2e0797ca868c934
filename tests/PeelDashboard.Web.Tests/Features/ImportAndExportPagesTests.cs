using System.Net;
using PeelDashboard.Application.Exports;
using PeelDashboard.Domain.FollowUp;
using PeelDashboard.Domain.Security;
using PeelDashboard.Web.Tests.Components;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Features;

[Collection(OneFeatureHost.Name)]
public sealed class ImportAndExportPagesTests(FeatureHost product)
{
    [Fact]
    public async Task Imports_are_told_newest_first_with_what_they_changed()
    {
        using var page = await product.GetAsync("/imports");

        var rows = page.QuerySelectorAll(".imports tbody tr").ToList();
        Assert.Equal(["holiday.jpg", "2021-22-peel-report.txt", "by-hand.txt"], rows.Select(row => row.QuerySelector("th")!.Words()));
        Assert.Contains("Refused It is no text.", rows[0].Words(), StringComparison.Ordinal);
        Assert.Contains("Updated Four facts changed.", rows[1].Words(), StringComparison.Ordinal);
        Assert.Equal(["1,234", "0", "0", "1"], rows[1].QuerySelectorAll("td.number").Select(cell => cell.Words()));
    }

    [Fact]
    public async Task Each_import_leads_to_its_page()
    {
        using var page = await product.GetAsync("/imports");

        Assert.Equal(
            [("/imports/3", "Details of import 3"), ("/imports/2", "2 warnings, 1 note and details of import 2"),
                ("/imports/1", "Details of import 1")],
            page.QuerySelectorAll(".import-outcome a").Select(link => (link.GetAttribute("href")!, link.Words())));
    }

    [Fact]
    public async Task Every_download_is_offered_with_every_column_explained()
    {
        using var officer = await product.SignInAsync(Roles.LiaisonOfficer);
        using var page = await officer.ReadAsync("/exports");

        foreach (var export in ExportList.All)
        {
            var section = page.QuerySelector($"#export-{export.Name}")!.Closest("section")!;
            Assert.Equal(export.Address, section.QuerySelector("form")!.GetAttribute("action"));
            Assert.Equal(
                export.Columns.Select(column => (column.Name, column.Explanation)),
                section.QuerySelectorAll("tbody tr").Select(row => (row.QuerySelector("th")!.Words(), row.QuerySelector("td")!.Words())));
        }
    }

    [Fact]
    public async Task Every_choice_of_every_form_is_one_that_the_download_takes()
    {
        using var officer = await product.SignInAsync(Roles.LiaisonOfficer);
        using var page = await officer.ReadAsync("/exports");

        foreach (var form in page.QuerySelectorAll("main form.export-form"))
        {
            foreach (var choice in form.QuerySelectorAll("select option"))
            {
                var name = choice.Closest("select")!.GetAttribute("name");
                var address = $"{form.GetAttribute("action")}?{name}={Uri.EscapeDataString(choice.GetAttribute("value")!)}";
                using var request = new HttpRequestMessage(HttpMethod.Head, new Uri(address, UriKind.Relative));
                using var response = await officer.SendAsync(request);
                Assert.True(response.StatusCode == HttpStatusCode.OK, address);
            }
        }
    }
}
