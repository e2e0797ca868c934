using System.Net;
using PeelDashboard.Web.Tests.Components;
using PeelDashboard.Web.Tests.Exports;
using PeelDashboard.Web.Tests.Features.Forces;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Features.RecurringFindings;

/// <summary>Recurring findings, as readers of different rights see it, on the source documents.</summary>
public sealed class RecurrencePageTests(LineageHost product) : IClassFixture<LineageHost>
{
    private const string Later = "NHP-2021-22-SOC-1";
    private const string Earlier = "NHP-2016-SOC-4";
    private const string Key = "lead-responsible-officers";

    [Fact]
    public async Task A_thread_says_what_the_report_states_and_what_is_missing()
    {
        var thread = (await LineageHost.ThreadAsync(product.Visitor, "vetting"))!;
        Assert.Equal("Vetting and protected characteristics", thread.QuerySelector("h2")!.Words());
        Assert.Equal(["2018/19", "2021/22"], thread.QuerySelectorAll(".thread-year").Select(year => year.Words()));
        Assert.Contains("We do not have the report", thread.QuerySelector(".thread-gap")!.Words(), StringComparison.Ordinal);
        var stated = thread.QuerySelector(".thread-stated")!;
        Assert.Contains("Stated by the report", stated.Words(), StringComparison.Ordinal);
        Assert.Contains("This was an area for improvement for the force in our last inspection report. Since then, progress has been made",
            stated.QuerySelector("q")!.Words(), StringComparison.Ordinal);
        Assert.EndsWith("#L650", stated.QuerySelector("a.passage")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_suggestion_says_that_it_is_ours_and_why()
    {
        var link = (await LineageHost.ThreadAsync(product.Visitor, "integrated-offender-management"))!.QuerySelectorAll(
            ".thread-suggested")[^1].Words();
        Assert.Contains("Suggested by similar wording", link, StringComparison.Ordinal);
        Assert.Contains("Both speak of integrated, offender, management.", link, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?link=stated", ".thread-suggested")]
    [InlineData("?link=suggested", ".thread-stated")]
    public async Task A_kind_of_link_is_chosen_by_the_address(string query, string gone)
    {
        using var page = await product.Visitor.ReadAsync("/lineage" + query);
        Assert.NotEmpty(page.QuerySelectorAll(".thread"));
        Assert.Empty(page.QuerySelectorAll(gone));
    }

    [Fact]
    public async Task A_theme_is_chosen_by_the_address_and_a_force_without_reports_has_a_sentence()
    {
        using var page = await product.Visitor.ReadAsync("/lineage?theme=serious-organised-crime");
        Assert.Contains(page.QuerySelectorAll(".thread"), thread => thread.Id == "thread-" + Key);
        Assert.DoesNotContain(page.QuerySelectorAll(".thread"), thread => thread.Id == "thread-vetting");
        using var kent = await product.Visitor.ReadAsync("/lineage?force=kent");
        Assert.Contains("no two inspections of Kent Police", kent.QuerySelector(".empty")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_one_kind_of_link_the_page_has_the_cycles_that_it_shows_newest_first()
    {
        using var page = await product.Visitor.ReadAsync("/lineage?link=stated");
        var named = page.QuerySelectorAll("nav[aria-label=Threads] li").Select(one => one.Words()).ToList();
        var shown = page.QuerySelectorAll(".thread").Select(thread =>
            (Title: thread.QuerySelector("h2")!.Words(), Years: thread.QuerySelectorAll(".thread-year")
            .Select(year => year.Words()).ToList())).ToList();

        Assert.Equal(shown.Select(thread => $"{thread.Title} {thread.Years.Count} cycles"), named);
        Assert.Equal(shown.OrderByDescending(thread => thread.Years[^1], StringComparer.Ordinal).Select(thread => thread.Years[^1]),
            shown.Select(thread => thread.Years[^1]));
    }

    [Theory]
    [InlineData("?theme=protecting-vulnerable-people")]
    [InlineData("?theme=managing-offenders&link=stated")]
    [InlineData("?theme=sideways&link=suggested")]
    public async Task The_file_that_the_page_leads_to_has_the_same_threads_and_links(string query)
    {
        using var page = await product.Visitor.ReadAsync("/lineage" + query);
        var file = await LineageHost.CsvAsync(product.Visitor,
            page.QuerySelector("a[href^='/exports/lineage.csv']")!.GetAttribute("href")!);

        Assert.Equal(page.QuerySelectorAll(".thread").Select(thread => thread.Id!["thread-".Length..]),
            file.Rows.Select(row => row["thread"]).Distinct());
        Assert.Equal(page.QuerySelectorAll(".thread-link").Length, file.Rows.Count(row => row["link"].Length > 0));
    }

    [Fact]
    public async Task A_passage_stands_in_the_threads_of_the_theme_of_its_section()
    {
        using var page = await product.Visitor.ReadAsync("/lineage?theme=protecting-vulnerable-people");
        Assert.NotNull(page.GetElementById("thread-missing-people"));
        var threads = page.QuerySelectorAll(".thread").Length;
        using var theme = await product.Visitor.ReadAsync("/grades/protecting-vulnerable-people");
        Assert.Contains($"{threads} thread", theme.QuerySelector("#words")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tracker_offers_the_same_suggestions()
    {
        using var page = await product.Officer.ReadAsync("/lineage");
        var offered = page.QuerySelectorAll(".decision").Select(form => (Later: Value(form, "reference"), Earlier: Value(form, "earlier")))
            .Distinct().ToLookup(pair => pair.Later, pair => pair.Earlier);
        Assert.NotEmpty(offered);
        var all = await LineageHost.CsvAsync(product.Officer, "/exports/afis.csv?force=northamptonshire");
        foreach (var later in all.Rows.Select(row => row["reference"]))
        {
            using var item = await product.Officer.ReadAsync("/tracker/" + later);
            Assert.Equal(offered[later].Order(StringComparer.Ordinal),
                item.QuerySelectorAll(".earlier-form").Select(form => Value(form, "earlier")).Order(StringComparer.Ordinal));
        }

        static string Value(AngleSharp.Dom.IElement form, string name) => form.QuerySelector($"input[name={name}]")!.GetAttribute("value")!;
    }

    [Fact]
    public async Task The_page_of_an_AFI_tells_both_directions()
    {
        using var later = await product.Visitor.ReadAsync("/afis/" + Later);
        Assert.Contains(Earlier, later.GetElementById("came-before")!.ParentElement!.Words(), StringComparison.Ordinal);
        using var earlier = await product.Visitor.ReadAsync("/afis/NHP-2016-INV-4");
        Assert.Contains("NHP-2021-22-OFF-2", earlier.GetElementById("comes-later")!.ParentElement!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_threads_are_kept_until_the_store_changes()
    {
        // Essex is asked for here alone, so that nothing of it is kept yet.
        using var first = await product.Visitor.ReadAsync("/lineage");
        var before = product.Commands.Count;
        using var page = await product.Visitor.ReadAsync("/lineage?force=essex");
        var made = product.Commands.Count - before;
        before = product.Commands.Count;
        using var again = await product.Visitor.ReadAsync(NationalHost.NotKept("/lineage?force=essex"));

        // What is in the store now, and the force.
        Assert.Equal(2, product.Commands.Count - before);
        Assert.InRange(made, 4, 10);
    }

    [Fact]
    public async Task Only_whoever_may_change_progress_of_the_force_has_buttons()
    {
        Assert.NotNull((await LineageHost.ThreadAsync(product.Officer, "sexual-offenders"))!.QuerySelector(".decision"));
        foreach (var client in new[] { product.Visitor, product.Pfcc, product.Kent })
            Assert.Null((await LineageHost.ThreadAsync(client, "sexual-offenders"))!.QuerySelector(".decision"));
    }

    [Fact]
    public async Task Others_cannot_decide_by_sending_the_form()
    {
        using var visitor = await SendAsync(product.Visitor, "no");
        Assert.Equal(HttpStatusCode.Redirect, visitor.StatusCode);
        Assert.StartsWith("/account/sign-in", visitor.Headers.Location!.IsAbsoluteUri ? visitor.Headers.Location.PathAndQuery
            : visitor.Headers.Location.OriginalString, StringComparison.Ordinal);
        foreach (var client in new[] { product.Pfcc, product.Kent })
        {
            using var refused = await SendAsync(client, "no");
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }
    }

    [Fact]
    public async Task A_rejected_suggestion_leaves_the_thread_for_those_who_may_know_and_can_be_taken_back()
    {
        var selector = $".decision:has(input[name=reference][value={Later}])";
        using (var rejected = await product.Officer.PostFormAsync("/lineage", selector, ("accepted", "no")))
        {
            Assert.Equal((HttpStatusCode.SeeOther, $"/lineage#thread-{Key}"),
                (rejected.StatusCode, rejected.Headers.Location!.OriginalString));
        }

        Assert.Null(await LineageHost.ThreadAsync(product.Officer, Key));
        Assert.Null(await LineageHost.ThreadAsync(product.Pfcc, Key));
        using var page = await product.Officer.ReadAsync("/lineage");
        Assert.Contains(Later, page.GetElementById("rejected")!.ParentElement!.Words(), StringComparison.Ordinal);

        // Nothing of it reaches a visitor or another force, on the page or in the file.
        foreach (var client in new[] { product.Visitor, product.Kent })
        {
            Assert.NotNull(await LineageHost.ThreadAsync(client, Key));
            Assert.Equal("suggested", Row(await LineageHost.CsvAsync(client))["link"]);
        }

        using (var accepted = await product.Officer.PostFormAsync("/lineage", $"#rejected ~ ul {selector}", ("accepted", "yes")))
            Assert.Equal(HttpStatusCode.SeeOther, accepted.StatusCode);
        var thread = (await LineageHost.ThreadAsync(product.Pfcc, Key))!.Words();
        Assert.Matches(@"Linked by the force: goes back to NHP-2016-SOC-4.*Accepted by Person \d+ on", thread);
        Assert.Equal("accepted", Row(await LineageHost.CsvAsync(product.Pfcc))["link"]);
        Assert.DoesNotContain("Person", (await LineageHost.ThreadAsync(product.Visitor, Key))!.Words(), StringComparison.Ordinal);
        Assert.Equal("suggested", Row(await LineageHost.CsvAsync(product.Visitor))["link"]);
    }

    private static Dictionary<string, string> Row(CsvFile file) =>
        Assert.Single(file.Rows, row => row["reference"] == Later && row["thread"] == Key);

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string accepted)
    {
        using var page = await client.ReadAsync("/account/sign-in");
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value")
            ?? (await client.ReadAsync("/lineage")).QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("reference", Later),
            new("earlier", Earlier), new("accepted", accepted), new("back", "/lineage")]);
        return await client.PostAsync(new Uri("/lineage/decisions", UriKind.Relative), content);
    }
}
