using System.Net;
using AngleSharp.Html.Parser;
using PeelDashboard.Domain.Security;
using PeelDashboard.Web.Tests.Components;

namespace PeelDashboard.Web.Tests.Features;

/// <summary>The chosen force, and the reading of grades, stay with whoever reads until they choose another.</summary>
[Collection(OneFeatureHost.Name)]
public sealed class ForceFrameTests(FeatureHost product)
{
    /// <summary>What is no page: downloads, pictures, and the way in, which names the page in its own parameter.</summary>
    private static readonly string[] NoPages = ["/exports/", "/charts/", "/account/sign-in", "/evidence/"];

    private const int MostPages = 400;

    [Fact]
    public async Task Every_page_and_link_keeps_the_force_and_the_reading_when_a_visitor_chose_them()
    {
        var (visited, lost) = await CrawlAsync(product.Client, "/?force=kent&view=published");

        Assert.True(lost.Count == 0, string.Join('\n', lost));
        foreach (var path in new[] { "/grades", "/brief", "/comparison", "/forces", "/forces/kent", "/afis", "/lineage", "/reports", "/exports", "/about",
            "/glossary", "/imports", "/accessibility" })
            Assert.Contains(path, visited);
    }

    [Fact]
    public async Task Every_page_and_link_keeps_the_force_when_an_officer_of_two_forces_chose_it()
    {
        using var officer = await product.SignInAsync(Roles.LiaisonOfficer);

        var (visited, lost) = await CrawlAsync(officer, "/tracker?force=kent");

        Assert.True(lost.Count == 0, string.Join('\n', lost));
        Assert.Contains("/tracker/agenda", visited);
        Assert.Contains("/imports/upload", visited);
    }

    [Theory]
    [InlineData("/", "Kent Police")]
    [InlineData("/grades", "Kent Police: grade history")]
    [InlineData("/grades/investigating-crime", "Kent Police: investigating crime")]
    [InlineData("/brief", "Kent Police: one page for the chief")]
    [InlineData("/comparison", "Kent Police: national comparison")]
    [InlineData("/afis", "Kent Police: areas for improvement")]
    [InlineData("/lineage", "Kent Police: recurring findings")]
    public async Task Title_names_the_force(string path, string title)
    {
        using var page = await product.GetAsync(path + "?force=kent");

        Assert.Equal(title, page.QuerySelector("h1")!.Words());
        Assert.StartsWith(title, page.Title, StringComparison.Ordinal);
        Assert.Equal("kent", page.QuerySelector(".force-chip option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Choice_of_a_force_keeps_the_page_and_its_filters()
    {
        using var page = await product.GetAsync("/comparison?force=kent&cycle=2016&view=published&page=2");

        var chip = page.QuerySelector(".force-chip")!;
        Assert.Equal("/comparison", chip.GetAttribute("action"));
        Assert.Equal(["cycle=2016", "view=published"],
            chip.QuerySelectorAll("input[type=hidden]").Select(field => $"{field.GetAttribute("name")}={field.GetAttribute("value")}"));
        Assert.Equal(43, chip.QuerySelectorAll("option").Length);
    }

    [Fact]
    public async Task Address_without_a_force_leads_to_the_force_of_the_account()
    {
        using var officer = await product.SignInAsync(Roles.LiaisonOfficer, "kent");

        using var response = await officer.GetAsync(new Uri("/grades?show=counts", UriKind.Relative));
        using var shown = await officer.GetAsync(response.Headers.Location);

        Assert.Equal("/grades?show=counts&force=kent", response.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
    }

    [Fact]
    public async Task Unknown_force_in_the_address_is_not_carried_on()
    {
        using var page = await product.GetAsync("/grades?force=nowhere");

        Assert.DoesNotContain("nowhere", page.QuerySelector(".site-nav")!.OuterHtml, StringComparison.Ordinal);
    }

    /// <summary>Follows links of the same force; a link that names another force is somebody's choice of that force.</summary>
    private static async Task<(HashSet<string> Visited, List<string> Lost)> CrawlAsync(HttpClient client, string start)
    {
        var view = start.Contains("view=published", StringComparison.Ordinal);
        var (visited, lost, waiting) = (new HashSet<string>(StringComparer.Ordinal), new List<string>(), new Queue<string>([start]));
        while (waiting.TryDequeue(out var address) && visited.Count < MostPages)
        {
            if (!visited.Add(address.Split('?')[0])) continue;
            using var response = await client.GetAsync(new Uri(address, UriKind.Relative));
            using var page = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
            foreach (var link in page.QuerySelectorAll("a[href^='/']").Where(link => !link.ClassList.Contains("skip")))
            {
                var to = link.GetAttribute("href")!.Split('#')[0];
                if (Array.Exists(NoPages, part => to.StartsWith(part, StringComparison.Ordinal))) continue;
                var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(to.Contains('?') ? to[to.IndexOf('?')..] : "");
                var isSwitch = link.Closest(".switch") is not null;
                if (!query.TryGetValue("force", out var force) || (view && !query.ContainsKey("view") && !isSwitch))
                    lost.Add($"{address}: {link.OuterHtml}");
                else if (force == "kent") waiting.Enqueue(to);
            }
        }

        return (visited, lost);
    }
}
