using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PeelDashboard.Data.Sqlite;

namespace PeelDashboard.Data;

public static class DataServiceCollectionExtensions
{
    /// <summary>Registers contexts and <see cref="DatabaseInitializer"/> for the store in a folder; nothing is opened yet.</summary>
    public static IServiceCollection AddPeelData(this IServiceCollection services, string folder)
    {
        var location = new SqliteDatabaseOptions(folder);
        services.AddSingleton(location);
        services.AddPooledDbContextFactory<PeelDbContext>(options => options.UsePeelDatabase(location.ConnectionString));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<DatabaseInitializer>();
        return services;
    }

    internal static DbContextOptionsBuilder UsePeelDatabase(this DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlite(connectionString).AddInterceptors(FlushedCommits.Instance)

            // Comparing the model with its snapshot takes half a second at the first start; a test does it.
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
}
