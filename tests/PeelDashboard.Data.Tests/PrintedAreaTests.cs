using System.Text;
using Microsoft.EntityFrameworkCore;
using PeelDashboard.Application.Importing;
using PeelDashboard.Domain.Grades;

namespace PeelDashboard.Data.Tests;

/// <summary>An area that only a report of a cycle without a full framework names: stored as printed, in a row of its own.</summary>
public sealed class PrintedAreaTests
{
    [Fact]
    public async Task Judgment_and_AFI_stand_under_the_printed_name_when_no_framework_knows_the_area()
    {
        using var store = await TestStore.WithOthersAsync();
        var (areas, themes) = (await store.Context().Areas.CountAsync(), await store.Context().Themes.CountAsync());

        var report = await ImportAsync(store, "kent.txt", "Kent Police");
        await ImportAsync(store, "essex.txt", "Essex Police");

        Assert.Equal(2, report.Changes.Added);
        await using var db = store.Context();
        var judgments = await db.Judgments.Include(row => row.Area).ThenInclude(area => area.Theme)
            .Where(row => row.Area.Key == "printed-using-technology").OrderBy(row => row.Id).ToListAsync();
        Assert.Equal([Grade.Good, Grade.Good], judgments.Select(row => row.Grade));
        Assert.All(judgments, row => Assert.Equal(("Using technology", "Using technology", "2025-27"),
            (row.Area.Name, row.Area.Theme.Label, row.Area.CycleKey)));
        Assert.Equal(1 + themes, await db.Themes.CountAsync());
        Assert.Equal(1, await db.Areas.CountAsync(area => area.ThemeKey == "printed-using-technology"));
        Assert.True(await db.Areas.CountAsync() > areas);
        Assert.Equal(["ESS-2025-27-OTH-1", "KEN-2025-27-OTH-1"],
            await db.Afis.Where(afi => afi.Area.CycleKey == "2025-27").OrderBy(afi => afi.Reference)
                .Select(afi => afi.Reference).ToListAsync());
        Assert.Equal(Data.Entities.ImportOutcome.Unchanged, (await ImportAsync(store, "kent.txt", "Kent Police")).Outcome);
        Assert.Empty(await store.CheckAsync());
    }

    private static Task<ImportReport> ImportAsync(TestStore store, string name, string force) => store.Imports.ImportAsync(name,
        Encoding.UTF8.GetBytes($"PEEL 2025–27\n\nAn inspection of {force}\n\nMarch 2026\n\nUsing technology\n\nGood\n\n{force} is good "
            + "at using technology.\n\nArea for improvement\n\nThe force should replace its radios\n\nThey fail.\n"),
        ImportOptions.Apply, default);
}
