using System.Net;
using AngleSharp.Dom;
using PeelDashboard.Domain.FollowUp;
using PeelDashboard.Domain.Security;
using PeelDashboard.Web.Tests.Components;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Features.Tracker;

public sealed class TrackerPageTests(TrackerHost host) : IClassFixture<TrackerHost>
{
    [Fact]
    public async Task A_row_says_everything_in_words()
    {
        await host.AllocateAsync("NHP-2021-22-INV-1", "Head of Crime", "2026-11-09");
        await host.ChangeAsync("NHP-2021-22-INV-1", "", (FollowUpField.PercentComplete, "40"), (FollowUpField.ReviewOn, "2026-11-20"));
        using var client = await host.OfficerAsync();

        var row = Row(await client.ReadAsync("/tracker?group=none"), "NHP-2021-22-INV-1");

        Assert.Equal("/tracker/NHP-2021-22-INV-1", row.QuerySelector(".tracker-reference a")!.GetAttribute("href"));
        var words = row.Words();
        foreach (var expected in new[]
        {
            "The force should plan its investigations: early; and well", "In progress", "Head of Crime",
            "9 November 2026 12 days overdue", "Red", "21 November 2026 Command line",
        })
            Assert.Contains(expected, words, StringComparison.Ordinal);
        Assert.StartsWith("The force should plan its investigations: early; and well (Area for improvement, ",
            row.QuerySelector(".tracker-what .tracker-line")!.GetAttribute("title"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_of_the_force_stand_beside_the_heading()
    {
        using var client = await host.OfficerAsync();

        var page = await client.ReadAsync("/tracker?state=awaiting-allocation&cycle=2021-22&due=none");

        Assert.Equal(
            [
                ("Agenda", "/tracker/agenda"), ("Enter items", "/tracker/new"),
                ("Download as CSV (not filtered by due date)",
                    "/exports/progress.csv?cycle=2021-22&status=awaiting-allocation"),
            ],
            page.QuerySelectorAll(".page-header-top h1 + .page-tools a").Select(link => (link.Words(), link.GetAttribute("href")!)));
        using var file = await client.GetAsync(new Uri(page.QuerySelector("a.csv")!.GetAttribute("href")!, UriKind.Relative));
        Assert.Contains("NHP-2021-22-INV-2", await file.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory, InlineData(Roles.Viewer, false), InlineData(Roles.PfccStaff, true)]
    public async Task File_is_offered_to_whoever_may_have_it(Roles role, bool isOffered)
    {
        using var client = await host.Product.SignInAsync(role);

        var page = await client.ReadAsync("/tracker");

        Assert.Equal(isOffered, page.QuerySelector("a.csv") is not null);
        Assert.Equal("Agenda", page.QuerySelector(".page-tools a")!.Words());
    }

    [Fact]
    public async Task An_item_that_nobody_touched_says_what_it_has_not()
    {
        using var client = await host.OfficerAsync();

        var words = Row(await client.ReadAsync("/tracker?group=none"), "NHP-2021-22-INV-2").Words();

        Assert.Contains("Awaiting allocation No owner No due date Amber Never", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_filters_and_the_filters_can_be_cleared()
    {
        using var client = await host.OfficerAsync();

        var none = await client.ReadAsync("/tracker?q=no+such+word&group=owner");
        var cause = await client.ReadAsync("/tracker?kind=cause-of-concern");

        Assert.Empty(References(none));
        Assert.Equal("/tracker?group=owner", none.QuerySelector(".empty a")!.GetAttribute("href"));
        Assert.Equal(["NHP-2021-22-PRE-1"], References(cause));
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
            Assert.True(References(page).Count >= 4, group);
            Assert.NotEmpty(page.QuerySelectorAll(".tracker-group h2"));
            Assert.Equal(group, page.QuerySelector("select[name=group] option[selected]")!.GetAttribute("value"));
        }
    }

    [Fact]
    public async Task It_works_without_a_script()
    {
        using var client = await host.OfficerAsync();

        var page = await client.ReadAsync("/tracker");

        var form = page.QuerySelector("form.filters")!;
        Assert.Equal(("get", "/tracker"), (form.GetAttribute("method"), form.GetAttribute("action")));
        Assert.NotNull(form.QuerySelector("button[type=submit]"));
        Assert.All(References(page), reference => Assert.Equal(
            "/tracker/" + reference, page.QuerySelector($"a[aria-label='Change {reference}']")!.GetAttribute("href")));
        Assert.Empty(page.QuerySelectorAll("main [onclick], main script:not([src])"));
    }

    [Theory, InlineData(Roles.Viewer), InlineData(Roles.PfccStaff)]
    public async Task Whoever_only_reads_gets_the_rows_and_no_form(Roles role)
    {
        using var client = await host.Product.SignInAsync(role);

        var page = await client.ReadAsync("/tracker");

        Assert.NotEmpty(References(page));
        Assert.Empty(page.QuerySelectorAll("main form[method=post], .tracker-pick, .tracker-change"));
    }

    [Fact]
    public async Task An_account_of_another_force_sees_its_own()
    {
        using var client = await host.OfficerAsync("kent");

        var page = await client.ReadAsync("/tracker?force=northamptonshire");

        Assert.All(References(page), reference => Assert.StartsWith("KEN-", reference, StringComparison.Ordinal));
        Assert.Contains("Kent Police", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("NHP-", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Theory, InlineData("/tracker"), InlineData("/tracker/agenda")]
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
        await client.ReadAsync("/tracker?group=owner&due=none");

        Assert.InRange(host.Commands.Count - before, 5, 6 + 1);
    }

    private static IElement Row(IParentNode page, string reference) =>
        page.QuerySelector($"tr:has(.tracker-reference a[href='/tracker/{reference}'])")!;

    private static List<string> References(IParentNode page) =>
        [.. page.QuerySelectorAll("td.tracker-reference a").Select(link => link.TextContent)];
}
