using System.Net;
using Microsoft.EntityFrameworkCore;
using PeelDashboard.Application.Queries.Tracker;
using PeelDashboard.Data.Entities;
using PeelDashboard.Web.Tests.Components;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Features.Tracker;

public sealed class ItemHistoryTests(ItemHost tracker) : IClassFixture<ItemHost>
{
    [Fact]
    public async Task The_history_tells_who_when_what_from_to_and_why_newest_first()
    {
        var reference = await tracker.NewAfiAsync();
        await ItemHost.SaveAsync(tracker.Officer, reference, "Allocate", ("Owner", "Crime"), ("OwnerKind", "Department"),
            ("Note", "one two three\nfour"));
        await ItemHost.SaveAsync(tracker.Second, reference, "Unassign", ("DueOn", "2027-05-01"), ("Note", "one 2 three\nfour five"),
            ("Reason", "wrong department"));
        using var page = await tracker.Reader.ReadAsync("/tracker/" + reference);

        var saves = page.QuerySelectorAll(".history-save").ToList();
        Assert.Equal(2, saves.Count);
        Assert.Matches(@"^\d+ \w+ \d{4}, \d\d:\d\d UTC, Person \d+, version 2 ", saves[0].Words());
        Assert.Contains("State: from In progress to Awaiting allocation", saves[0].Words(), StringComparison.Ordinal);
        Assert.Contains("Due date: from nothing to 1 May 2027", saves[0].Words(), StringComparison.Ordinal);
        Assert.EndsWith("Why: wrong department", saves[0].Words(), StringComparison.Ordinal);
        Assert.Equal("(taken out: two)", saves[0].QuerySelector(".history-words del")!.Words());
        Assert.Equal(["(new: 2)", "(new: five)"], saves[0].QuerySelectorAll(".history-words ins").Select(word => word.Words()));
    }

    [Fact]
    public async Task Beyond_twenty_saves_the_rest_is_a_link_away()
    {
        var reference = await tracker.NewAfiAsync();
        for (var i = 0; i < TrackerItemQuery.FirstSaves + 2; i++) await ItemHost.SaveAsync(tracker.Officer, reference, null,
            ("PercentComplete", $"{i}"));
        using var page = await tracker.Reader.ReadAsync("/tracker/" + reference);
        var link = page.QuerySelector("#history ~ p a")!;
        using var all = await tracker.Reader.ReadAsync(link.GetAttribute("href")!);

        Assert.Equal(TrackerItemQuery.FirstSaves, page.QuerySelectorAll(".history-save").Length);
        Assert.Equal(TrackerItemQuery.FirstSaves + 2, all.QuerySelectorAll(".history-save").Length);
        Assert.Null(all.QuerySelector("#history ~ p a"));
    }

    [Fact]
    public async Task A_likely_earlier_AFI_is_offered_and_the_decision_can_be_changed()
    {
        // The 2016 report of the fixture: "The force should close old cases".
        var reference = await tracker.NewAfiAsync("The force should make sure that old cases close in time");
        using var before = await tracker.Officer.ReadAsync("/tracker/" + reference);
        Assert.Equal(["NHP-2016-INV-1"], before.QuerySelectorAll(".earlier a").Select(link => link.Words()));
        var linked = await ItemHost.SendAsync(tracker.Officer, before, ".earlier-form", ("accepted", "yes"));
        using var after = await tracker.Officer.ReadAsync(linked.Location!);
        Assert.Matches(@"Linked: decided by Person \d+ on \d+ \w+ \d{4}", after.QuerySelector(".earlier")!.Words());
        Assert.Contains("Came up before as NHP-2016-INV-1", after.QuerySelector("[data-saved]")!.Words(), StringComparison.Ordinal);
        using var earlier = await tracker.Reader.ReadAsync("/tracker/NHP-2016-INV-1");
        Assert.Contains(reference, earlier.QuerySelector("#earlier ~ p")!.Words(), StringComparison.Ordinal);

        await ItemHost.SendAsync(tracker.Officer, after, ".earlier-form", ("accepted", "no"));
        using var changed = await tracker.Reader.ReadAsync("/tracker/" + reference);
        Assert.Matches(@"Not the same: decided by Person \d+", changed.QuerySelector(".earlier")!.Words());
        Assert.Empty(changed.QuerySelectorAll(".earlier form"));
    }

    [Fact]
    public async Task An_AFI_with_other_words_is_offered_nothing()
    {
        using var page = await tracker.Officer.ReadAsync("/tracker/" + await tracker.NewAfiAsync("The force should train its detectives"));

        Assert.Null(page.QuerySelector("#earlier"));
    }

    [Fact]
    public async Task A_letter_that_closes_an_item_is_offered_to_be_recorded()
    {
        var reference = await tracker.NewAfiAsync();
        await ItemHost.SaveAsync(tracker.Officer, reference, "Allocate", ("Owner", "Crime"),
            ("OwnerKind", "Department"), ("Note", "Done."));
        await using (var db = await tracker.Product.ContextAsync())
        {
            var afi = await db.Afis.SingleAsync(row => row.Reference == reference);
            db.AfiClosures.Add(new AfiClosure
            {
                ForceId = afi.ForceId, CycleKey = "2021/22", AfiId = afi.Id, Kind = afi.Kind, ClosedOn = "2023-06-30", Order = 1,
                Passage = new() { DocumentId = 1, Lines = "3", FirstLine = 3, Edition = 1, Quote = "Northamptonshire Police" },
            });
            await db.SaveChangesAsync();
        }

        using var page = await tracker.Officer.ReadAsync("/tracker/" + reference);
        Assert.Contains("says that this is closed", page.QuerySelector(".notice-title")!.Words(), StringComparison.Ordinal);
        using var filled =
            await tracker.Officer.ReadAsync(page.QuerySelector(".notice a[href*='record=letter']")!.GetAttribute("href")!.Split('#')[0]);
        Assert.Equal("2023-06-30", filled.QuerySelector("#field-ClosedOn")!.GetAttribute("value"));
        var saved = await ItemHost.SendAsync(tracker.Officer, filled, "form[data-draft]");

        Assert.Equal(HttpStatusCode.SeeOther, saved.Status);
        var row = (await tracker.RowAsync(reference))!;
        Assert.Equal((Domain.Findings.AfiStatus.ClosedByInspectorate, new DateOnly(2023, 6, 30), "PEEL 2021/22: An inspection, line 3"),
            (row.Status, row.ClosedOn!.Value, row.ClosingReference));
        using var after = await tracker.Officer.ReadAsync(saved.Location!);
        Assert.Null(after.QuerySelector(".notice a[href*='record=letter']"));
    }

    [Fact]
    public async Task An_address_that_names_no_item_says_so_with_status_404()
    {
        using var response = await tracker.Officer.GetAsync(new Uri("/tracker/NHP-1-XXX-9", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("No such item", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
