using Microsoft.EntityFrameworkCore;
using PeelDashboard.Application.Importing;
using PeelDashboard.Application.Importing.Facts;
using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.Catalogue;

namespace PeelDashboard.Data.Tests;

public sealed class CatalogueAndCheckTests
{
    [Fact]
    public async Task The_catalogue_is_written_once_and_then_only_where_it_differs()
    {
        using var store = new TestStore();
        await store.Store.OpenAsync(default);
        var catalogue = TestStore.Catalogue;
        var cycles = catalogue.Cycles.Where(cycle => !cycle.IsAnnounced).Select(cycle => cycle.Key).ToHashSet();
        var all = catalogue.Forces.Count + cycles.Count + catalogue.Themes.Count + catalogue.Measures.Count
            + catalogue.Areas.Count(area => cycles.Contains(area.CycleKey));

        Assert.Equal(all, await store.Sync().SyncAsync(default));
        Assert.Equal(0, await store.Sync().SyncAsync(default));
        store.Execute("UPDATE \"Forces\" SET \"Region\" = 'Elsewhere' WHERE \"Slug\" = 'kent'");
        Assert.Equal(1, await store.Sync().SyncAsync(default));

        await using var db = store.Context();
        Assert.Equal(catalogue.Forces.Single(force => force.Slug == "kent").Region,
            (await db.Forces.SingleAsync(force => force.Slug == "kent")).Region);
        var area = await db.Areas.Include(row => row.Cycle).Include(row => row.Theme)
            .SingleAsync(row => row.CycleKey == "2021/22" && row.Key == "investigating-crime");
        Assert.Equal(("INV", "2021-22", Domain.Grades.GradeScale.FiveTier, AreaLevel.Area),
            (area.Code, area.Cycle.Slug, area.Cycle.Scale, area.Level));
    }

    [Fact]
    public async Task An_announced_cycle_enters_the_store_with_its_first_report()
    {
        using var store = await TestStore.OpenAsync();
        await using var db = store.Context();
        Assert.False(await db.Cycles.AnyAsync(cycle => cycle.Key == "2025-27"));

        var report = await store.Imports.ImportAsync("kent.txt", System.Text.Encoding.UTF8.GetBytes(
            "PEEL 2025-27\n\nAn inspection of Kent Police\n\nLeadership and force management\n\nGood\n\n"
                + "Kent Police is good at leadership and force management.\n"), ImportOptions.Apply, default);

        Assert.Equal(ImportOutcome.Imported, report.Outcome);
        Assert.Equal("Leadership and force management", (await db.Judgments.Join(db.Areas, judgment => judgment.AreaId, area => area.Id,
            (judgment, area) => area).SingleAsync(area => area.CycleKey == "2025-27")).Name);
    }

    [Fact]
    public async Task The_check_finds_a_quote_that_is_not_on_its_line_and_a_row_that_points_nowhere()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(Reports.Base());
        Assert.Empty(await store.CheckAsync());

        store.Execute("UPDATE \"Findings\" SET \"Quote\" = 'The force is perfect.' WHERE \"Headline\" = 'The force has few detectives.'");
        store.Execute("PRAGMA foreign_keys = OFF; UPDATE \"Afis\" SET \"AreaId\" = 9999 WHERE \"Reference\" = 'NHP-2021-22-PRE-1'");

        var findings = await store.CheckAsync();
        Assert.Equal(["Afis", "report.txt, line 8", "report.txt"], findings.Select(finding => finding.Where));
        Assert.StartsWith("The line does not hold the quote \"The force is perfect.\" of finding ", findings[1].Message,
            StringComparison.Ordinal);
        Assert.EndsWith("points at a row of Areas that is not there.", findings[0].Message, StringComparison.Ordinal);
        Assert.StartsWith("The search differs from the latest text and its facts in 1 place; ", findings[2].Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_is_never_given_twice()
    {
        var added = new[] { new Data.Entities.AreaForImprovement { AreaId = 1 }, new Data.Entities.AreaForImprovement { AreaId = 2 },
            new Data.Entities.AreaForImprovement { AreaId = 1 } };
        AfiReferenceGenerator.Give(added, ["A-2016-X-1", "A-2016-X-7", "A-2016-Z-3", "odd"],
            afi => afi.AreaId == 1 ? "A-2016-X" : "A-2016-Y");
        Assert.Equal(["A-2016-X-8", "A-2016-Y-1", "A-2016-X-9"], added.Select(afi => afi.Reference));
    }
}
