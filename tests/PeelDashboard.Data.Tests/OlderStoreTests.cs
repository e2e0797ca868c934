using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PeelDashboard.Data.Model;
using PeelDashboard.Data.Storage;
using PeelDashboard.Import;
using PeelDashboard.Import.Reading;

namespace PeelDashboard.Data.Tests;

/// <summary>A store that an earlier version filled keeps everything when it is opened.</summary>
public sealed class OlderStoreTests
{
    /// <summary>Two documents with their texts and a fact of each kind, as the first version wrote them.</summary>
    private const string Rows = """
        INSERT INTO "Forces" ("Id", "Name", "Slug", "Code", "Region") VALUES (1, 'Kent Police', 'kent', 'KEN', 'South East');
        INSERT INTO "Cycles" VALUES ('2021/22', '2021-22', '2021/22', 6, 'FiveTier', '', '', '2021', '2023', '');
        INSERT INTO "Documents" ("Id", "FileName", "Title", "Layout", "LayoutReason", "Publisher", "Published", "Sha256", "ForceId", "CycleKey", "Pillar", "LineCount", "ImportedAt") VALUES
          (3, 'first.txt', 'First', 'integrated-report', '', 'HMICFRS', '2021-11', 'aa', 1, '2021/22', '', 2, '2026-01-01 10:00:00'),
          (5, 'second.txt', 'Second', 'integrated-report', '', 'HMICFRS', '2022-11', 'bb', 1, '2021/22', '', 1, '2026-01-02 10:00:00');
        INSERT INTO "DocumentTexts" ("DocumentId", "Lines") VALUES (3, 'One' || char(10) || 'two'), (5, 'Three');
        INSERT INTO "Observations" ("Id", "ForceId", "CycleKey", "Label", "Period", "Unit", "Value", "RankStatement", "Order", "DocumentId", "Lines", "FirstLine", "Quote", "Status", "InLatestText")
          VALUES (7, 1, '2021/22', 'Arrests', '', 'Percent', '20.10', '', 1, 3, '1', 1, 'One', 'Current', 1);
        INSERT INTO "Comparators" ("Id", "ObservationId", "Kind", "Value", "Line") VALUES (2, 7, 'EnglandAndWales', '29.2', 1);
        INSERT INTO "GradeCounts" ("Id", "ForceId", "CycleKey", "Grade", "Areas", "Address", "Note") VALUES (4, 1, '2021/22', 'Good', 6, 'https://example.org/press', '');
        INSERT INTO "ImportRuns" ("Id", "StartedAt", "FinishedAt", "FileName", "Sha256", "Outcome", "Added", "Changed", "Unchanged", "Gone", "Message")
          VALUES (1, '2026-01-01 10:00:00', '2026-01-01 10:00:00', 'first.txt', 'aa', 'Imported', 1, 0, 0, 0, '');
        INSERT INTO "ImportDiagnostics" ("Id", "ImportRunId", "Severity", "Line", "Message") VALUES (1, 1, 'Note', 1, 'A note.');
        """;

    [Fact]
    public async Task Every_row_of_an_older_store_is_there_after_the_migration()
    {
        using var store = await FilledByTheFirstVersionAsync();
        await store.Store.OpenAsync(default);

        await using var db = store.Context();
        var documents = await db.Documents.Include(row => row.Texts).OrderBy(row => row.Id).ToListAsync();
        Assert.Equal(["One\ntwo", "Three"], documents.Select(row => Assert.Single(row.Texts).Lines));
        Assert.All(documents, row => Assert.Equal((1, 1, row.Sha256, row.ImportedAt), (row.Edition, row.Texts[0].Edition, row.Texts[0].Sha256, row.Texts[0].ImportedAt)));
        Assert.All(documents, row => Assert.Equal(SourceFormat.Text, row.Format));
        var figure = await db.Observations.Include(row => row.Comparators).SingleAsync();
        Assert.Equal(("20.10", "29.2", 1), (figure.Value?.ToString(), Assert.Single(figure.Comparators).Value.ToString(), figure.Passage.Edition));
        var count = await db.GradeCounts.SingleAsync();
        Assert.Equal(("https://example.org/press", 0, true), (count.Passage.Address, count.Passage.Edition, count.InLatestText));
        Assert.Equal(DiagnosticTopic.Other, (await db.ImportDiagnostics.SingleAsync()).About);
    }

    [Fact]
    public async Task A_migrated_store_has_the_tables_of_a_new_one()
    {
        using var older = await FilledByTheFirstVersionAsync();
        await older.Store.OpenAsync(default);
        using var fresh = new TestStore();
        await fresh.Store.OpenAsync(default);
        Assert.Equal(Structure(fresh), Structure(older));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task An_older_store_gets_the_desk_with_its_guards_and_people_can_work(int version)
    {
        using var store = await OfVersionAsync(version);
        await store.Store.OpenAsync(default);

        Assert.Empty(await store.CheckAsync());
        await using var db = store.Context();
        db.Accounts.Add(new Account { UserName = "a@example.org", NormalizedUserName = "A@EXAMPLE.ORG", Name = "Liaison officer" });
        await db.SaveChangesAsync();
        Assert.Throws<SqliteException>(() => store.Execute("DELETE FROM Accounts"));
        Assert.Equal((0, 0, 0), (await db.FollowUps.CountAsync(), await db.Evidence.CountAsync(), await db.AuditEntries.CountAsync()));
    }

    private static async Task<TestStore> FilledByTheFirstVersionAsync()
    {
        var store = await OfVersionAsync(0);
        store.Execute(Rows);
        return store;
    }

    private static async Task<TestStore> OfVersionAsync(int version)
    {
        var store = new TestStore();
        Directory.CreateDirectory(store.Location.Folder);
        await using (var db = store.Context()) await db.GetService<IMigrator>().MigrateAsync(SchemaScript.Migrations[version]);
        return store;
    }

    /// <summary>Columns with their constraints, indexes and foreign keys; the order of columns does not matter.</summary>
    private static List<string> Structure(TestStore store)
    {
        using var connection = new SqliteConnection(store.Location.ConnectionString);
        connection.Open();
        using var command = connection.Command("""
            SELECT t.name || ' column ' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name NOT LIKE '\_\_EF%' ESCAPE '\' AND t.name NOT LIKE 'sqlite%'
            UNION ALL SELECT t.name || ' key ' || f."from" || ' ' || f."table" || ' ' || f.on_delete FROM sqlite_master t, pragma_foreign_key_list(t.name) f WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%'
            UNION ALL SELECT t.name || ' index ' || i.name || ' ' || i."unique" || ' ' || i.partial FROM sqlite_master t, pragma_index_list(t.name) i WHERE t.type = 'table' AND t.name NOT LIKE '\_\_EF%' ESCAPE '\' AND t.name NOT LIKE 'sqlite%'
            ORDER BY 1
            """);
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(reader.GetString(0));
        return rows;
    }
}
