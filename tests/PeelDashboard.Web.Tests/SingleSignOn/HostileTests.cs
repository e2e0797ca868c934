using System.Net;
using Microsoft.AspNetCore.WebUtilities;

namespace PeelDashboard.Web.Tests.SingleSignOn;

/// <summary>
/// Answers that were tampered with, and a directory that misbehaves: each ends on the sign-in page with a sentence and without a session.
/// </summary>
[Collection(OneDirectory.Name)]
public sealed class HostileTests(DirectoryHost directory) : IAsyncLifetime
{
    private const string Stale = "The sign-in took too long, was already used, or was not started in this browser. Start again here.";
    private const string Broken =
        "Police directory did not answer as expected. Try again later. If it happens again, tell whoever runs this dashboard: the log says "
            + "more.";

    public Task InitializeAsync() => directory.Provider.PersonAsync("eve",
        new { name = "Eve Marsh", email = "eve@example.org", roles = "PEEL-Readers" });

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task An_answer_with_another_state_is_refused()
    {
        using var browser = directory.Browser();
        var back = await directory.Provider.PassAsync(await DirectoryHost.BeginAsync(browser), "eve");

        await browser.AssertRefusedAsync(await DirectoryHost.ReturnAsync(browser, With(back, "state", "CfDJ8" + new string('A', 80))),
            Stale);
    }

    [Fact]
    public async Task An_answer_in_another_browser_is_refused()
    {
        using var browser = directory.Browser();
        using var other = directory.Browser();
        await DirectoryHost.BeginAsync(other);
        var back = await directory.Provider.PassAsync(await DirectoryHost.BeginAsync(browser), "eve");

        await other.AssertRefusedAsync(await DirectoryHost.ReturnAsync(other, back), Stale);
    }

    [Fact]
    public async Task An_answer_that_was_used_is_refused()
    {
        using var browser = directory.Browser();
        var back = await directory.Provider.PassAsync(await DirectoryHost.BeginAsync(browser), "eve");
        await DirectoryHost.ReturnAsync(browser, back);

        Assert.StartsWith("/account/sign-in?problem=Stale", await DirectoryHost.ReturnAsync(browser, back), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_that_was_used_is_refused_by_the_directory_whatever_the_state()
    {
        using var first = directory.Browser();
        var used = await directory.Provider.PassAsync(await DirectoryHost.BeginAsync(first), "eve");
        await DirectoryHost.ReturnAsync(first, used);
        using var browser = directory.Browser();
        var back = await directory.Provider.PassAsync(await DirectoryHost.BeginAsync(browser), "eve");

        await browser.AssertRefusedAsync(await DirectoryHost.ReturnAsync(browser, With(back, "code", Of(used, "code"))), Broken);
    }

    [Fact]
    public async Task Somebody_elses_code_is_of_no_use_without_the_verifier_that_it_was_made_for()
    {
        using var victim = directory.Browser();
        var theirs = await directory.Provider.PassAsync(await DirectoryHost.BeginAsync(victim), "eve");
        using var thief = directory.Browser();
        var own = await directory.Provider.PassAsync(await DirectoryHost.BeginAsync(thief), "eve");

        await thief.AssertRefusedAsync(await DirectoryHost.ReturnAsync(thief, With(own, "code", Of(theirs, "code"))), Broken);
    }

    [Fact]
    public async Task The_code_is_asked_for_with_a_hashed_verifier_and_refused_where_that_was_swapped()
    {
        using var browser = directory.Browser();
        var address = await DirectoryHost.BeginAsync(browser);
        Assert.Equal("S256", Of(address, "code_challenge_method"));
        var back = await directory.Provider.PassAsync(With(address, "code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"),
            "eve");

        await browser.AssertRefusedAsync(await DirectoryHost.ReturnAsync(browser, back), Broken);
    }

    [Fact]
    public async Task Cancel_at_the_directory_leads_back_to_the_sign_in_page_with_the_page_that_was_wanted()
    {
        using var browser = directory.Browser();
        var address = await directory.SignInAsync(browser, null, "/grades");

        Assert.Equal("/account/sign-in?problem=Cancelled&returnUrl=%2Fgrades", address);
        await browser.AssertRefusedAsync(address, "The sign-in at Police directory was cancelled.");
    }

    [Fact]
    public async Task Another_error_of_the_directory_is_told_without_its_words()
    {
        using var browser = directory.Browser();
        var address = await DirectoryHost.BeginAsync(browser);
        var back = new Uri(
            $"http://localhost{Application.Accounts.ExternalLoginOptions.ReturnPath}?error=server_error&error_description=Ring+this+wizard&state={Uri.EscapeDataString(Of(address, "state"))}");

        await browser.AssertRefusedAsync(await DirectoryHost.ReturnAsync(browser, back), Broken);
        Assert.Contains("the directory answered server_error", directory.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("wizard", directory.Log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OpenIdProvider.UserInfo, 200, """{"name":"Nobody","email":"nobody@example.org"}""", "userinfo names nobody (sub)")]
    [InlineData(OpenIdProvider.UserInfo, 200, """{"sub":"","email":"nobody@example.org"}""", "userinfo names nobody (sub)")]
    [InlineData(OpenIdProvider.UserInfo, 200, """{"sub":7,"email":"nobody@example.org"}""", "userinfo names nobody (sub)")]
    [InlineData(OpenIdProvider.UserInfo, 200, """["sub"]""", "userinfo names nobody (sub)")]
    [InlineData(OpenIdProvider.UserInfo, 200, "eyJhbGciOiJub25lIn0.e30.", "userinfo is no JSON")]
    [InlineData(OpenIdProvider.UserInfo, 200, """{"sub":"ana","email":"nobody@example.org"}""",
        "userinfo is about somebody else than the id_token")]
    [InlineData(OpenIdProvider.UserInfo, 500, "{}", "userinfo answered with status 500")]
    [InlineData(OpenIdProvider.UserInfo, 302, "{}", "userinfo answered with status 302")]
    [InlineData(OpenIdProvider.Token, 500, "<html>Sorry</html>", "the token endpoint answered no JSON")]
    [InlineData(OpenIdProvider.Token, 200, "<html>Sorry</html>", "the token endpoint answered no JSON")]
    [InlineData(OpenIdProvider.Token, 200, """{"token_type":"Bearer"}""", "no code or no token")]
    [InlineData(OpenIdProvider.Token, 200,
        """{"access_token":"x","token_type":"Bearer","id_token":"eyJhbGciOiJub25lIn0.eyJzdWIiOiJldmUifQ."}""", "the id_token is not valid")]
    [InlineData(OpenIdProvider.Token, 401, """{"error":"invalid_client","error_description":"for eve@example.org"}""",
        "the directory answered invalid_client")]
    public async Task A_directory_that_answers_something_else_gives_no_session_and_a_cause_in_the_log(string path, int status,
        string body, string cause)
    {
        await directory.Provider.AnswerAsync(path, status, body);
        try
        {
            using var browser = directory.Browser();
            await browser.AssertRefusedAsync(await directory.SignInAsync(browser, "eve"), Broken);
        }
        finally
        {
            await directory.Provider.AnswerAsUsualAsync(path);
        }

        Assert.Contains("Single sign-on ended without a session", directory.Log, StringComparison.Ordinal);
        Assert.Contains(cause, directory.Log, StringComparison.Ordinal);
        Assert.Null(await directory.AccountAsync("nobody@example.org"));
    }

    [Fact]
    public async Task A_directory_that_is_away_gives_a_sentence()
    {
        await using var product = directory.With(("SingleSignOn:TokenEndpoint", "http://127.0.0.1:1/token"));
        using var browser = product.CreateClient(new() { AllowAutoRedirect = false });

        await browser.AssertRefusedAsync(await directory.SignInAsync(browser, "eve"), Broken);
    }

    [Fact]
    public async Task An_address_that_is_missing_unverified_or_none_makes_no_account()
    {
        (string Id, object Claims, string Sentence)[] people =
        [
            ("bare", new { name = "Bare" },
                "Police directory does not name your e-mail address, and an account here needs one. Ask whoever looks after Police "
                    + "directory."),
            ("unsure", new { name = "Unsure", email = "unsure@example.org", email_verified = false },
                "Police directory says that your e-mail address is not verified. Verify it there, then sign in again."),
            ("odd", new { name = "Odd", email = "odd one@example.org" },
                "The e-mail address that Police directory names for you cannot be used for an account here. Ask an administrator."),
        ];
        foreach (var (id, claims, sentence) in people)
        {
            await directory.Provider.PersonAsync(id, claims);
            using var browser = directory.Browser();
            await browser.AssertRefusedAsync(await directory.SignInAsync(browser, id), sentence);
        }

        Assert.Null(await directory.AccountAsync("unsure@example.org"));
    }

    [Fact]
    public async Task A_form_cannot_stand_in_for_the_answer()
    {
        using var browser = directory.Browser();
        using var content = new FormUrlEncodedContent([new("code", "x"), new("state", "y")]);
        using var answer = await browser.PostAsync(new Uri(Application.Accounts.ExternalLoginOptions.ReturnPath, UriKind.Relative),
            content);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await browser.AssertRefusedAsync(answer.Headers.Location!.OriginalString, Stale);
    }

    private static string Of(Uri address, string name) => QueryHelpers.ParseQuery(address.Query)[name].ToString();

    private static Uri With(Uri address, string name, string value)
    {
        var query = QueryHelpers.ParseQuery(address.Query);
        query[name] = value;
        return new Uri(QueryHelpers.AddQueryString(address.GetLeftPart(UriPartial.Path), query));
    }
}
