using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using PeelDashboard.Application;
using PeelDashboard.Application.Evidence;
using PeelDashboard.Application.Importing;
using PeelDashboard.Application.Integrity;
using PeelDashboard.Application.Search;
using PeelDashboard.Data.Sqlite;
using PeelDashboard.Data.Sqlite.Search;
using PeelDashboard.Domain.Catalogue;
using PeelDashboard.Parsing.Model;
using PeelDashboard.Parsing.ReferenceData;
using PeelDashboard.Tests;

namespace PeelDashboard.Data.Tests;

internal sealed class TestStore : IDisposable
{
    private static readonly StoreTemplate WithCatalogue = new(async folder =>
    {
        var store = new TestStore(folder);
        await store.Store.OpenAsync(default);
        await store.Sync().SyncAsync(default);
    });

    public static readonly StoreTemplate WithOthers = new(async folder =>
    {
        var store = await CopyAsync(WithCatalogue, folder: folder);
        store.Take(Reports.Kent());
        store.Take(Reports.Grades(
            "others.csv",
            Reports.Row("Kent Police", "2021/22", "investigating-crime", Domain.Grades.Grade.Adequate, "2022-01-01",
                "https://example.org/kent")));
    });

    private static readonly string[] PeoplesTables =
        ["Accounts", "AccountClaims", "AccountLogins", "AccountTokens", "FollowUps", "ForceItems", "Evidence", "AfiLinks",
            "Meetings", "AuditEntries"];

    private readonly PooledDbContextFactory<PeelDbContext> contexts;

    public TestStore(string? folder = null, TimeSpan? wait = null)
    {
        Location = new SqliteDatabaseOptions(
            folder ?? Path.Combine(Path.GetTempPath(), $"peel-{Guid.NewGuid():N}", "store"),
            wait ?? TimeSpan.FromSeconds(1), pooling: false);
        var options = new DbContextOptionsBuilder<PeelDbContext>();
        options.UsePeelDatabase(Location.ConnectionString);
        contexts = new PooledDbContextFactory<PeelDbContext>(options.Options);
        Store = new DatabaseStartup(new DatabaseInitializer(Location, contexts, TimeProvider.System), contexts);
        Imports = new ImportService(Location, contexts, Catalogue, new Clock());
    }

    public static ReferenceCatalogue Catalogue { get; } = ReferenceFiles.Load(Path.Combine(Root(), "data"));

    public SqliteDatabaseOptions Location { get; }

    public DatabaseStartup Store { get; }

    public ImportService Imports { get; }

    public static Task<TestStore> OpenAsync(TimeSpan? wait = null) => CopyAsync(WithCatalogue, wait);

    /// <summary>The same with another force's report and public records in it, so that nothing passes because there was only one.</summary>
    public static Task<TestStore> WithOthersAsync(TimeSpan? wait = null) => CopyAsync(WithOthers, wait);

    public static async Task<TestStore> CopyAsync(StoreTemplate template, TimeSpan? wait = null, string? folder = null)
    {
        var store = new TestStore(folder, wait);
        await template.CopyToAsync(store.Location.Folder);
        return store;
    }

    public StoreCheck Check => new(Location, contexts, new EvidenceFileStore(Location), TimeProvider.System);

    public ImportWithdrawal Withdrawal => new(Location, contexts, TimeProvider.System);

    public StoreSearch Finder => new(Location, contexts);

    public ReferenceDataSync Sync() => new(Location, contexts, Catalogue);

    public async Task<int> ForceIdAsync(string slug)
    {
        await using var db = Context();
        return await db.Forces.Where(force => force.Slug == slug).Select(force => force.Id).SingleAsync();
    }

    public PeelDbContext Context() => contexts.CreateDbContext();

    public ImportReport Take(ReadResult result, bool dryRun = false) => Take(result, dryRun ? ImportOptions.Plan : ImportOptions.Apply);

    public ImportReport Take(ReadResult result, ImportOptions options, CancellationToken cancellation = default) => Imports.Import(
        result,
        result switch { ReadResult.Report report => report.Text.Sha256, ReadResult.NationalGrades grades => grades.Parsed.Sha256, _ => "" },
        options, cancellation);

    /// <summary>Takes it with the answer that nothing in it is what the store asks about.</summary>
    public ImportReport TakeAsNew(ReadResult result) => Take(result, AsNew(Take(result, dryRun: true)));

    public static ImportOptions AsNew(ImportReport plan) =>
        new() { Answers = [.. plan.Questions.Select(question => new ImportAnswer(question.Reference, null)).Distinct()] };

    public async Task<IReadOnlyList<StoreFinding>> CheckAsync() => (await Check.RunAsync(default)).Findings;

    public SearchResult Search(string typed, int? force = null) =>
        Finder.Find(new SearchRequest(SearchExpression.Parse(typed)!) { ForceId = force });

    public void Execute(string sql)
    {
        using var connection = new SqliteConnection(Location.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>
    /// Every row of every table but the imports, as text; of the search its entries alone, for how an index lies on the disk is its own
    /// affair.
    /// </summary>
    public string Content(bool withImports = false)
    {
        using var connection = new SqliteConnection(Location.ConnectionString);
        connection.Open();
        var tables = Texts(connection,
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND (name NOT LIKE 'Search%' OR name = "
                + "'SearchEntries') ORDER BY 1")
            .Where(table => withImports || !table.StartsWith("Import", StringComparison.Ordinal));
        return string.Join('\n', tables.SelectMany(table => Texts(connection, $"SELECT * FROM \"{table}\" ORDER BY 1").Prepend(table)));
    }

    public string PeoplesContent()
    {
        using var connection = new SqliteConnection(Location.ConnectionString);
        connection.Open();
        return string.Join('\n',
            PeoplesTables.SelectMany(table => Texts(connection, $"SELECT * FROM \"{table}\" ORDER BY 1").Prepend(table)));
    }

    public bool IsWrittenToBy(Action work)
    {
        using var onlooker = new SqliteConnection(Location.ConnectionString);
        onlooker.Open();
        var before = Texts(onlooker, "PRAGMA data_version")[0];
        work();
        return Texts(onlooker, "PRAGMA data_version")[0] != before;
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        if (Directory.Exists(Location.Folder)) Directory.Delete(Path.GetDirectoryName(Location.Folder)!, recursive: true);
    }

    private static List<string> Texts(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        var values = new object[reader.FieldCount];
        while (reader.Read())
        {
            reader.GetValues(values);
            rows.Add(string.Join('|', values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture))));
        }

        return rows;
    }

    public static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PeelDashboard.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    private sealed class Clock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);
    }
}
