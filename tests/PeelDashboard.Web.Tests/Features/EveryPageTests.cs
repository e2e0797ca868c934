using System.Net;
using PeelDashboard.Web.Tests.Components;
using PeelDashboard.Web.Tests.Features.Forces;

namespace PeelDashboard.Web.Tests.Features;

[Collection(OneFeatureHost.Name)]
public sealed class EveryPageTests(FeatureHost product)
{
    public static TheoryData<string> Addresses { get; } =
        ["/brief", "/brief?force=kent", "/lineage", "/lineage?theme=victims&link=stated", "/afis", "/afis?q=detectives", "/afis/NHP-2021-22-INV-1", "/reports",
            "/reports/1?lines=3;2", "/reports/4", "/reports/4?edition=1",
         "/imports", "/imports/2", "/imports/3", "/exports", "/search", "/search?q=detectives", "/search?q=detectivs"];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task It_has_one_heading_of_the_first_level_and_a_title(string address)
    {
        using var page = await product.GetAsync(address);

        var heading = Assert.Single(page.QuerySelectorAll("h1"));
        Assert.StartsWith(heading.Words(), page.Title, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("main"));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Its_tables_name_their_headers_and_its_boxes_have_labels(string address)
    {
        using var page = await product.GetAsync(address);

        Assert.All(page.QuerySelectorAll("th"), cell => Assert.Contains(cell.GetAttribute("scope"), new[] { "col", "row" }));
        Assert.All(page.QuerySelectorAll("table"), table => Assert.NotNull(table.QuerySelector("caption")));
        Assert.All(
            page.QuerySelectorAll("main select, main input"),
            box => Assert.True(box.Closest("label") is not null || page.QuerySelector($"label[for='{box.Id}']")
                is not null, box.OuterHtml));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task No_two_elements_share_an_id(string address)
    {
        using var page = await product.GetAsync(address);

        Assert.Empty(page.QuerySelectorAll("[id]").GroupBy(element => element.Id, StringComparer.Ordinal).Where(same => same.Count() > 1)
            .Select(same => same.Key));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task It_asks_the_store_at_most_ten_times(string address)
    {
        await product.GetAsync("/afis?force=kent");

        // The threads of a force are kept until the next import.
        await product.GetAsync("/lineage");
        var before = product.Commands.Count;

        using var page = await product.GetAsync(NationalHost.NotKept(address));

        Assert.InRange(product.Commands.Count - before, 1, 10);
    }

    [Theory]
    [InlineData("/afis/NHP-2021-22-INV-9", "NHP-2021-22-INV-9")]
    [InlineData("/reports/99", "99")]
    [InlineData("/imports/99", "99")]
    [InlineData("/comparison/no-such-measure", "no-such-measure")]
    public async Task An_address_that_names_nothing_is_not_found_and_says_what_was_looked_for(string address, string name)
    {
        using var response = await product.Client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains(name, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
