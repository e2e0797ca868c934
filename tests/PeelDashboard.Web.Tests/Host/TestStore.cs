using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeelDashboard.Data;
using PeelDashboard.Data.Importing;
using PeelDashboard.Data.Model;
using PeelDashboard.Domain.Catalogue;
using PeelDashboard.Import.Reference;

namespace PeelDashboard.Web.Tests.Host;

/// <summary>A store in a folder of its own, made by the product and filled by hand; the folder goes when the test is over.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private TestStore(string folder)
    {
        Folder = folder;
        services = new ServiceCollection().AddLogging().AddSingleton(Catalogue).AddPeelStore(folder).BuildServiceProvider();
    }

    public static ReferenceCatalogue Catalogue { get; } = ReferenceFiles.Load(Path.Combine(AppContext.BaseDirectory, "data"));

    public string Folder { get; }

    /// <summary>A store with the catalogue; with a mark that it is not empty, so that a host leaves it as it is.</summary>
    public static async Task<TestStore> CreateAsync()
    {
        var store = new TestStore(Directory.CreateTempSubdirectory("peel-").FullName);
        await store.services.GetRequiredService<PeelStore>().OpenAsync(default);
        await store.services.GetRequiredService<CatalogueSync>().SyncAsync(default);
        await using var db = await store.ContextAsync();
        db.ImportRuns.Add(new ImportRun { FileName = "by-hand.txt", Outcome = ImportOutcome.Imported, Message = "Filled by hand." });
        await db.SaveChangesAsync();
        return store;
    }

    /// <summary>A service of the store.</summary>
    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public Task<PeelContext> ContextAsync() => services.GetRequiredService<IDbContextFactory<PeelContext>>().CreateDbContextAsync();

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
