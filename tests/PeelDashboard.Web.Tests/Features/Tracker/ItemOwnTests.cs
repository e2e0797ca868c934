using System.Net;
using Microsoft.EntityFrameworkCore;
using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Parsing.ReferenceData;
using PeelDashboard.Web.Tests.Components;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Features.Tracker;

public sealed class ItemOwnTests(ItemHost tracker) : IClassFixture<ItemHost>
{
    private const string Form = "form[data-draft=new-item]";

    [Fact]
    public async Task Each_line_becomes_an_item_that_awaits_allocation_with_its_source()
    {
        using var page = await tracker.Officer.ReadAsync("/tracker/new");
        var sent = await ItemHost.SendAsync(
            tracker.Officer, page, Form, ("Headlines", "Review the policy\n\nTrain the staff\n"), ("Source", "Thematic report"),
            ("SourceAddress", "https://example.org/report"),
            ("RaisedOn", "2026-09"), ("Detail", "By the end of the year."));
        Assert.Equal(HttpStatusCode.SeeOther, sent.Status);
        using var after = await tracker.Officer.ReadAsync(sent.Location!);
        var links = after.QuerySelectorAll("[role=status] a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(2, links.Count);

        using var item = await tracker.Reader.ReadAsync(links[1]);
        Assert.Equal("Train the staff", item.QuerySelector("h1")!.Words());
        var facts = item.QuerySelector(".item-facts")!.Words();
        Assert.Contains("Awaiting allocation", facts, StringComparison.Ordinal);
        Assert.Contains("recommendation, entered by the force", facts, StringComparison.Ordinal);
        Assert.Contains("Thematic report, September 2026", facts, StringComparison.Ordinal);
        Assert.Equal("https://example.org/report", item.QuerySelector(".item-facts .passage-out")!.GetAttribute("href"));
        var saved = await ItemHost.SaveAsync(tracker.Officer, links[1]["/tracker/".Length..], "Allocate", ("Owner", "Learning"),
            ("OwnerKind", "Department"));
        Assert.Equal(HttpStatusCode.SeeOther, saved.Status);
    }

    [Fact]
    public async Task What_is_refused_keeps_what_was_typed_and_enters_nothing()
    {
        using var page = await tracker.Officer.ReadAsync("/tracker/new");
        var sent = await ItemHost.SendAsync(tracker.Officer, page, Form, ("Headlines", "One\nTwo"), ("Source", ""),
            ("RaisedOn", "yesterday"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.NotEmpty(sent.Page.QuerySelector("#problems")!.Words());
        Assert.Equal(("One\nTwo", "yesterday"), (sent.Shown("Headlines"), sent.Shown("RaisedOn")));
        await using var db = await tracker.Product.ContextAsync();
        Assert.Empty(await db.ForceItems.Where(item => item.Headline == "Two").ToListAsync());
    }

    [Fact]
    public async Task What_a_source_counts_is_offered_with_how_many_are_entered()
    {
        await using (var db = await tracker.Product.ContextAsync())
        {
            var paper = await db.Documents.Include(document => document.Texts)
                .SingleAsync(document => document.FileName == "2016-peel-report.txt");
            var named = NamedRecommendation.Load(Path.Combine(ComponentStore.Root, "data"));
            paper.FileName = named[0].Document;
            paper.Texts[0].Lines = string.Join('\n', named.Select(one => one.Quote));

            // Another document of that name, which counts nothing.
            db.Documents.Add(new SourceDocument
            {
                FileName = paper.FileName, ForceId = paper.ForceId, CycleKey = "2021/22", Title = "Another paper",
                Layout = "committee-paper",
                Texts = { new DocumentText { Edition = 1, Lines = "one line" } },
            });
            await db.SaveChangesAsync();
        }

        using var page = await tracker.Officer.ReadAsync("/tracker/new");
        var offer = page.QuerySelectorAll(".own-offer")[0];
        Assert.Contains("0 of 11 recommendations entered", offer.Words(), StringComparison.Ordinal);
        Assert.EndsWith("#L106", offer.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
        using var filled = await tracker.Officer.ReadAsync(offer.QuerySelector("a[href*='offer=']")!.GetAttribute("href")!.Split('#')[0]);
        Assert.EndsWith("#L106", filled.QuerySelector("#own-SourceAddress")!.GetAttribute("value"), StringComparison.Ordinal);
        var sent = await ItemHost.SendAsync(tracker.Officer, filled, Form, ("Headlines", "First\nSecond"), ("RaisedOn", "2024-09-10"));
        Assert.Equal(HttpStatusCode.SeeOther, sent.Status);
        using var after = await tracker.Officer.ReadAsync("/tracker/new");
        Assert.Contains("2 of 11 recommendations entered", after.QuerySelector(".own-offer")!.Words(), StringComparison.Ordinal);
        Assert.Equal(["11", "26"], after.QuerySelectorAll(".own-offer p:first-child")
            .Select(line => line.Words().Split(" of ")[1].Split(' ')[0]));
        using var elsewhere = await tracker.Elsewhere.ReadAsync("/tracker/new");
        Assert.Empty(elsewhere.QuerySelectorAll(".own-offer"));
    }

    [Fact]
    public async Task A_reader_enters_nothing()
    {
        using var response = await tracker.Reader.GetAsync(new Uri("/tracker/new", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task The_public_page_of_an_AFI_tells_the_state_and_to_readers_more()
    {
        var reference = await tracker.NewAfiAsync();
        await ItemHost.SaveAsync(tracker.Officer, reference, "Allocate", ("Owner", "Hidden department"), ("OwnerKind", "Department"),
            ("Note", "A hidden note"));
        var before = tracker.Product.Commands.Count;
        using var open = await tracker.Product.GetAsync("/afis/" + reference);
        Assert.InRange(tracker.Product.Commands.Count - before, 2, 6);
        using var inside = await tracker.Reader.ReadAsync("/afis/" + reference);
        using var other = await tracker.Elsewhere.ReadAsync("/afis/" + reference);

        Assert.All([open, other], page =>
        {
            Assert.Contains(AfiStatus.InProgress.Words(), page.QuerySelector(".facts")!.Words(), StringComparison.Ordinal);
            Assert.DoesNotContain("idden", page.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        });
        Assert.Contains("Hidden department", inside.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Contains("A hidden note", inside.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.NotNull(inside.QuerySelector($"a[href='/tracker/{reference}']"));
        Assert.Null(open.QuerySelector($"a[href='/tracker/{reference}']"));
    }
}
