using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using PeelDashboard.Application.Accounts;
using PeelDashboard.Domain.FollowUp;
using PeelDashboard.Domain.Security;
using PeelDashboard.Web.Tests.Components;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.SingleSignOn;

[Collection(OneDirectory.Name)]
public sealed class DiscoveryTests(DirectoryHost directory)
{
    private const string Broken =
        "Police directory did not answer as expected. Try again later. If it happens again, tell whoever runs this dashboard: the log says "
            + "more.";

    private static readonly string[] SignedRoles = ["PEEL-Officers"];

    [Fact]
    public async Task Sign_in_works_when_the_settings_name_the_discovery_document_alone()
    {
        await using var product = directory.With(Alone(directory.Provider.Address + OpenIdProvider.Discovery[1..]));
        using var browser = product.CreateClient(new() { AllowAutoRedirect = false });
        await directory.Provider.PersonAsync("found", new { name = "Found", email = "found@example.org", roles = "PEEL-Readers" });

        Assert.Equal("/grades", await directory.SignInAsync(browser, "found", "/grades"));
        Assert.NotNull(await directory.AccountAsync("found@example.org"));
    }

    [Fact]
    public async Task Sign_in_page_says_so_when_the_directory_is_away()
    {
        await using var product = directory.With(Alone("http://127.0.0.1:1/.well-known/openid-configuration"));
        using var browser = product.CreateClient(new() { AllowAutoRedirect = false });
        var address = (await DirectoryHost.BeginAsync(browser, "/grades")).OriginalString;

        Assert.Equal("/account/sign-in?problem=Directory&returnUrl=%2Fgrades", address);
        await browser.AssertRefusedAsync(address, Broken);
        Assert.Contains("no discovery document", directory.Log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("userinfo_endpoint", null)]
    [InlineData("token_endpoint", "http://elsewhere.example/token")]
    public async Task Sign_in_is_refused_when_the_discovery_document_names_no_safe_address(string name, string? value)
    {
        using var client = new HttpClient();
        var document =
            JsonNode.Parse(await client.GetStringAsync(new Uri(directory.Provider.Address, OpenIdProvider.Discovery)))!.AsObject();
        document[name] = value;
        await directory.Provider.AnswerAsync("/other-discovery", 200, document.ToJsonString());
        await using var product = directory.With(Alone(directory.Provider.Address + "other-discovery"));
        using var browser = product.CreateClient(new() { AllowAutoRedirect = false });

        await browser.AssertRefusedAsync((await DirectoryHost.BeginAsync(browser)).OriginalString, Broken);
        Assert.Contains($"the discovery document names no {name} that begins with https://", directory.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Roles_come_from_the_id_token_when_userinfo_has_none()
    {
        await using var product = directory.With(("SingleSignOn:RoleClaim", "app_roles"));
        using var browser = product.CreateClient(new() { AllowAutoRedirect = false });
        await directory.Provider.PersonAsync("signed", new { name = "Signed", email = "signed@example.org",
            signed = new { app_roles = SignedRoles } });

        Assert.Equal("/", await directory.SignInAsync(browser, "signed"));
        Assert.Equal(Roles.LiaisonOfficer, (await directory.AccountAsync("signed@example.org"))!.Roles);
    }

    [Fact]
    public async Task Sign_in_page_leads_to_the_sign_out_at_the_directory_and_back()
    {
        using var browser = directory.Browser();
        using (var page = await browser.ReadAsync("/account/sign-in"))
            Assert.Equal("Sign out at Police directory", page.QuerySelector($"main a[href='{ExternalLoginOptions.SignOutPath}']")!.Words());
        using var answer = await browser.GetAsync(new Uri(ExternalLoginOptions.SignOutPath, UriKind.Relative));
        var there = answer.Headers.Location!;
        Assert.Equal("/session/end", there.AbsolutePath);
        var query = QueryHelpers.ParseQuery(there.Query);
        Assert.Equal(OpenIdProvider.ClientId, query["client_id"].ToString());
        Assert.Equal("http://localhost" + ExternalLoginOptions.SignedOutPath, query["post_logout_redirect_uri"].ToString());
        using var client = new HttpClient();
        using (var asked = await client.GetAsync(there)) Assert.Equal(HttpStatusCode.OK, asked.StatusCode);

        var back = QueryHelpers.AddQueryString(ExternalLoginOptions.SignedOutPath, "state", query["state"]!);
        using var returned = await browser.GetAsync(new Uri(back, UriKind.Relative));
        Assert.Equal("/account/sign-in", returned.Headers.Location!.OriginalString);
    }

    private static (string Name, string Value)[] Alone(string metadata) =>
    [
        ("SingleSignOn:MetadataAddress", metadata), ("SingleSignOn:AuthorizationEndpoint", ""), ("SingleSignOn:TokenEndpoint", ""),
        ("SingleSignOn:UserInfoEndpoint", ""),
    ];
}
