using Microsoft.EntityFrameworkCore;
using PeelDashboard.Application;
using PeelDashboard.Application.Configuration;
using PeelDashboard.Application.Importing;
using PeelDashboard.Data;
using PeelDashboard.Data.Sqlite;
using PeelDashboard.Domain.Catalogue;
using PeelDashboard.Web.Hosting;

namespace PeelDashboard.Web.Commands;

/// <summary>What a verb needs of the product: the same settings, catalogue and store as the server, without the server.</summary>
internal sealed class CommandHost : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private CommandHost(ServiceProvider services, AppPaths folders, IConfiguration configuration)
    {
        this.services = services;
        Folders = folders;
        Configuration = configuration;
    }

    public IConfiguration Configuration { get; }
    public AppPaths Folders { get; }

    public ReferenceCatalogue Catalogue => Get<ReferenceCatalogue>();

    public SqliteDatabaseOptions Store => Get<SqliteDatabaseOptions>();

    public bool StoreExists => File.Exists(Store.DatabasePath);

    public static CommandHost Create(IReadOnlyList<string> settings, Action<IServiceCollection, AppPaths>? addMore = null)
    {
        var configuration = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"),
            optional: true)
            .AddEnvironmentVariables().AddCommandLine([.. settings]).Build();
        SettingNames.Check(configuration);
        var folders = AppPaths.Find(configuration);
        var product = new ServiceCollection();
        product.AddLogging();
        product.AddProduct(folders);
        addMore?.Invoke(product, folders);
        return new CommandHost(product.BuildServiceProvider(), folders, configuration);
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public async Task OpenAsync(CancellationToken cancellation)
    {
        await Get<DatabaseStartup>().OpenAsync(cancellation);
        await Get<ReferenceDataSync>().SyncAsync(cancellation);
    }

    public async Task OpenExistingAsync(CancellationToken cancellation)
    {
        if (!Get<DatabaseInitializer>().IsThere)
        {
            throw new CommandException(
                $"There is no store in {Store.Folder}; start the dashboard or run import first, or name another folder with "
                    + "--Storage:Path=FOLDER.");
        }

        await Get<DatabaseStartup>().OpenExistingAsync(cancellation);
        await Get<ReferenceDataSync>().SyncAsync(cancellation);
    }

    public Task<PeelDbContext> ContextAsync(CancellationToken cancellation) =>
        Get<IDbContextFactory<PeelDbContext>>().CreateDbContextAsync(cancellation);

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
