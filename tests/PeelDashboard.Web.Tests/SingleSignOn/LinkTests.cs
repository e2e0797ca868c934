using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeelDashboard.Application.Accounts;
using PeelDashboard.Application.Security;
using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.FollowUp;
using PeelDashboard.Domain.Security;
using PeelDashboard.Web.Commands;
using PeelDashboard.Web.Tests.Components;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.SingleSignOn;

[Collection(OneDirectory.Name)]
public sealed class LinkTests(DirectoryHost directory)
{
    private const string InUse =
        "An account here has your e-mail address, but was not created by Police directory. Ask an administrator to allow the two to be "
            + "linked, then sign in again.";

    [Fact]
    public async Task An_address_of_another_account_is_refused_until_an_administrator_allows_one_link()
    {
        var account = await directory.Product.AddAccountAsync(Roles.Viewer, email: "Kim@example.org");
        await directory.Provider.PersonAsync("kim", new { name = "Kim Long", email = "kim@example.org", email_verified = true,
            roles = "PEEL-Officers" });
        await RefuseAsync("kim", InUse);

        await AllowAsync(account.Id);
        await directory.Provider.PersonAsync("kim-unsure", new { name = "Kim Long", email = "kim@example.org" });
        await RefuseAsync("kim-unsure",
            "Your account may be linked, but Police directory does not say that your e-mail address is verified. Ask whoever looks after "
                + "Police directory.");
        using (var browser = directory.Browser()) Assert.Equal("/", await directory.SignInAsync(browser, "kim"));
        Assert.Equal(
            ["Command line: Link to single sign-on allowed:  > ", "Police directory: Linked to single sign-on:  > Police directory",
                "Police directory: Roles: Viewer > Liaison officer"],
            (await directory.TrailAsync("Kim@example.org"))[3..]);

        // The permission is used up.
        await directory.Provider.PersonAsync("kim-two", new { name = "Kim Long", email = "kim@example.org", email_verified = true,
            roles = "PEEL-Officers" });
        await RefuseAsync("kim-two", InUse);

        // Linked anew, the account is nobody's who had it before.
        await AllowAsync(account.Id);
        using (var browser = directory.Browser()) Assert.Equal("/", await directory.SignInAsync(browser, "kim-two"));
        await RefuseAsync("kim", InUse);
    }

    [Fact]
    public async Task A_permission_ends_after_a_week()
    {
        var account = await directory.Product.AddAccountAsync(Roles.Viewer, email: "late@example.org");
        await AllowAsync(account.Id);
        await using (var db = await directory.ContextAsync())
        {
            var permission = await db.Set<IdentityUserToken<int>>().SingleAsync(token => token.UserId == account.Id);
            Assert.InRange(DateTimeOffset.Parse(permission.Value!, null), DateTimeOffset.UtcNow.AddDays(6.9),
                DateTimeOffset.UtcNow.AddDays(7.1));
            permission.Value = DateTimeOffset.UtcNow.AddSeconds(-1).ToString("O");
            await db.SaveChangesAsync();
        }

        await directory.Provider.PersonAsync("late", new { name = "Late", email = "late@example.org", email_verified = true });
        await RefuseAsync("late", InUse);
    }

    [Fact]
    public async Task Another_letter_with_the_same_capital_is_another_address()
    {
        // Long s, whose capital is S in some tables.
        var account = await directory.Product.AddAccountAsync(Roles.Viewer, email: "\u017Fue@example.org");
        await AllowAsync(account.Id);
        var person = new DirectoryPerson("sue", "Sue", "SUE@example.org", true, null);

        Account? signedIn = null;
        var refused = await Record.ExceptionAsync(
            async () => signedIn = await InServiceAsync((accounts, settings) =>
                accounts.SignInFromDirectoryAsync(person, settings, default)));
        Assert.NotEqual(account.Id, signedIn?.Id);
        Assert.True(refused is null or SingleSignOnException { Problem: ExternalLoginError.AddressInUse });
    }

    [Fact]
    public async Task The_same_key_at_another_directory_is_another_person()
    {
        var settings = directory.Product.Services.GetRequiredService<ExternalLoginOptions>();
        var person = new DirectoryPerson("0001", "Pat Hill", "pat@example.org", null, Roles.Viewer);
        var first = await InServiceAsync((accounts, _) => accounts.SignInFromDirectoryAsync(person, settings, default));
        var elsewhere = new ExternalLoginOptions
        {
            Name = "Other directory", AuthorizationEndpoint = settings.AuthorizationEndpoint,
            TokenEndpoint = new Uri("https://other.example/token"),
            UserInfoEndpoint = settings.UserInfoEndpoint, ClientId = "x", ClientSecret = "x", Scope = settings.Scope,
            RoleClaim = "", Roles = settings.Roles,
        };

        var refused = await Assert.ThrowsAsync<SingleSignOnException>(
            () => InServiceAsync((accounts, _) => accounts.SignInFromDirectoryAsync(person, elsewhere, default)));
        Assert.Equal(ExternalLoginError.AddressInUse, refused.Problem);
        var other = await InServiceAsync((accounts, _) =>
            accounts.SignInFromDirectoryAsync(person with { Email = "pat2@example.org" }, elsewhere, default));
        Assert.NotEqual(first.Id, other.Id);
    }

    [Fact]
    public async Task Roles_that_an_administrator_gave_stay_where_the_directory_has_no_say()
    {
        var person = new DirectoryPerson("entra-1", "Rae Stone", "rae@example.org", null, null);
        var account = await InServiceAsync((accounts, settings) => accounts.SignInFromDirectoryAsync(person, settings, default));
        Assert.Equal(Roles.None, account.Roles);
        await InServiceAsync((accounts, _) => accounts.ChangeAsync(Actor.CommandLine, account.Id,
            new(account.Name, Roles.LiaisonOfficer, null, ""), default));

        Assert.Equal(Roles.LiaisonOfficer,
            (await InServiceAsync((accounts, settings) => accounts.SignInFromDirectoryAsync(person, settings, default))).Roles);
    }

    [Fact]
    public async Task An_administrator_allows_the_link_on_the_page_of_the_account()
    {
        var account = await directory.Product.AddAccountAsync(Roles.Viewer, email: "page@example.org");
        using var administrator = await directory.Product.SignInAsync(Roles.Administrator);
        var address = $"/account/accounts/{account.Id}";
        using (var page = await administrator.ReadAsync(address))
            Assert.Contains("whoever has its e-mail address there is refused", page.QuerySelector("main")!.Words(),
                StringComparison.Ordinal);
        using (var sent = await administrator.PostFormAsync(address, "form:has(input[value=directory])"))
            Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        await directory.Provider.PersonAsync("page", new { name = "Page", email = "page@example.org", email_verified = true });
        using (var browser = directory.Browser()) Assert.Equal("/account", await directory.SignInAsync(browser, "page"));

        using var after = await administrator.ReadAsync(address);
        Assert.Contains("The account belongs to somebody at Police directory.", after.QuerySelector("main")!.Words(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_commands_allow_a_link_and_give_roles()
    {
        var account = await directory.Product.AddAccountAsync(Roles.Viewer, email: "verb@example.org");
        string[] store = ["--Storage:Path=" + directory.StoreFolder];

        Assert.Equal(0, await CommandLine.RunAsync(CommandArguments.Split([.. store, "users", "link", "verb@example.org"])));
        Assert.Equal(0,
            await CommandLine.RunAsync(CommandArguments.Split([.. store, "users", "role", "verb@example.org", "--role", "PFCC staff",
            "--role", "Administrator"])));
        Assert.Equal(1,
            await CommandLine.RunAsync(CommandArguments.Split([.. store, "users", "role", "verb@example.org", "--role", "Chief"])));

        Assert.Equal(Roles.PfccStaff | Roles.Administrator, (await directory.AccountAsync("verb@example.org"))!.Roles);
        Assert.Equal(
            ["Command line: Link to single sign-on allowed:  > ", "Command line: Roles: Viewer > PFCC staff and Administrator"],
                (await directory.TrailAsync("verb@example.org"))[3..]);
        await using var db = await directory.ContextAsync();
        Assert.True(await db.Set<IdentityUserToken<int>>().AnyAsync(token => token.UserId == account.Id));
    }

    [Fact]
    public async Task Nobody_but_an_administrator_allows_a_link()
    {
        var account = await directory.Product.AddAccountAsync(Roles.Viewer);
        var officer = await directory.Product.AddAccountAsync(Roles.LiaisonOfficer);

        var outcome = await InServiceAsync((accounts, _) =>
            accounts.AllowLinkAsync(new Actor(officer.Id, officer.Name), account.Id, default));
        Assert.NotNull(outcome.Problem);
        await using var db = await directory.ContextAsync();
        Assert.Empty(await db.Set<IdentityUserToken<int>>().Where(token => token.UserId == account.Id).ToListAsync());
    }

    private async Task RefuseAsync(string person, string sentence)
    {
        using var browser = directory.Browser();
        await browser.AssertRefusedAsync(await directory.SignInAsync(browser, person), sentence);
    }

    private async Task AllowAsync(int id) =>
        Assert.Null((await InServiceAsync((accounts, _) => accounts.AllowLinkAsync(Actor.CommandLine, id, default))).Problem);

    private async Task<T> InServiceAsync<T>(Func<AccountService, ExternalLoginOptions, Task<T>> deed)
    {
        await using var scope = directory.Product.Services.CreateAsyncScope();
        return await deed(scope.ServiceProvider.GetRequiredService<AccountService>(),
            scope.ServiceProvider.GetRequiredService<ExternalLoginOptions>());
    }
}
