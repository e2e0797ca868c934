using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using PeelDashboard.Web.Tests.Components;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Features.Tracker;

public sealed class ItemAgendaTests(ItemHost tracker) : IClassFixture<ItemHost>
{
    [Fact]
    public async Task It_puts_items_where_a_meeting_looks_for_them()
    {
        var (late, limit, soon, ready, closed) =
            (await tracker.NewAfiAsync(), await tracker.NewAfiAsync(isLate: true), await tracker.NewAfiAsync(), await tracker.NewAfiAsync(),
                await tracker.NewAfiAsync());
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        await SaveAsync(late, "Allocate", ("DueOn", Iso(today.AddDays(-1))));
        await SaveAsync(soon, "Allocate", ("DueOn", Iso(today.AddDays(30))));
        await SaveAsync(ready, "Send for sign-off", ("DueOn", Iso(today.AddDays(31))));
        await SaveAsync(closed, "Closed by HMICFRS", ("ClosedOn", "2026-01-05"), ("Note", "Done."),
            ("ClosingReference", "Letter"));
        using var page = await tracker.Reader.ReadAsync("/tracker/agenda");

        Assert.Contains(late, Section(page, "Overdue"), StringComparison.Ordinal);
        Assert.Contains(limit, Section(page, "Overdue"), StringComparison.Ordinal);
        Assert.Contains("The report's time limit ended 1 February 2022", Section(page, "Overdue"), StringComparison.Ordinal);
        Assert.Contains(soon, Section(page, "Due within 30 days"), StringComparison.Ordinal);
        Assert.DoesNotContain(ready, Section(page, "Due within 30 days"), StringComparison.Ordinal);
        Assert.Contains(ready, Section(page, "Ready for sign-off"), StringComparison.Ordinal);
        Assert.Contains(limit, Section(page, "Without an owner"), StringComparison.Ordinal);
        Assert.DoesNotContain(late, Section(page, "Without an owner"), StringComparison.Ordinal);
        Assert.Contains(closed, Section(page, "Closed since"), StringComparison.Ordinal);
        Assert.Contains("Due date: from nothing to", page.QuerySelectorAll(".agenda-item")
            .Single(item => item.QuerySelector("h3 a")!.Words() == late).Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("KEN-", page.QuerySelector("main")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_changes_since_the_day_are_told()
    {
        var reference = await tracker.NewAfiAsync();
        await SaveAsync(reference, "Allocate", ("PercentComplete", "10"));
        var tomorrow = Iso(DateOnly.FromDateTime(DateTime.UtcNow).AddDays(1));
        using var page = await tracker.Reader.ReadAsync("/tracker/agenda?since=" + tomorrow);
        using var before = await tracker.Reader.ReadAsync("/tracker/agenda?since=2026-01-01");

        Assert.Empty(page.QuerySelectorAll(".agenda-item"));
        Assert.Contains(before.QuerySelectorAll(".agenda-item h3 a"), link => link.Words() == reference);
    }

    [Fact]
    public async Task The_last_recorded_meeting_is_where_the_agenda_begins()
    {
        using var before = await tracker.Elsewhere.ReadAsync("/tracker/agenda");
        var recorded = await ItemHost.SendAsync(tracker.Elsewhere, before, ".agenda-tools form", ("HeldOn", "2026-10-14"));
        Assert.Equal(HttpStatusCode.SeeOther, recorded.Status);
        using var after = await tracker.Elsewhere.ReadAsync(recorded.Location!);
        var again = await ItemHost.SendAsync(tracker.Elsewhere, after, ".agenda-tools form", ("HeldOn", "2026-10-14"));

        Assert.Contains("Changes since 14 October 2026, the day of the Continuous Improvement Board", after.QuerySelector(".lead")!.Words(),
            StringComparison.Ordinal);
        Assert.Equal("14 October 2026, Continuous Improvement Board", after.QuerySelector("#meetings ~ ul li")!.Words());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("already recorded", again.Page.QuerySelector("#problems")!.Words(), StringComparison.Ordinal);
        using var other = await tracker.Reader.ReadAsync("/tracker/agenda");
        Assert.DoesNotContain("14 October 2026", other.QuerySelector("main")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_an_import_holds_the_store_what_was_typed_comes_back()
    {
        using var page = await tracker.Elsewhere.ReadAsync("/tracker/agenda");
        Answer answer;
        await using (var db = await tracker.Product.ContextAsync())
        {
            await using var import = await db.Database.BeginTransactionAsync();
            await db.ImportRuns.ExecuteUpdateAsync(run => run.SetProperty(one => one.Message, one => one.Message));
            answer = await ItemHost.SendAsync(tracker.Elsewhere, page, ".agenda-tools form",
                ("HeldOn", "2026-09-16"), ("Name", "Gold group"));
        }

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Gold group", "2026-09-16"),
            (answer.Status, answer.Shown("Name"), answer.Shown("HeldOn")));
        Assert.Contains("The meeting was not recorded:", answer.Page.QuerySelector("#problems")!.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HeldOn", "16 September", "give its day")]
    [InlineData("ForceId", "", "of which force it is")]
    public async Task What_cannot_be_read_is_named(string field, string value, string expected)
    {
        using var page = await tracker.Elsewhere.ReadAsync("/tracker/agenda");
        var answer = await ItemHost.SendAsync(tracker.Elsewhere, page, ".agenda-tools form", ("HeldOn", "2026-09-16"), (field, value));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(expected, answer.Page.QuerySelector("#problems")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_records_no_meeting_and_a_page_costs_at_most_six_commands()
    {
        var before = tracker.Product.Commands.Count;
        using var page = await tracker.Reader.ReadAsync("/tracker/agenda");

        Assert.InRange(tracker.Product.Commands.Count - before, 3, 6);
        Assert.Null(page.QuerySelector(".agenda-tools form"));
    }

    private Task<Answer> SaveAsync(string reference, string move, params (string, string)[] values) =>
        ItemHost.SaveAsync(tracker.Officer, reference, move, [("Owner", "Crime"), ("OwnerKind", "Department"), .. values]);

    private static string Section(IParentNode page, string title) =>
        page.QuerySelectorAll("section").Single(section => section.QuerySelector("h2")?.Words()
            .StartsWith(title, StringComparison.Ordinal) is true).Words();

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
