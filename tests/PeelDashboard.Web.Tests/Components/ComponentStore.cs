using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MudBlazor.Services;
using PeelDashboard.Application;
using PeelDashboard.Application.Configuration;
using PeelDashboard.Data;
using PeelDashboard.Data.Entities;
using PeelDashboard.Parsing.ReferenceData;

namespace PeelDashboard.Web.Tests.Components;

public sealed class ComponentStore : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("peel-components-").FullName;

    public static string Root { get; } = FindRoot();

    public ServiceProvider Services { get; private set; } = null!;

    public IDbContextFactory<PeelDbContext> Contexts => Services.GetRequiredService<IDbContextFactory<PeelDbContext>>();

    public CommandCounter Commands { get; } = new();

    public static ServiceCollection BareServices(string folder)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddMudServices();
        services.AddPeelApplication(folder);
        return services;
    }

    public async Task InitializeAsync()
    {
        var services = BareServices(folder);
        services.AddSingleton<ILoggerProvider>(Commands);
        services.AddSingleton(new AppPaths(Path.Combine(Root, "data"), Path.Combine(Root, "seeds"), folder));
        services.AddSingleton(ReferenceFiles.Load(Path.Combine(Root, "data")));
        Services = services.BuildServiceProvider();
        await Services.GetRequiredService<DatabaseStartup>().OpenAsync(CancellationToken.None);
        await using var db = await Contexts.CreateDbContextAsync();
        await FillAsync(db, Path.Combine(Root, "data"));
    }

    public static async Task FillAsync(PeelDbContext db, string dataFolder)
    {
        var catalogue = ReferenceFiles.Load(dataFolder);
        db.AddRange(catalogue.Forces.Select(force => new Force { Name = force.Name, Slug = force.Slug, Code = force.Code,
            Region = force.Region }));
        db.AddRange(catalogue.Themes.Select(theme => new Theme { Key = theme.Key, Label = theme.Label, Order = theme.Order }));
        db.AddRange(catalogue.Cycles.Where(cycle => !cycle.IsAnnounced).Select(cycle => new InspectionCycle
        {
            Key = cycle.Key, Slug = cycle.Slug, Label = cycle.Label, Order = cycle.Order, Scale = cycle.Scale,
            ComparableGroup = cycle.ComparableGroup, BreakNote = cycle.BreakNote, Asks = cycle.Asks,
            PublishedFrom = cycle.PublishedFrom.ToString(), PublishedTo = cycle.PublishedTo.ToString(),
        }));
        db.AddRange(catalogue.Areas.Where(area => !catalogue.Cycle(area.CycleKey)!.IsAnnounced).Select(area => new Area
        {
            CycleKey = area.CycleKey, Key = area.Key, Code = area.Code, Name = area.Name, ShortName = area.ShortName, Level = area.Level,
            Pillar = area.Pillar, ThemeKey = area.ThemeKey, IsGraded = area.IsGraded, Order = area.Order,
        }));
        await db.SaveChangesAsync();
        await TestRows.AddAsync(db);
    }

    public Task DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Services.Dispose();
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }

    private static string FindRoot()
    {
        var at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "PeelDashboard.sln")))
            at = Path.GetDirectoryName(at)
                ?? throw new InvalidOperationException("PeelDashboard.sln was not found above the test's folder.");
        return at;
    }
}
