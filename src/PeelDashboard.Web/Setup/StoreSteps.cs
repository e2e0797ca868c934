using System.Diagnostics;
using PeelDashboard.Data;
using PeelDashboard.Data.Importing;
using PeelDashboard.Data.Model;
using PeelDashboard.Import.Reference;

namespace PeelDashboard.Web.Setup;

/// <summary>The store: where it is, and how it is filled at first.</summary>
internal static class StoreSteps
{
    /// <summary>What server and commands share: the catalogue and the store.</summary>
    public static void AddProduct(this IServiceCollection services, ProductFolders folders)
    {
        services.AddSingleton(folders);
        services.AddSingleton(_ => ReferenceFiles.Load(folders.Data));
        services.AddPeelStore(folders.Store);
    }

    /// <summary>Adds the store.</summary>
    public static void AddStore(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(EvidenceSettings.Read(builder.Configuration));
        builder.Services.AddProduct(ProductFolders.Find(builder.Configuration));
    }

    /// <summary>
    /// Opens the store; where it is empty, takes in the source documents and the national grades. A file in the store's folder marks a first
    /// filling that is under way, so that one that was cut off goes on at the next start.
    /// </summary>
    public static async Task FillStoreAsync(this WebApplication app)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        await app.Services.GetRequiredService<PeelStore>().OpenAsync(stopping);
        await app.Services.GetRequiredService<CatalogueSync>().SyncAsync(stopping);
        var imports = app.Services.GetRequiredService<ImportService>();
        var folders = app.Services.GetRequiredService<ProductFolders>();
        var mark = Path.Combine(folders.Store, StoreLocation.FillingMark);
        if (!File.Exists(mark) && !await imports.IsEmptyAsync(stopping)) return;

        if (!File.Exists(mark)) await PrivateFiles.Create(mark).DisposeAsync();
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("PeelDashboard.Start");
        foreach (var file in FirstFiles(folders))
        {
            var clock = Stopwatch.StartNew();
            var report = await imports.ImportAsync(file, ImportOptions.Apply, stopping);
            log.Log(
                report.Outcome is ImportOutcome.Refused ? LogLevel.Warning : LogLevel.Information, "{Message} ({Milliseconds} ms)", report.Message,
                clock.ElapsedMilliseconds);
        }

        File.Delete(mark);
    }

    private static IEnumerable<string> FirstFiles(ProductFolders folders)
    {
        string[] seeds = Directory.Exists(folders.Seeds) ? Directory.GetFiles(folders.Seeds, "*.txt") : [];
        return seeds.Order(StringComparer.Ordinal).Append(Path.Combine(folders.Data, "national-grades.csv"));
    }
}
