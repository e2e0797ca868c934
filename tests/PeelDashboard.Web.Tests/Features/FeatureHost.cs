using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using PeelDashboard.Data;
using PeelDashboard.Data.Search;
using PeelDashboard.Domain.Desk;
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
        store = await TestStore.CreateAsync();
        await using (var db = await store.ContextAsync()) await FeatureRows.AddAsync(db);
        host = new PeelHost(store.Folder).Counting(Commands);
        Client = host.CreateClient();

        // The rows went past the imports, which would have told the search of them.
        host.Services.GetRequiredService<StoreSearch>().Rebuild();
    }

    public async Task<IDocument> GetAsync(string address) =>
        await new HtmlParser().ParseDocumentAsync(await Client.GetStringAsync(new Uri(address, UriKind.Relative)));

    /// <summary>The product itself, to make accounts and sign in (<see cref="SignInHelp"/>).</summary>
    internal WebApplicationFactory<Program> Host => host;

    /// <summary>A client that is signed in to an account of its own; dispose of it.</summary>
    internal Task<HttpClient> SignInAsync(Roles roles, string? forceSlug = null) => host.SignInAsync(roles, forceSlug);

    internal Task<PeelContext> ContextAsync() => store.ContextAsync();

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await host.DisposeAsync();
        await store.DisposeAsync();
    }
}
