using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using PeelDashboard.Domain.Security;
using PeelDashboard.Web.Tests.Features;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Accounts;

public sealed class AccessTests : IAsyncLifetime
{
    private static readonly Caller[] Callers =
    [
        new("visitor", null, null), new("no role", Roles.None, null), new("viewer", Roles.Viewer, "northamptonshire"),
        new("PFCC staff", Roles.PfccStaff, null),
        new("liaison officer", Roles.LiaisonOfficer, null), new("administrator", Roles.Administrator, null),
        new("officer of Kent", Roles.LiaisonOfficer, "kent"),
    ];

    /// <summary>
    /// Files that were added since the build: the framework serves them from a checkout, and only to those who are signed in.
    /// </summary>
    private const string UnpublishedFiles = "{**path:file}";

    private TestStore store = null!;

    public async Task InitializeAsync() => store = await FeatureRows.StoreAsync();

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Everybody_opens_what_is_theirs_and_nothing_else(bool isPublic)
    {
        await using var host = new PeelHost(store.Folder, ("Access:PublicBrowsing", isPublic ? "true" : "false"));
        var wrong = new List<string>();
        foreach (var caller in Callers)
        {
            using var client = caller.Roles is { } roles ? await host.SignInAsync(roles, caller.Force)
                : host.CreateClient(new() { AllowAutoRedirect = false });
            foreach (var (_, address, read, send) in AccessTable.Rows)
            {
                using var page = await client.GetAsync(new Uri(address, UriKind.Relative));
                if (!IsRight(page, caller, read.May(caller, isPublic)))
                    wrong.Add($"GET {address} ({read.Words}) by {caller.Name}: {Describe(page)}");

                // Without the token of a form nobody changes anything, whatever they may do otherwise.
                using var content = new FormUrlEncodedContent([KeyValuePair.Create("Email", "a@example.org")]);
                using var sent = await client.PostAsync(new Uri(address, UriKind.Relative), content);
                var mayChange = send.May(caller, isPublic);
                var isCircuit = address.StartsWith("/_blazor", StringComparison.Ordinal);
                if (!IsRight(sent, caller, mayChange) || (mayChange && !isCircuit && sent.StatusCode is not HttpStatusCode.BadRequest))
                    wrong.Add($"POST {address} ({send.Words}) by {caller.Name}: {Describe(sent)}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Every_endpoint_is_in_the_table_and_says_itself_who_may_open_it()
    {
        await using var host = new PeelHost(store.Folder);
        var endpoints = host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>().Distinct().ToList();
        var assets = endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null).ToList();
        var known = AccessTable.Rows.Select(row => row.Route).ToHashSet(StringComparer.OrdinalIgnoreCase);

        Assert.NotEmpty(assets);
        Assert.All(assets, asset => Assert.NotNull(asset.Metadata.GetMetadata<IAllowAnonymous>()));
        var others = endpoints.Except(assets).Where(endpoint => endpoint.RoutePattern.RawText != UnpublishedFiles).ToList();
        Assert.Empty(others.Select(RouteOf).Where(route => !known.Contains(route)).Distinct(StringComparer.Ordinal));
        Assert.Empty(others.Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
            && endpoint.Metadata.GetMetadata<IAuthorizeData>() is null).Select(RouteOf));
        Assert.Empty(known.Except(others.Select(RouteOf), StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task An_endpoint_that_says_nothing_is_for_those_who_are_signed_in()
    {
        await using var host = new PeelHost(store.Folder);
        var options = host.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<AuthorizationOptions>>().Value;
        var authorization = host.Services.GetRequiredService<IAuthorizationService>();

        Assert.False((await authorization.AuthorizeAsync(new(new System.Security.Claims.ClaimsIdentity()), null,
            options.FallbackPolicy!)).Succeeded);
    }

    private static string RouteOf(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    /// <summary>
    /// Let in, or refused as it should be: a visitor is asked to sign in, somebody who is signed in is told that it is not for them.
    /// </summary>
    private static bool IsRight(HttpResponseMessage answer, Caller caller, bool mayOpen)
    {
        // What belongs to another force may also answer as if it were not there.
        var isRefused = caller.Roles is null ? LeadsToTheForm(answer)
            : answer.StatusCode is HttpStatusCode.Forbidden || (caller.Force is "kent" && answer.StatusCode is HttpStatusCode.NotFound);
        return mayOpen ? (int)answer.StatusCode < 500 && !LeadsToTheForm(answer) && answer.StatusCode is not HttpStatusCode.Forbidden
            and not HttpStatusCode.Unauthorized : isRefused;
    }

    private static bool LeadsToTheForm(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.Redirect && answer.Headers.Location!.OriginalString.Contains("/account/sign-in?returnUrl=",
            StringComparison.Ordinal);

    private static string Describe(HttpResponseMessage answer) => $"{(int)answer.StatusCode} {answer.Headers.Location}";
}
