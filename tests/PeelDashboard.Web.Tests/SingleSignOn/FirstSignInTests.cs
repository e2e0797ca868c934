using PeelDashboard.Domain.FollowUp;
using PeelDashboard.Domain.Security;
using PeelDashboard.Web.Tests.Components;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.SingleSignOn;

[Collection(OneDirectory.Name)]
public sealed class FirstSignInTests(DirectoryHost directory)
{
    private static readonly string[] TwoRoles = ["PEEL-Readers", "PEEL-Officers", "Canteen"];

    [Fact]
    public async Task The_first_sign_in_makes_an_account_without_a_password_and_the_next_one_finds_it()
    {
        await directory.Provider.PersonAsync("ana", new { name = "Improvement lead", email = "lead@example.org", roles = TwoRoles });
        using (var browser = directory.Browser())
        {
            Assert.Equal("/grades?force=kent", await directory.SignInAsync(browser, "ana", "/grades?force=kent"));
            using var page = await browser.ReadAsync("/grades");
            Assert.Equal("Improvement lead", page.QuerySelector(".site-account a")!.Words());
        }

        var account = (await directory.AccountAsync("lead@example.org"))!;
        Assert.Null(account.PasswordHash);
        Assert.Null(account.ForceId);
        Assert.Equal(Roles.Viewer | Roles.LiaisonOfficer, account.Roles);
        Assert.Equal(
            [
                "Police directory: Account made at the first single sign-on:  > Improvement lead",
                "Police directory: Roles:  > Viewer and Liaison officer",
                "Police directory: Force:  > every force",
            ],
            await directory.TrailAsync("lead@example.org"));

        using var later = directory.Browser();
        Assert.Equal("/", await directory.SignInAsync(later, "ana"));
        Assert.Equal(3, (await directory.TrailAsync("lead@example.org")).Length);
        Assert.True((await directory.AccountAsync("lead@example.org"))!.LastSignInAt > account.CreatedAt);
    }

    [Fact]
    public async Task The_account_is_known_by_its_key_at_the_directory_whatever_its_address_is_by_now()
    {
        await directory.Provider.PersonAsync("moved", new { name = "Moved Twice", email = "before@example.org", roles = "PEEL-Readers" });
        using (var browser = directory.Browser()) await directory.SignInAsync(browser, "moved");
        await directory.Provider.PersonAsync("moved", new { name = "Moved Twice", email = "after@example.org", roles = "PEEL-Readers" });
        using (var browser = directory.Browser()) Assert.Equal("/", await directory.SignInAsync(browser, "moved"));

        Assert.NotNull(await directory.AccountAsync("before@example.org"));
        Assert.Null(await directory.AccountAsync("after@example.org"));
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("/account/sign-in/directory")]
    public async Task A_sign_in_leads_to_no_other_site_and_not_round_in_a_ring(string returnUrl)
    {
        await directory.Provider.PersonAsync("lea", new { name = "Lea Ford", email = "lea@example.org", roles = "PEEL-Readers" });
        using var browser = directory.Browser();

        Assert.Equal("/", await directory.SignInAsync(browser, "lea", returnUrl));
    }

    [Fact]
    public async Task Whoever_has_no_role_is_signed_in_and_told_so()
    {
        await directory.Provider.PersonAsync("new", new { name = "New Starter", email = "new@example.org", roles = "Canteen" });
        using var browser = directory.Browser();

        Assert.Equal("/account", await directory.SignInAsync(browser, "new", "/tracker"));
        using var page = await browser.ReadAsync("/account");
        Assert.Contains("Your account has no role yet; ask an administrator.", page.QuerySelector("main")!.Words(),
            StringComparison.Ordinal);
        Assert.Equal(Roles.None, (await directory.AccountAsync("new@example.org"))!.Roles);
    }

    [Fact]
    public async Task Roles_follow_the_directory_at_each_sign_in_and_older_sessions_end()
    {
        await directory.Provider.PersonAsync("joe", new { name = "Joe Park", email = "joe@example.org", roles = "PEEL-Officers" });
        using var before = directory.Browser();
        await directory.SignInAsync(before, "joe");
        await directory.Provider.PersonAsync("joe", new { name = "Joe Park", email = "joe@example.org", roles = "PEEL-Office" });
        using var after = directory.Browser();
        await directory.SignInAsync(after, "joe");

        Assert.Equal(Roles.PfccStaff, (await directory.AccountAsync("joe@example.org"))!.Roles);
        Assert.Equal("Police directory: Roles: Liaison officer > PFCC staff", (await directory.TrailAsync("joe@example.org"))[^1]);
        using var old = await before.ReadAsync("/");
        Assert.Equal("Sign in", old.QuerySelector(".site-account a")!.Words());
        using var now = await after.ReadAsync("/");
        Assert.Equal("Joe Park", now.QuerySelector(".site-account a")!.Words());

        await directory.Provider.PersonAsync("joe", new { name = "Joe Park", email = "joe@example.org" });
        using var last = directory.Browser();
        Assert.Equal("/account", await directory.SignInAsync(last, "joe"));
        Assert.Equal("Police directory: Roles: PFCC staff > No role yet", (await directory.TrailAsync("joe@example.org"))[^1]);
    }

    [Fact]
    public async Task A_name_that_somebody_has_gets_the_address_in_brackets()
    {
        await directory.Provider.PersonAsync("sam1", new { name = "Sam Lee", email = "sam1@example.org" });
        await directory.Provider.PersonAsync("sam2", new { name = "SAM LEE", email = "sam2@example.org" });
        foreach (var person in new[] { "sam1", "sam2" })
        {
            using var browser = directory.Browser();
            await directory.SignInAsync(browser, person);
        }

        Assert.Equal("SAM LEE (sam2@example.org)", (await directory.AccountAsync("sam2@example.org"))!.Name);
    }

    [Fact]
    public async Task A_disabled_account_stays_out()
    {
        await directory.Provider.PersonAsync("gone", new { name = "Gone Away", email = "gone@example.org", roles = "PEEL-Readers" });
        using (var browser = directory.Browser()) await directory.SignInAsync(browser, "gone");
        await using (var db = await directory.ContextAsync())
        {
            db.Accounts.Single(account => account.Email == "gone@example.org").DisabledAt = DateTime.UtcNow;
            await db.SaveChangesAsync();
        }

        using var later = directory.Browser();
        await later.AssertRefusedAsync(await directory.SignInAsync(later, "gone"), "Your account is disabled; ask an administrator.");
    }
}
