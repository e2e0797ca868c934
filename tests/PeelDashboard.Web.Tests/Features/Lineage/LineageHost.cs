using AngleSharp.Dom;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PeelDashboard.Domain.Desk;
using PeelDashboard.Web.Tests.Components;
using PeelDashboard.Web.Tests.Exports;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Features.Lineage;

/// <summary>The product on the five source documents, with people who may decide and people who may not.</summary>
public sealed class LineageHost : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("peel-lineage-").FullName;
    private WebApplicationFactory<Program> host = null!;

    internal HttpClient Visitor { get; private set; } = null!;

    internal HttpClient Officer { get; private set; } = null!;

    internal HttpClient Pfcc { get; private set; } = null!;

    internal HttpClient Kent { get; private set; } = null!;

    internal CommandCounter Commands { get; } = new();

    public async Task InitializeAsync()
    {
        await FilledStore.CopyToAsync(folder);
        host = new PeelHost(folder).WithWebHostBuilder(builder => builder
            .UseSetting("Logging:LogLevel:Microsoft.EntityFrameworkCore.Database.Command", "Information")
            .ConfigureTestServices(services => services.AddSingleton<ILoggerProvider>(Commands)));
        Visitor = host.CreateClient(new() { AllowAutoRedirect = false });
        Officer = await host.SignInAsync(Roles.LiaisonOfficer, "northamptonshire");
        Pfcc = await host.SignInAsync(Roles.PfccStaff, "northamptonshire");
        Kent = await host.SignInAsync(Roles.LiaisonOfficer, "kent");
    }

    internal static async Task<CsvFile> CsvAsync(HttpClient client) =>
        CsvFile.Read(await client.GetByteArrayAsync(new Uri("/exports/lineage.csv?force=northamptonshire", UriKind.Relative)));

    /// <summary>The text of one thread, white space folded; null where the page has none of that key.</summary>
    internal static async Task<IElement?> ThreadAsync(HttpClient client, string key) => (await client.ReadAsync("/lineage")).GetElementById("thread-" + key);

    public async Task DisposeAsync()
    {
        foreach (var client in new[] { Visitor, Officer, Pfcc, Kent }) client.Dispose();
        await host.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
