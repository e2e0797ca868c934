using AngleSharp.Dom;
using PeelDashboard.Domain.Security;
using PeelDashboard.Web.Tests.Components;
using PeelDashboard.Web.Tests.Exports;
using PeelDashboard.Web.Tests.Features.Forces;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Features.RecurringFindings;

/// <summary>The product on a store that it filled itself, with people who may decide and people who may not.</summary>
public sealed class LineageHost : IAsyncLifetime
{
    private readonly NationalHost product = new();

    internal HttpClient Visitor { get; private set; } = null!;

    internal HttpClient Officer { get; private set; } = null!;

    internal HttpClient Pfcc { get; private set; } = null!;

    internal HttpClient Kent { get; private set; } = null!;

    internal CommandCounter Commands => product.Commands;

    public async Task InitializeAsync()
    {
        await product.InitializeAsync();
        Visitor = product.NewVisitor(followsRedirects: false);
        Officer = await product.SignInAsync(Roles.LiaisonOfficer, "northamptonshire");
        Pfcc = await product.SignInAsync(Roles.PfccStaff, "northamptonshire");
        Kent = await product.SignInAsync(Roles.LiaisonOfficer, "kent");
    }

    internal static async Task<CsvFile> CsvAsync(HttpClient client, string address = "/exports/lineage.csv?force=northamptonshire") =>
        CsvFile.Read(await client.GetByteArrayAsync(new Uri(address, UriKind.Relative)));

    /// <summary>One thread as the page shows it; null where the page has none of that key.</summary>
    internal static async Task<IElement?> ThreadAsync(HttpClient client, string key) => (await client.ReadAsync("/lineage?force=northamptonshire"))
        .GetElementById("thread-" + key);

    public async Task DisposeAsync()
    {
        foreach (var client in new[] { Visitor, Officer, Pfcc, Kent }) client.Dispose();
        await product.DisposeAsync();
    }
}
