using Microsoft.Playwright;
using PeelDashboard.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace PeelDashboard.Browser.Tests;

/// <summary>
/// Somebody signs in at the organisation's directory with a browser, under the Content-Security-Policy that pages really have.
/// </summary>
public sealed class SingleSignOnTests(DirectoryDashboard dashboard) : IClassFixture<DirectoryDashboard>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_page_that_was_wanted_opens_after_the_way_to_the_directory_and_back(bool hasScript)
    {
        var id = hasScript ? "ana" : "ben";
        await dashboard.Provider.PersonAsync(id, new { name = $"Insp {id}", email = $"{id}@example.org", roles = "PEEL-Readers" });
        await using var visit =
            await dashboard.VisitAsync(new Microsoft.Playwright.BrowserNewContextOptions { JavaScriptEnabled = hasScript });
        var page = visit.Page;
        await visit.OpenAsync("/grades");
        await page.Locator(".site-account a").ClickAsync();
        var link = page.GetByRole(AriaRole.Link, new() { Name = "Sign in with Police directory" });
        await Expect(link).ToBeVisibleAsync();
        if (hasScript) await Axe.FindsNothingAsync(page, "the sign-in page with a directory");

        await link.ClickAsync();
        await page.GetByLabel("Who are you?").FillAsync(id);
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();

        await page.WaitForURLAsync("**/grades");
        await Expect(page.Locator(".site-account a")).ToHaveTextAsync($"Insp {id}");
        visit.AssertNoTrouble();

        // Reloading does not send the answer again; and signing out ends the session here.
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Expect(link).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Whoever_presses_cancel_reads_a_sentence_and_can_begin_again()
    {
        await using var visit = await dashboard.VisitAsync();
        var page = visit.Page;
        await visit.OpenAsync("/account/sign-in?returnUrl=%2Freports");
        var link = page.GetByRole(AriaRole.Link, new() { Name = "Sign in with Police directory" });
        await link.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("The sign-in at Police directory was cancelled.");
        await Axe.FindsNothingAsync(page, "the sign-in page after Cancel");
        await Expect(link).ToHaveAttributeAsync("href", "/account/sign-in/directory?returnUrl=%2Freports");
        visit.AssertNoTrouble();
    }
}
