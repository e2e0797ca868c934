using PeelDashboard.Application.Search;
using PeelDashboard.Data.Sqlite.Search;
using PeelDashboard.Web.Tests.Components;
using PeelDashboard.Web.Tests.Features.Forces;

namespace PeelDashboard.Web.Tests.Features;

[Collection(OneFeatureHost.Name)]
public sealed class SearchPageTests(FeatureHost product, NationalHost national) : IClassFixture<NationalHost>
{
    [Fact]
    public async Task Hits_are_marked_and_lead_to_the_afi_and_to_the_line()
    {
        using var page = await product.GetAsync("/search?q=detectives");

        var hit = page.QuerySelectorAll(".hit")[0];
        Assert.Equal("The force should train detectives", hit.QuerySelector("h2 a[href='/afis/NHP-2021-22-INV-2']")!.Words());
        Assert.Equal(["detectives"], hit.QuerySelectorAll("h2 mark").Select(mark => mark.TextContent));
        Assert.Equal("/reports/1?lines=10&edition=1#L10", hit.QuerySelector(".hit-place a")!.GetAttribute("href"));
        Assert.Contains("PEEL 2021/22: An inspection", hit.QuerySelector(".hit-place")!.Words(), StringComparison.Ordinal);
        Assert.Contains("under \u201CInvestigating crime\u201D", hit.QuerySelector(".hit-place")!.Words(), StringComparison.Ordinal);
        Assert.Equal("detectives", page.QuerySelector("main input[name=q]")!.GetAttribute("value"));
        Assert.StartsWith("1 hit in Northamptonshire Police", page.QuerySelector("[role=status]")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_a_report_or_a_reader_writes_is_text()
    {
        using var page = await product.GetAsync("/search?q=" + Uri.EscapeDataString("\"not yet\""));
        Assert.Equal("It does <not> yet.", page.QuerySelector(".hit-text")!.Words());
        Assert.Equal(["not", "yet"], page.QuerySelectorAll(".hit-text mark").SelectMany(mark => mark.TextContent.Split("> ")));

        const string Hostile = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'";
        using var other = await product.GetAsync("/search?q=" + Uri.EscapeDataString(Hostile));
        Assert.Empty(other.QuerySelectorAll("main script, main img"));
        Assert.Equal(Hostile, other.QuerySelector("main input[name=q]")!.GetAttribute("value"));
        Assert.Contains("Nothing found for \u201Cscript>alert(1)</script><img\u201D", other.QuerySelector("main")!.Words(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_and_kinds_keep_each_other()
    {
        using var page = await product.GetAsync("/search?q=force&cycle=2021-22&theme=investigating-crime&kind=afi");
        var links = page.QuerySelectorAll(".hit-kinds a").ToDictionary(link => link.Words().Split(' ')[0],
            link => link, StringComparer.Ordinal);
        Assert.Equal("true", links["AFIs"].GetAttribute("aria-current"));
        Assert.Equal("/search?q=force&cycle=2021-22&theme=investigating-crime", links["All"].GetAttribute("href"));
        Assert.Equal("afi", page.QuerySelector("main input[name=kind]")!.GetAttribute("value"));
        Assert.Equal("2021-22", page.QuerySelector("main select[name=cycle] option[selected]")!.GetAttribute("value"));
        Assert.Equal("/search?q=force", page.QuerySelector(".filters-clear")!.GetAttribute("href"));
        Assert.All(page.QuerySelectorAll(".hit"), hit => Assert.Contains("Cycle 2021/22", hit.Words(), StringComparison.Ordinal));
        Assert.Equal(["NHP-2021-22-INV-1", "NHP-2021-22-INV-2"], page.QuerySelectorAll(".hit-kind a").Select(link => link.Words())
            .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Without_words_it_tells_how_to_search_with_examples_that_find_something()
    {
        using var page = await product.GetAsync("/search");
        var examples = page.QuerySelectorAll(".inline-list a");
        Assert.NotEmpty(examples);
        using var found = await product.GetAsync(examples[0].GetAttribute("href")!);
        Assert.NotEmpty(found.QuerySelectorAll(".hit"));

        using var empty = await product.GetAsync("/search?q=" + Uri.EscapeDataString("--- *"));
        Assert.Contains("There is no word in \u201C--- *\u201D", empty.QuerySelector("main")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_found_says_what_was_looked_for_and_what_may_help()
    {
        using var page = await product.GetAsync("/search?q=detectivs&cycle=2016&kind=figure");
        var main = page.QuerySelector("main")!;
        Assert.Contains("Nothing found for \u201Cdetectivs\u201D in Northamptonshire Police, Figures alone, cycle 2016.", main.Words(),
            StringComparison.Ordinal);
        Assert.NotNull(main.QuerySelector("a[href='/search?q=detectives&kind=figure&cycle=2016']"));
        Assert.NotNull(main.QuerySelector("a[href='/search?q=detectivs']"));

        using var elsewhere = await product.GetAsync("/search?q=detectives&force=kent");
        Assert.Equal("Search all forces", elsewhere.QuerySelector("main a[href='/search?q=detectives&force=all']")!.Words());
        using var all = await product.GetAsync("/search?q=detectives&force=all");
        Assert.Contains("Northamptonshire Police", all.QuerySelector(".hit-kind")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_that_begins_another_is_replaced_alone()
    {
        using var page = await product.GetAsync("/search?q=detectiv+detectives");
        Assert.Equal("detectives", page.QuerySelector("main a[href='/search?q=detectives%20detectives']")?.Words());
    }

    [Fact]
    public async Task What_was_superseded_names_what_replaced_it_and_why()
    {
        using var page = await national.GetAsync("/search?q=abandonment&kind=figure&cycle=2023-25");
        var hit = page.QuerySelectorAll(".hit").Single(hit => hit.QuerySelector("h2 del") is not null);
        Assert.Equal("8.8 percent", hit.QuerySelector("del")!.Words());
        Assert.Equal("Replaced by 25.6 percent (August 2024: the error in data was because of human error)",
            hit.QuerySelector(".hit-replaced")!.Words());
    }

    [Theory]
    [InlineData("/search?q=a&page=99")]
    [InlineData("/search?q=force&page=7")]
    [InlineData("/search?q=%00%01%FF&force=nowhere&cycle=never&theme=none&kind=other&page=-1")]
    [InlineData("/search?q=NEAR(%22a%22)%20AND%20*%20OR%20Headline:%5Ex")]
    public async Task Odd_addresses_are_answered(string address)
    {
        using var page = await product.GetAsync(address);
        Assert.Single(page.QuerySelectorAll("h1"));
    }

    [Theory]
    [InlineData("/", null)]
    [InlineData("/afis?force=kent", "kent")]
    [InlineData("/search?q=x&force=all", "all")]
    public async Task Every_page_has_the_field_and_keeps_the_force(string address, string? force)
    {
        using var page = await product.GetAsync(address);
        var form = page.QuerySelector(".site-search")!;
        Assert.Equal(("get", "/search"), (form.GetAttribute("method"), form.GetAttribute("action")));
        Assert.NotNull(form.QuerySelector("label[for=site-search]"));
        Assert.Equal(force, form.QuerySelector("input[name=force]")?.GetAttribute("value"));
    }

    [Fact]
    public void The_address_is_the_state()
    {
        string?[] values = [null, "kent", "2021-22", "a b&c=d", "caf\u00E9?#", "+", "\"x"];
        var random = new Random(7);
        for (var i = 0; i < 200; i++)
        {
            var state = new SearchFilter(
                values[random.Next(values.Length)], values[random.Next(values.Length)],
                random.Next(3) == 0 ? null : (SearchKind)random.Next(1, 6),
                values[random.Next(values.Length)], values[random.Next(values.Length)], random.Next(1, SearchRequest.LastPage));
            Assert.Equal(state, SearchFilter.Parse("http://localhost" + state.ToAddress()));
        }

        Assert.Equal("/search", new SearchFilter().ToAddress());
    }
}
