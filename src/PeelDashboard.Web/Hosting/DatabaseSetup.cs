using System.Diagnostics;
using PeelDashboard.Application;
using PeelDashboard.Application.Configuration;
using PeelDashboard.Application.Importing;
using PeelDashboard.Data;
using PeelDashboard.Data.Entities;
using PeelDashboard.Data.Sqlite;
using PeelDashboard.Parsing.ReferenceData;

namespace PeelDashboard.Web.Hosting;

internal static class DatabaseSetup
{
    public static void AddProduct(this IServiceCollection services, AppPaths folders)
    {
        services.AddSingleton(folders);
        services.AddSingleton(_ => ReferenceFiles.Load(folders.Data));
        services.AddPeelApplication(folders.Store);
    }

    public static void AddStore(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(EvidenceSettings.Read(builder.Configuration));
        builder.Services.AddProduct(AppPaths.Find(builder.Configuration));
    }

    /// <summary>
    /// Opens the store; where it is empty, takes in the source documents and the national grades. A file in the store's folder marks a
    /// first filling that is under way, so that one that was cut off goes on at the next start.
    /// </summary>
    public static async Task FillStoreAsync(this WebApplication app)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        await app.Services.GetRequiredService<DatabaseStartup>().OpenAsync(stopping);
        await app.Services.GetRequiredService<ReferenceDataSync>().SyncAsync(stopping);
        var imports = app.Services.GetRequiredService<ImportService>();
        var folders = app.Services.GetRequiredService<AppPaths>();
        var mark = Path.Combine(folders.Store, SqliteDatabaseOptions.FillingMark);
        if (!File.Exists(mark) && !await imports.IsEmptyAsync(stopping)) return;

        if (!File.Exists(mark)) await PrivateFiles.Create(mark).DisposeAsync();
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("PeelDashboard.Start");
        foreach (var file in FirstFiles(folders))
        {
            var clock = Stopwatch.StartNew();
            var report = await imports.ImportAsync(file, ImportOptions.Apply, stopping);
            log.Log(
                report.Outcome is ImportOutcome.Refused ? LogLevel.Warning : LogLevel.Information,
                    "{Message} ({Milliseconds} ms)", report.Message,
                clock.ElapsedMilliseconds);
        }

        File.Delete(mark);
    }

    private static IEnumerable<string> FirstFiles(AppPaths folders)
    {
        string[] seeds = Directory.Exists(folders.Seeds) ? Directory.GetFiles(folders.Seeds, "*.txt") : [];
        return seeds.Order(StringComparer.Ordinal).Append(Path.Combine(folders.Data, "national-grades.csv"));
    }
}
