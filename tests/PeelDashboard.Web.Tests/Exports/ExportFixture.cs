using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Exports;

/// <summary>The host on the hand-filled store, made once for a test class that only reads.</summary>
public sealed class ExportFixture : IAsyncLifetime
{
    private readonly List<IAsyncDisposable> made = [];

    internal HttpClient Client { get; private set; } = null!;

    internal async Task<CsvFile> GetAsync(string address) => CsvFile.Read(await Client.GetByteArrayAsync(new Uri(address, UriKind.Relative)));

    public async Task InitializeAsync()
    {
        var store = await HandFilledStore.CreateAsync();
        made.Add(store);
        var host = new PeelHost(store.Folder);
        made.Add(host);
        Client = host.CreateClient();
    }

    public async Task DisposeAsync()
    {
        for (var i = made.Count - 1; i >= 0; i--) await made[i].DisposeAsync();
    }
}
