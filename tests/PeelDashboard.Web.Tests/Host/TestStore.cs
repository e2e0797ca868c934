using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeelDashboard.Application;
using PeelDashboard.Application.Importing;
using PeelDashboard.Data;
using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.Catalogue;
using PeelDashboard.Parsing.ReferenceData;
using PeelDashboard.Tests;

namespace PeelDashboard.Web.Tests.Host;

/// <summary>A store in a folder of its own, made by the product and filled by hand; the folder goes when the test is over.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    private static readonly StoreTemplate WithCatalogue = new(async folder =>
    {
        var store = new TestStore(folder);
        await using (store.services)
        {
            await store.Get<DatabaseStartup>().OpenAsync(default);
            await store.Get<ReferenceDataSync>().SyncAsync(default);
            await using var db = await store.ContextAsync();
            db.ImportRuns.Add(new ImportRun { FileName = "by-hand.txt", Outcome = ImportOutcome.Imported, Message = "Filled by hand." });
            await db.SaveChangesAsync();
        }
    });

    private readonly ServiceProvider services;

    private TestStore(string folder)
    {
        Folder = folder;
        services = new ServiceCollection().AddLogging().AddSingleton(Catalogue).AddPeelApplication(folder).BuildServiceProvider();
    }

    public static ReferenceCatalogue Catalogue { get; } = ReferenceFiles.Load(Path.Combine(AppContext.BaseDirectory, "data"));

    public string Folder { get; }

    /// <summary>A store with the catalogue; with a mark that it is not empty, so that a host leaves it as it is.</summary>
    public static Task<TestStore> CreateAsync() => CopyAsync(WithCatalogue);

    public static StoreTemplate Template(Func<TestStore, Task> fill, StoreTemplate? from = null) => new(async folder =>
    {
        await (from ?? WithCatalogue).CopyToAsync(folder);
        var store = new TestStore(folder);
        await using (store.services) await fill(store);
    });

    public static async Task<TestStore> CopyAsync(StoreTemplate template)
    {
        var folder = Directory.CreateTempSubdirectory("peel-").FullName;
        await template.CopyToAsync(folder);
        return new TestStore(folder);
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public Task<PeelDbContext> ContextAsync() => services.GetRequiredService<IDbContextFactory<PeelDbContext>>().CreateDbContextAsync();

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
