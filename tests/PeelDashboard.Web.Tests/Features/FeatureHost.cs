using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;
using PeelDashboard.Data;
using PeelDashboard.Domain.Security;
using PeelDashboard.Web.Tests.Components;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Features;

/// <summary>The product on a store with the rows of <see cref="FeatureRows"/>; counts what it asks the store.</summary>
public sealed class FeatureHost : IAsyncLifetime
{
    private TestStore store = null!;
    private WebApplicationFactory<Program> host = null!;

    internal HttpClient Client { get; private set; } = null!;

    public CommandCounter Commands { get; } = new();

    public async Task InitializeAsync()
    {
        store = await FeatureRows.StoreAsync();
        host = new PeelHost(store.Folder).Counting(Commands);
        Client = host.CreateClient();
    }

    public async Task<IDocument> GetAsync(string address) =>
        await new HtmlParser().ParseDocumentAsync(await Client.GetStringAsync(new Uri(address, UriKind.Relative)));

    internal WebApplicationFactory<Program> Host => host;

    /// <summary>A client that is signed in to an account of its own; dispose of it.</summary>
    internal Task<HttpClient> SignInAsync(Roles roles, string? forceSlug = null) => host.SignInAsync(roles, forceSlug);

    internal Task<PeelDbContext> ContextAsync() => store.ContextAsync();

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await host.DisposeAsync();
        await store.DisposeAsync();
    }
}

/// <summary>Tests that change no more than accounts of their own share one host, as its start takes longer than most of them.</summary>
[CollectionDefinition(Name)]
public sealed class OneFeatureHost : ICollectionFixture<FeatureHost>
{
    public const string Name = "feature host";
}
