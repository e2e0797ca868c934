using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using PeelDashboard.Domain.Desk;
using PeelDashboard.Web.Tests.Features;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Accounts;

/// <summary>Every address of the product, for every kind of caller, with public browsing and without.</summary>
public sealed class AccessTests : IAsyncLifetime
{
    /// <summary>Null is a visitor; the last is an officer of another force than the rows are about.</summary>
    private static readonly (string Name, Roles? Roles, string? Force)[] Callers =
    [
        ("visitor", null, null), ("no role", Roles.None, null), ("viewer", Roles.Viewer, "northamptonshire"), ("PFCC staff", Roles.PfccStaff, null),
        ("liaison officer", Roles.LiaisonOfficer, null), ("administrator", Roles.Administrator, null), ("officer of Kent", Roles.LiaisonOfficer, "kent"),
    ];

    /// <summary>Files that were added since the build: the framework serves them from a checkout, and only to those who are signed in.</summary>
    private const string UnpublishedFiles = "{**path:file}";

    private TestStore store = null!;

    public async Task InitializeAsync()
    {
        store = await TestStore.CreateAsync();
        await using var db = await store.ContextAsync();
        await FeatureRows.AddAsync(db);
    }

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Everybody_opens_what_is_theirs_and_nothing_else(bool isPublic)
    {
        await using var host = new PeelHost(store.Folder, ("Access:PublicBrowsing", isPublic ? "true" : "false"));
        var wrong = new List<string>();
        foreach (var (name, roles, force) in Callers)
        {
            using var client = roles is { } some ? await host.SignInAsync(some, force) : host.CreateClient(new() { AllowAutoRedirect = false });
            foreach (var (_, address, door) in AccessTable.Rows)
            {
                var mayOpen = door.May(roles, isPublic);
                var isCircuit = address.StartsWith("/_blazor", StringComparison.Ordinal);
                using var read = await client.GetAsync(new Uri(address, UriKind.Relative));
                var isPage = !AccessTable.OnlyForms.Contains(address, StringComparer.Ordinal);
                if (isPage && (WasLetIn(read) != mayOpen || !IsRefusedAsItShould(read, roles, mayOpen))) wrong.Add($"GET {address} ({door.Words}) by {name}: {Describe(read)}");

                // Without the token of a form nobody changes anything, whatever they may do otherwise.
                using var content = new FormUrlEncodedContent([KeyValuePair.Create("Email", "a@example.org")]);
                using var sent = await client.PostAsync(new Uri(address, UriKind.Relative), content);
                var isFine = mayOpen ? isCircuit || sent.StatusCode is HttpStatusCode.BadRequest : !WasLetIn(sent) && IsRefusedAsItShould(sent, roles, mayOpen);
                if (!isFine) wrong.Add($"POST {address} ({door.Words}) by {name}: {Describe(sent)}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Every_endpoint_is_in_the_table_and_says_itself_who_may_open_it()
    {
        await using var host = new PeelHost(store.Folder);
        var endpoints = host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Distinct().ToList();
        var assets = endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null).ToList();
        var known = AccessTable.Rows.Select(row => row.Route).ToHashSet(StringComparer.OrdinalIgnoreCase);

        Assert.NotEmpty(assets);
        Assert.All(assets, asset => Assert.NotNull(asset.Metadata.GetMetadata<IAllowAnonymous>()));
        var others = endpoints.Except(assets).Where(endpoint => endpoint.RoutePattern.RawText != UnpublishedFiles).ToList();
        Assert.Empty(others.Select(RouteOf).Where(route => !known.Contains(route)).Distinct(StringComparer.Ordinal));
        Assert.Empty(others.Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null && endpoint.Metadata.GetMetadata<IAuthorizeData>() is null).Select(RouteOf));
        Assert.Empty(known.Except(others.Select(RouteOf), StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task An_endpoint_that_says_nothing_is_for_those_who_are_signed_in()
    {
        await using var host = new PeelHost(store.Folder);
        var options = host.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<AuthorizationOptions>>().Value;
        var authorization = host.Services.GetRequiredService<IAuthorizationService>();

        Assert.False((await authorization.AuthorizeAsync(new(new System.Security.Claims.ClaimsIdentity()), null, options.FallbackPolicy!)).Succeeded);
    }

    private static string RouteOf(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    private static bool WasLetIn(HttpResponseMessage answer) =>
        answer.StatusCode is not HttpStatusCode.Forbidden and not HttpStatusCode.Unauthorized && !LeadsToTheForm(answer);

    /// <summary>A visitor is asked to sign in; somebody who is signed in is told that it is not for them.</summary>
    private static bool IsRefusedAsItShould(HttpResponseMessage answer, Roles? roles, bool mayOpen) =>
        mayOpen || (roles is null ? LeadsToTheForm(answer) : answer.StatusCode is HttpStatusCode.Forbidden);

    private static bool LeadsToTheForm(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.Redirect && answer.Headers.Location!.OriginalString.Contains("/account/sign-in?returnUrl=", StringComparison.Ordinal);

    private static string Describe(HttpResponseMessage answer) => $"{(int)answer.StatusCode} {answer.Headers.Location}";
}
