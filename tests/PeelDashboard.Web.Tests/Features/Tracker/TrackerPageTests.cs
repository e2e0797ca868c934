using System.Net;
using AngleSharp.Dom;
using PeelDashboard.Domain.FollowUp;
using PeelDashboard.Domain.Security;
using PeelDashboard.Web.Tests.Components;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Features.Tracker;

/// <summary>The page as it comes without a script, for each kind of visitor.</summary>
public sealed class TrackerPageTests(BoardHost host) : IClassFixture<BoardHost>
{
    [Fact]
    public async Task A_row_says_everything_in_words()
    {
        await host.AllocateAsync("NHP-2021-22-INV-1", "Head of Crime", "2026-11-09");
        await host.ChangeAsync("NHP-2021-22-INV-1", "", (FollowUpField.PercentComplete, "40"), (FollowUpField.ReviewOn, "2026-11-20"));
        using var client = await host.OfficerAsync();

        var row = Row(await client.ReadAsync("/tracker"), "NHP-2021-22-INV-1");

        Assert.Equal("/tracker/NHP-2021-22-INV-1", row.QuerySelector("th a")!.GetAttribute("href"));
        var words = row.Words();
        foreach (var expected in new[]
        {
            "The force should plan its investigations: early; and well", "Area for improvement, Investigating crime, 2021/22", "In progress", "40 percent done", "Head of Crime Department",
            "Overdue by 12 days", "Review date passed on 20 November 2026", "Red The due date has passed", "21 November 2026 Command line",
        })
            Assert.Contains(expected, words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_that_nobody_touched_says_how_long_it_has_waited()
    {
        using var client = await host.OfficerAsync();

        var words = Row(await client.ReadAsync("/tracker"), "NHP-2021-22-INV-2").Words();

        Assert.Contains("Awaiting allocation No owner No due date since the report (November 2021) Amber No due date is set Never", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_filters_and_the_filters_can_be_cleared()
    {
        using var client = await host.OfficerAsync();

        var none = await client.ReadAsync("/tracker?q=no+such+word&group=owner");
        var cause = await client.ReadAsync("/tracker?kind=cause-of-concern");

        Assert.Empty(none.QuerySelectorAll("tr[data-ref]"));
        Assert.Equal("/tracker?group=owner", none.QuerySelector(".empty a")!.GetAttribute("href"));
        Assert.Equal("NHP-2021-22-PRE-1", Assert.Single(cause.QuerySelectorAll("tr[data-ref]")).GetAttribute("data-ref"));
        Assert.Equal("cause-of-concern", cause.QuerySelector("select[name=kind] option[selected]")!.GetAttribute("value"));
        Assert.Equal("/tracker", cause.QuerySelector("a.filters-clear")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Every_grouping_shows_every_row_under_a_heading()
    {
        using var client = await host.OfficerAsync();
        foreach (var group in new[] { "state", "owner", "area", "cycle" })
        {
            var page = await client.ReadAsync("/tracker?group=" + group);
            Assert.True(page.QuerySelectorAll("tr[data-ref]").Length >= 4, group);
            Assert.NotEmpty(page.QuerySelectorAll("th[scope=rowgroup]"));
            Assert.Equal("By " + group, page.QuerySelector(".switch a[aria-current]")!.TextContent);
        }
    }

    [Fact]
    public async Task It_works_without_a_script()
    {
        using var client = await host.OfficerAsync();

        var page = await client.ReadAsync("/tracker");

        var form = page.QuerySelector("form.board-form")!;
        Assert.Equal(("post", "/tracker"), (form.GetAttribute("method"), form.GetAttribute("action")));
        Assert.NotNull(form.QuerySelector("input[name=__RequestVerificationToken]"));
        Assert.All(page.QuerySelectorAll("tr[data-ref]"), row =>
        {
            var box = row.QuerySelector("input[type=checkbox][name=item]")!;
            Assert.Equal($"{row.GetAttribute("data-ref")}@{row.GetAttribute("data-version")}", box.GetAttribute("value"));
            Assert.Equal("/tracker/" + row.GetAttribute("data-ref"), row.QuerySelector("a[data-change]")!.GetAttribute("href"));
        });
        Assert.Empty(page.QuerySelectorAll("main [onclick], main script:not([src]), main [style]"));
    }

    [Theory, InlineData(Roles.Viewer), InlineData(Roles.PfccStaff)]
    public async Task Whoever_only_reads_gets_the_rows_and_no_form(Roles role)
    {
        using var client = await host.Product.SignInAsync(role);

        var page = await client.ReadAsync("/tracker");

        Assert.NotEmpty(page.QuerySelectorAll("tr[data-ref]"));
        Assert.Empty(page.QuerySelectorAll("main form[method=post], input[name=item], a[data-change]"));
    }

    [Fact]
    public async Task An_account_of_another_force_sees_its_own()
    {
        using var client = await host.OfficerAsync("kent");

        var page = await client.ReadAsync("/tracker?force=northamptonshire");

        Assert.All(page.QuerySelectorAll("tr[data-ref]"), row => Assert.StartsWith("KEN-", row.GetAttribute("data-ref"), StringComparison.Ordinal));
        Assert.Contains("Kent Police", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("NHP-", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Theory, InlineData("/tracker"), InlineData("/tracker/rows/NHP-2021-22-INV-1"), InlineData("/tracker/changes?force=1")]
    public async Task Nobody_sees_it_without_the_right(string address)
    {
        using var visitor = host.Product.CreateClient(new() { AllowAutoRedirect = false });
        using var administrator = await host.Product.SignInAsync(Roles.Administrator);

        using var asked = await visitor.GetAsync(new Uri(address, UriKind.Relative));
        using var refused = await administrator.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task It_asks_the_store_at_most_six_times_beside_the_session()
    {
        using var client = await host.OfficerAsync();
        await client.ReadAsync("/tracker");

        var before = host.Commands.Count;
        await client.ReadAsync("/tracker?group=owner&due=none&saved=1-9");

        Assert.InRange(host.Commands.Count - before, 5, 6 + 1);
    }

    internal static IElement Row(IParentNode page, string reference) => page.QuerySelector($"tr[data-ref='{reference}']")!;
}
