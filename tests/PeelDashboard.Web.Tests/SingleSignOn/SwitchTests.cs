using System.Net;
using PeelDashboard.Application.Accounts;
using PeelDashboard.Domain.FollowUp;
using PeelDashboard.Domain.Security;
using PeelDashboard.Web.Tests.Components;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.SingleSignOn;

/// <summary>What settings switch on and off, what browsers keep, and what the log never has.</summary>
[Collection(OneDirectory.Name)]
public sealed class SwitchTests(DirectoryHost directory)
{
    [Fact]
    public async Task The_sign_in_page_has_a_link_to_the_directory_beside_the_form()
    {
        using var browser = directory.Browser();
        using var page = await browser.ReadAsync("/account/sign-in?returnUrl=%2Fgrades%3Fforce%3Dkent&problem=%3Cb%3E");

        var link = page.QuerySelector("main a.button")!;
        Assert.Equal(("Sign in with Police directory", "/account/sign-in/directory?returnUrl=%2Fgrades%3Fforce%3Dkent"),
            (link.Words(), link.GetAttribute("href")));
        Assert.Contains("Signing out here leaves you signed in at Police directory.", page.QuerySelector("main")!.Words(),
            StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("#password"));
        Assert.Null(page.QuerySelector("main [role=alert]"));
    }

    [Fact]
    public async Task Without_the_settings_there_is_no_link_and_nothing_behind_it()
    {
        await using var store = await TestStore.CreateAsync();
        await using var product = new PeelHost(store.Folder);
        using var browser = product.CreateClient(new() { AllowAutoRedirect = false });
        using var page = await browser.ReadAsync("/account/sign-in?problem=Stale");

        Assert.Null(page.QuerySelector("main a.button"));
        foreach (var path in new[] { ExternalLoginOptions.Path, ExternalLoginOptions.ReturnPath + "?code=x&state=y" })
        {
            using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Passwords_can_be_switched_off()
    {
        await using var product = directory.With(("Access:Passwords", "off"));
        var account = await directory.Product.AddAccountAsync(Roles.Viewer);
        using var browser = product.CreateClient(new() { AllowAutoRedirect = false });
        using (var page = await browser.ReadAsync("/account/sign-in"))
        {
            Assert.NotNull(page.QuerySelector("main a.button"));
            Assert.Null(page.QuerySelector("main form"));
        }

        // The form of a page that was open before.
        using var before = await directory.Browser().ReadAsync("/account/sign-in");
        using var content = new FormUrlEncodedContent(
            [
                .. before.QuerySelectorAll("main form input[type=hidden]")
                    .Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value")!)),
                new("Email", account.Email), new("Password", SignInHelp.Password),
            ]);
        using var answer = await browser.PostAsync(new Uri("/account/sign-in", UriKind.Relative), content);
        Assert.DoesNotContain(answer.Headers, header => header.Key == "Set-Cookie"
            && header.Value.Any(cookie => cookie.StartsWith("peel-session", StringComparison.Ordinal)));

        await directory.Provider.PersonAsync("only", new { name = "Only Directory", email = "only@example.org", roles = "PEEL-Readers" });
        Assert.Equal("/", await directory.SignInAsync(browser, "only"));
    }

    [Theory]
    [InlineData("http://localhost", false)]
    [InlineData("https://peel.example", true)]
    public async Task The_cookie_that_ties_the_answer_to_the_browser_is_for_the_way_back_alone(string address, bool isSecure)
    {
        using var browser = directory.Product.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri(address) });
        using var answer = await browser.GetAsync(new Uri(ExternalLoginOptions.Path, UriKind.Relative));

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"),
            value => value.StartsWith("peel-directory.", StringComparison.Ordinal));
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("path=" + ExternalLoginOptions.ReturnPath, cookie, StringComparison.Ordinal);
        Assert.Equal(isSecure, cookie.Contains("; secure", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Behind_a_proxy_the_directory_is_told_the_address_that_people_use()
    {
        await using var product = directory.With(("Access:Address", "https://peel.example/"));
        using var browser = product.CreateClient(new() { AllowAutoRedirect = false });

        Assert.Contains("redirect_uri=https%3A%2F%2Fpeel.example%2Faccount%2Fsign-in%2Fdirectory%2Freturn",
            (await DirectoryHost.BeginAsync(browser)).Query, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Accounts_are_for_the_force_that_the_settings_name()
    {
        await using var product = directory.With(("SingleSignOn:Force", "kent"));
        await directory.Provider.PersonAsync("kentish", new { name = "Kentish", email = "kentish@example.org", roles = "PEEL-Readers" });
        using var browser = product.CreateClient(new() { AllowAutoRedirect = false });
        await directory.SignInAsync(browser, "kentish");

        Assert.Contains("Police directory: Force:  > Kent Police", await directory.TrailAsync("kentish@example.org"));
        Assert.NotNull((await directory.AccountAsync("kentish@example.org"))!.ForceId);
    }

    [Fact]
    public async Task The_log_has_no_code_no_token_no_secret_and_no_address_of_anybody()
    {
        const string OwnToken = "the-token-of-the-log-test";
        await using var product = directory.With(("Serilog:MinimumLevel:Override:Microsoft", "Information"),
            ("Serilog:MinimumLevel:Default", "Debug"));
        using var browser = product.CreateClient(new() { AllowAutoRedirect = false });
        await directory.Provider.PersonAsync("private", new { name = "Private Person", email = "private.person@example.org",
            roles = "PEEL-Readers" });
        var start = await DirectoryHost.BeginAsync(browser);
        var back = await directory.Provider.PassAsync(start, "private");
        Assert.Equal("/", await DirectoryHost.ReturnAsync(browser, back));
        await DirectoryHost.ReturnAsync(browser, back);

        await directory.Provider.AnswerAsync(OpenIdProvider.Token, 200, $$"""{"access_token":"{{OwnToken}}","token_type":"Bearer"}""");
        await directory.Provider.AnswerAsync(OpenIdProvider.UserInfo, 403, """{"error":"for private.person@example.org"}""");
        try
        {
            Assert.Contains("problem=Directory", await directory.SignInAsync(browser, "private"), StringComparison.Ordinal);
        }
        finally
        {
            await directory.Provider.AnswerAsUsualAsync(OpenIdProvider.Token);
            await directory.Provider.AnswerAsUsualAsync(OpenIdProvider.UserInfo);
        }

        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(back.Query);
        var log = directory.Log;
        Assert.Contains(ExternalLoginOptions.ReturnPath, log, StringComparison.Ordinal);
        foreach (var secret in new[] { query["code"].ToString(), query["state"].ToString(), OwnToken, OpenIdProvider.ClientSecret,
            "private.person", "Private Person" })
            Assert.DoesNotContain(secret, log, StringComparison.OrdinalIgnoreCase);
    }
}
