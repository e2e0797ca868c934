using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using PeelDashboard.Application.Accounts;
using PeelDashboard.Data;
using PeelDashboard.Data.Entities;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.SingleSignOn;

/// <summary>
/// The product with a directory, which is a real OpenID provider; the store has no accounts at first but one of an administrator.
/// </summary>
public sealed class DirectoryHost : IAsyncLifetime
{
    private TestStore store = null!;

    internal OpenIdProvider Provider { get; private set; } = null!;

    internal WebApplicationFactory<Program> Product { get; private set; } = null!;

    internal string StoreFolder => store.Folder;

    internal string Log
    {
        get
        {
            var text = new System.Text.StringBuilder();
            foreach (var file in Directory.GetFiles(Path.Combine(store.Folder, "logs")))
            {
                using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
                text.Append(reader.ReadToEnd());
            }

            return text.ToString();
        }
    }

    public async Task InitializeAsync()
    {
        store = await TestStore.CreateAsync();
        Provider = await OpenIdProvider.StartAsync("http://localhost" + ExternalLoginOptions.ReturnPath,
            "http://localhost" + ExternalLoginOptions.SignedOutPath);
        Product = With();
        await Product.AddAccountAsync(Domain.Security.Roles.Administrator);
    }

    public async Task DisposeAsync()
    {
        await Product.DisposeAsync();
        await Provider.DisposeAsync();
        await store.DisposeAsync();
    }

    internal WebApplicationFactory<Program> With(params (string Name, string Value)[] more) => new PeelHost(store.Folder)
        .WithWebHostBuilder(builder =>
    {
        foreach (var (name, value) in Provider.Settings) builder.UseSetting(name, value);
        foreach (var (name, value) in more) builder.UseSetting(name, value);
    });

    internal Task<PeelDbContext> ContextAsync() => store.ContextAsync();

    internal HttpClient Browser() => Product.CreateClient(new() { AllowAutoRedirect = false });

    /// <summary>The first step: where the product sends a browser that wants to sign in.</summary>
    internal static async Task<Uri> BeginAsync(HttpClient browser, string returnUrl = "/")
    {
        using var answer = await browser.GetAsync(new Uri($"{ExternalLoginOptions.Path}?returnUrl={Uri.EscapeDataString(returnUrl)}",
            UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!;
    }

    internal async Task<string> SignInAsync(HttpClient browser, string? person, string returnUrl = "/")
    {
        var back = await Provider.PassAsync(await BeginAsync(browser, returnUrl), person);
        return await ReturnAsync(browser, back);
    }

    internal static async Task<string> ReturnAsync(HttpClient browser, Uri back)
    {
        using var answer = await browser.GetAsync(new Uri(back.PathAndQuery, UriKind.Relative));
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{answer.StatusCode}");
        return answer.Headers.Location!.OriginalString;
    }

    internal async Task<Account?> AccountAsync(string email)
    {
        await using var db = await store.ContextAsync();
        return await db.Accounts.AsNoTracking().SingleOrDefaultAsync(account => account.Email == email);
    }

    internal async Task<string[]> TrailAsync(string email)
    {
        await using var db = await store.ContextAsync();
        var entries = await db.AuditEntries.AsNoTracking().Where(entry => entry.Subject == email).OrderBy(entry => entry.Id).ToListAsync();
        return [.. entries.Select(entry => $"{entry.Who}: {entry.What}: {entry.From} > {entry.To}")];
    }
}

[CollectionDefinition(Name)]
public sealed class OneDirectory : ICollectionFixture<DirectoryHost>
{
    public const string Name = "directory";
}
