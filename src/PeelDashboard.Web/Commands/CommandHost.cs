using Microsoft.EntityFrameworkCore;
using PeelDashboard.Data;
using PeelDashboard.Data.Importing;
using PeelDashboard.Domain.Catalogue;
using PeelDashboard.Web.Setup;

namespace PeelDashboard.Web.Commands;

/// <summary>What a verb needs of the product: the same settings, catalogue and store as the server, without the server.</summary>
internal sealed class CommandHost : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private CommandHost(ServiceProvider services, ProductFolders folders, IConfiguration configuration)
    {
        this.services = services;
        Folders = folders;
        Configuration = configuration;
    }

    /// <summary>The settings.</summary>
    public IConfiguration Configuration { get; }

    /// <summary>Where everything is.</summary>
    public ProductFolders Folders { get; }

    /// <summary>Forces, cycles, areas, measures.</summary>
    public ReferenceCatalogue Catalogue => Get<ReferenceCatalogue>();

    /// <summary>Where the store is.</summary>
    public StoreLocation Store => Get<StoreLocation>();

    /// <summary>Whether there is a database to open.</summary>
    public bool StoreExists => File.Exists(Store.DatabasePath);

    /// <summary>Reads the settings; opens nothing.</summary>
    /// <param name="settings">From the command line.</param>
    /// <param name="addMore">Services that only some verbs need.</param>
    public static CommandHost Create(IReadOnlyList<string> settings, Action<IServiceCollection, ProductFolders>? addMore = null)
    {
        var configuration = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables().AddCommandLine([.. settings]).Build();
        var folders = ProductFolders.Find(configuration);
        var product = new ServiceCollection();
        product.AddLogging();
        product.AddProduct(folders);
        addMore?.Invoke(product, folders);
        return new CommandHost(product.BuildServiceProvider(), folders, configuration);
    }

    /// <summary>A service of the product.</summary>
    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Opens the store, and makes it first where it is missing.</summary>
    public async Task OpenAsync(CancellationToken cancellation)
    {
        await Get<PeelStore>().OpenAsync(cancellation);
        await Get<CatalogueSync>().SyncAsync(cancellation);
    }

    /// <summary>Opens a store that must be there already.</summary>
    /// <exception cref="CommandException">There is none.</exception>
    public async Task OpenExistingAsync(CancellationToken cancellation)
    {
        if (!Get<PeelStore>().IsThere)
        {
            throw new CommandException(
                $"There is no store in {Store.Folder}; start the dashboard or run import first, or name another folder with --Storage:Path=FOLDER.");
        }

        await Get<PeelStore>().OpenExistingAsync(cancellation);
        await Get<CatalogueSync>().SyncAsync(cancellation);
    }

    /// <summary>A context for one operation.</summary>
    public Task<PeelContext> ContextAsync(CancellationToken cancellation) =>
        Get<IDbContextFactory<PeelContext>>().CreateDbContextAsync(cancellation);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => services.DisposeAsync();
}
