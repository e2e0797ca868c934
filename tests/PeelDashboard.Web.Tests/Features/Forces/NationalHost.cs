using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using PeelDashboard.Domain.Security;
using PeelDashboard.Web.Tests.Components;
using PeelDashboard.Web.Tests.Exports;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Features.Forces;

/// <summary>The product on a store that it filled itself: the five source documents and the national grades of all 43 forces.</summary>
public sealed class NationalHost : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("peel-forces-").FullName;
    private WebApplicationFactory<Program> host = null!;

    internal HttpClient Client { get; private set; } = null!;

    public CommandCounter Commands { get; } = new();

    internal IReadOnlyList<Dictionary<string, string>> Records { get; } =
        CsvFile.Read(File.ReadAllBytes(Path.Combine(ComponentStore.Root, "data", "national-grades.csv"))).Rows;

    public async Task InitializeAsync()
    {
        await FilledStore.CopyToAsync(folder);
        host = new PeelHost(folder).Counting(Commands);
        Client = host.CreateClient();
    }

    /// <summary>A client that is signed in to an account of its own; dispose of it.</summary>
    internal Task<HttpClient> SignInAsync(Roles roles, string? forceSlug = null) => host.SignInAsync(roles, forceSlug);

    internal HttpClient NewVisitor(bool followsRedirects = true) => host.CreateClient(new() { AllowAutoRedirect = followsRedirects });

    /// <summary>The same page by an address that nobody asked for before, so that it is made and not handed out again.</summary>
    public static string NotKept(string address) =>
        $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}asked={Guid.NewGuid():N}";

    public async Task<IDocument> GetAsync(string address) =>
        await new HtmlParser().ParseDocumentAsync(await Client.GetStringAsync(new Uri(address, UriKind.Relative)));

    internal async Task<CsvFile> CsvAsync(string address) =>
        CsvFile.Read(await Client.GetByteArrayAsync(new Uri(address, UriKind.Relative)));

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await host.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>Tests that only read share one host, as its start takes longer than most of them.</summary>
[CollectionDefinition(Name)]
public sealed class OneNationalHost : ICollectionFixture<NationalHost>
{
    public const string Name = "national host";
}
