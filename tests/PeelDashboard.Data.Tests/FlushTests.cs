using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeelDashboard.Application;
using PeelDashboard.Application.Importing;

namespace PeelDashboard.Data.Tests;

/// <summary>Whether commits are flushed, asked of the connections; the tests of the web project count the flushes of a server.</summary>
public sealed class FlushTests
{
    private const int Full = 2;

    [Fact]
    public async Task Contexts_flush_their_commits_when_an_import_used_the_pool_before()
    {
        var folder = Directory.CreateTempSubdirectory("peel-flush-");
        var collection = new ServiceCollection().AddSingleton(TestStore.Catalogue).AddPeelApplication(folder.FullName);
        await using (var services = collection.BuildServiceProvider())
        {
            await services.GetRequiredService<DatabaseStartup>().OpenAsync(default);
            await services.GetRequiredService<ReferenceDataSync>().SyncAsync(default);
            services.GetRequiredService<ImportService>().Import(Reports.Base(), "00", ImportOptions.Apply, default);

            await using var one = await services.GetRequiredService<IDbContextFactory<PeelDbContext>>().CreateDbContextAsync();
            await using var other = await services.GetRequiredService<IDbContextFactory<PeelDbContext>>().CreateDbContextAsync();
            await one.Database.OpenConnectionAsync();
            foreach (var db in new[] { one, other })
                Assert.Equal(Full, await db.Database.SqlQueryRaw<int>("SELECT synchronous AS Value FROM pragma_synchronous").SingleAsync());
        }

        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
