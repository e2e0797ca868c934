using PeelDashboard.Domain.Security;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Exports;

/// <summary>The host on the hand-filled store, made once for a test class that only reads.</summary>
public class ExportFixture : IAsyncLifetime
{
    private readonly List<IAsyncDisposable> made = [];

    internal HttpClient Client { get; private set; } = null!;

    internal PeelHost Host { get; private set; } = null!;

    internal TestStore Store { get; private set; } = null!;

    internal async Task<CsvFile> GetAsync(string address) =>
        CsvFile.Read(await Client.GetByteArrayAsync(new Uri(address, UriKind.Relative)));

    public async Task InitializeAsync()
    {
        Store = await FillAsync();
        made.Add(Store);
        Host = new PeelHost(Store.Folder);
        made.Add(Host);
        Client = await SignInAsync();
    }

    private protected virtual Task<TestStore> FillAsync() => HandFilledStore.CreateAsync();

    private protected virtual Task<HttpClient> SignInAsync() => Task.FromResult(Host.CreateClient());

    public async Task DisposeAsync()
    {
        Client.Dispose();
        for (var i = made.Count - 1; i >= 0; i--) await made[i].DisposeAsync();
    }
}

public sealed class OfficerFixture : ExportFixture
{
    private protected override Task<TestStore> FillAsync() => WorkedOnStore.CreateAsync();

    private protected override Task<HttpClient> SignInAsync() => Host.SignInAsync(Roles.LiaisonOfficer);
}
