using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PeelDashboard.Data.Checking;
using PeelDashboard.Data.Desk;
using PeelDashboard.Data.Importing;
using PeelDashboard.Data.Search;
using PeelDashboard.Data.Storage;

namespace PeelDashboard.Data;

/// <summary>Registers the store.</summary>
public static class StoreSetup
{
    /// <summary>
    /// Registers contexts, <see cref="PeelStore"/>, imports and checks for the store in a folder. Nothing is opened before
    /// <see cref="PeelStore.OpenAsync"/>. Imports need the reference catalogue, which the host registers.
    /// </summary>
    public static IServiceCollection AddPeelStore(this IServiceCollection services, string folder)
    {
        var location = new StoreLocation(folder);
        services.AddSingleton(location);
        services.AddPooledDbContextFactory<PeelContext>(options => options.UsePeelStore(location.ConnectionString));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<PeelStore>();
        services.AddSingleton<CatalogueSync>();
        services.AddSingleton<ImportService>();
        services.AddSingleton<StoreCheck>();
        services.AddSingleton<StoreSearch>();
        services.AddSingleton<EvidenceFiles>();
        services.AddSingleton<DeskChanges>();
        services.AddSingleton<DeskService>();
        return services;
    }

    /// <summary>The options every context of the store is made with.</summary>
    internal static DbContextOptionsBuilder UsePeelStore(this DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlite(connectionString).AddInterceptors(FlushedCommits.Instance)

            // Comparing the model with its snapshot takes half a second at the first start; a test does it.
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
}
