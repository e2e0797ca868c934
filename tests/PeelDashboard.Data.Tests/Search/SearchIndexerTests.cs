using Microsoft.EntityFrameworkCore;
using PeelDashboard.Data.Sqlite.Search;
using PeelDashboard.Domain.Grades;

namespace PeelDashboard.Data.Tests.Search;

public sealed class SearchIndexerTests
{
    [Fact]
    public async Task Only_the_latest_text_is_searched()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(SearchReports.Base());
        Assert.Equal(1, store.Search("detectives").Total);

        store.Take(SearchReports.Base(detectives: "The force has few analysts."));
        Assert.Equal(0, store.Search("detectives").Total);
        var hit = Assert.Single(store.Search("analysts").Hits);
        Assert.Equal((SearchKind.Finding, 2), (hit.Kind, hit.Place.Edition));
        Assert.Equal(2, store.Search("supervise").Total);
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task A_plan_changes_nothing_that_is_found()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(SearchReports.Base());
        store.Take(SearchReports.Base(detectives: "The force has few analysts."), dryRun: true);
        Assert.Equal((1, 0), (store.Search("detectives").Total, store.Search("analysts").Total));
        Assert.False(store.IsWrittenToBy(() => store.Take(SearchReports.Base())));
    }

    [Fact]
    public async Task A_judgment_that_finds_a_nearer_source_is_found_there_and_only_there()
    {
        using var store = await TestStore.WithOthersAsync();
        var force = await store.ForceIdAsync("northamptonshire");
        store.Take(SearchReports.Of(draft => draft.Judgment("investigating-crime", Grade.Good, Basis.Reported), "paper.txt"));
        Assert.Equal("paper.txt", await DocumentOfJudgmentAsync());
        store.Take(SearchReports.Of(draft => draft.Judgment("investigating-crime", Grade.Good).Finding("The force has few detectives."),
            "report.txt"));
        Assert.Equal("report.txt", await DocumentOfJudgmentAsync());
        Assert.Empty(await store.CheckAsync());

        async Task<string> DocumentOfJudgmentAsync()
        {
            var hit = store.Search("judgment", force).Hits.Single(hit => hit.Kind is SearchKind.Judgment);
            await using var db = store.Context();
            return db.Documents.Single(document => document.Id == hit.Place.DocumentId).FileName;
        }
    }

    [Fact]
    public async Task Documents_of_one_name_are_each_found_with_their_own_force()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(SearchReports.Of(draft => draft.Finding("The force has few detectives.")));
        store.Take(SearchReports.Of(draft => draft.Finding("The force has too few detectives."), force: "Kent Police"));
        var ofNorthants = Assert.Single(store.Search("detectives", await store.ForceIdAsync("northamptonshire")).Hits);
        Assert.Equal("northamptonshire", ofNorthants.Place.ForceSlug);
        Assert.Equal("kent", Assert.Single(store.Search("detectives", await store.ForceIdAsync("kent")).Hits).Place.ForceSlug);
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task What_people_enter_is_never_found()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(SearchReports.Base());
        var tables = new List<string>();
        await using (var db = store.Context())
            tables.AddRange(db.Database.SqlQueryRaw<string>(
                "SELECT name AS Value FROM sqlite_master WHERE type = 'trigger' AND tbl_name LIKE 'Search%'"));
        Assert.Empty(tables);
        store.Execute("""
            INSERT INTO "Meetings" ("ForceId", "HeldOn", "Name") SELECT "Id", '2026-01-01', 'Secret zebra board' FROM "Forces" LIMIT 1
            """);
        store.Finder.Rebuild();
        Assert.Equal(0, store.Search("zebra").Total);
    }

    [Fact]
    public async Task Search_is_made_anew_when_its_entries_have_an_earlier_form()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(SearchReports.Base());
        var before = store.Content();
        store.Execute("DELETE FROM \"SearchEntries\"; UPDATE \"SearchState\" SET \"Version\" = \"Version\" - 1");
        await store.Store.OpenAsync(default);
        Assert.Equal(before, store.Content());
        Assert.Equal(1, store.Search("detectives").Total);
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task The_check_finds_entries_of_no_document()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Execute("UPDATE \"SearchEntries\" SET \"Id\" = \"Id\" + (50 << 28) WHERE \"Headline\" LIKE '%investigates well%'");
        Assert.Equal(["Search", "kent.txt"], (await store.CheckAsync()).Select(finding => finding.Where)
            .Where(where => !where.StartsWith("SearchI", StringComparison.Ordinal) && where != "SearchWords"));
    }

    [Theory]
    [InlineData("UPDATE \"SearchEntries\" SET \"Body\" = 'otherwise' WHERE \"Body\" LIKE '%width%'", "SearchIndex")]
    [InlineData("DELETE FROM \"SearchEntries\" WHERE \"Headline\" LIKE '%detectives%'", "SearchIndex")]
    [InlineData("INSERT INTO \"SearchIndex\" (\"SearchIndex\") VALUES ('delete-all')", null)]
    public async Task The_check_finds_a_search_that_differs_and_it_can_be_made_anew(string damage, string? index)
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(SearchReports.Base());
        Assert.Empty(await store.CheckAsync());

        store.Execute(damage);
        var findings = await store.CheckAsync();
        Assert.Contains(findings, finding => finding.Where == (index ?? "SearchIndex")
            && finding.Message.EndsWith("make the search anew with \"check --rebuild-search\".", StringComparison.Ordinal));
        Assert.Equal(index is not null, findings.Any(finding => finding.Where == "report.txt"));

        Assert.InRange(store.Finder.Rebuild(), 15, 30);
        Assert.Empty(await store.CheckAsync());
        Assert.Equal(1, store.Search("detectives").Total);
    }
}
