using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeelDashboard.Application.Accounts;
using PeelDashboard.Application.Security;
using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.Security;
using PeelDashboard.Web.Identity;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Accounts;

public sealed class SessionTests : IAsyncLifetime
{
    private readonly MovableClock clock = new();
    private TestStore store = null!;
    private WebApplicationFactory<Program> host = null!;

    public async Task InitializeAsync()
    {
        store = await TestStore.CreateAsync();
        host = new PeelHost(store.Folder).WithWebHostBuilder(builder =>
            builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(clock)));
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        await store.DisposeAsync();
    }

    [Fact]
    public async Task The_cookie_is_for_this_server_alone_and_goes_with_the_browser()
    {
        var account = await host.AddAccountAsync(Roles.Viewer);
        using var plain = host.CreateClient(new() { AllowAutoRedirect = false });
        using var secure = host.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://peel.example") });
        using var one = await plain.TrySignInAsync(account.Email!, SignInHelp.Password);
        using var other = await secure.TrySignInAsync(account.Email!, SignInHelp.Password);

        var (cookie, secureCookie) = (SessionCookie(one), SessionCookie(other));
        Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("max-age", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("; secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; secure", secureCookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Signing_out_ends_every_copy_of_the_session()
    {
        var account = await host.AddAccountAsync(Roles.Viewer);
        using var plain = host.CreateClient(new() { AllowAutoRedirect = false });
        using var signedIn = await plain.TrySignInAsync(account.Email!, SignInHelp.Password);
        using var other = host.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        other.DefaultRequestHeaders.Add("Cookie", SessionCookie(signedIn).Split(';')[0]);
        Assert.True(await IsSignedInAsync(other));

        using var signedOut = await plain.PostFormAsync("/account", "form[action$=sign-out]");

        Assert.False(await IsSignedInAsync(other));
    }

    [Fact]
    public async Task An_hour_without_a_request_ends_it_and_a_request_in_time_keeps_it()
    {
        using var client = await host.SignInAsync(Roles.Viewer);
        for (var time = 0; time < 3; time++)
        {
            clock.Pass(TimeSpan.FromMinutes(50));
            Assert.True(await IsSignedInAsync(client));
        }

        clock.Pass(TimeSpan.FromMinutes(61));
        Assert.False(await IsSignedInAsync(client));
    }

    [Fact]
    public async Task Half_a_day_ends_it_however_busy()
    {
        using var client = await host.SignInAsync(Roles.Viewer);
        for (var passed = 0; passed < 11 * 60 + 50; passed += 10)
        {
            clock.Pass(TimeSpan.FromMinutes(10));
            Assert.True(await IsSignedInAsync(client));
        }

        clock.Pass(TimeSpan.FromMinutes(10));
        Assert.False(await IsSignedInAsync(client));
    }

    [Theory]
    [InlineData("disable")]
    [InlineData("roles")]
    [InlineData("force")]
    [InlineData("link")]
    [InlineData("everywhere")]
    [InlineData("password")]
    public async Task What_changes_an_account_ends_its_sessions_at_once_and_leaves_others_alone(string what)
    {
        var account = await host.AddAccountAsync(Roles.Viewer);
        using var here = await host.SignInAsync(account.Email!);
        using var there = await host.SignInAsync(account.Email!);
        using var other = await host.SignInAsync(Roles.Viewer);
        Assert.True(await IsSignedInAsync(here) && await IsSignedInAsync(there));

        await using (var scope = host.Services.CreateAsyncScope())
        {
            var accounts = scope.ServiceProvider.GetRequiredService<AccountService>();
            var outcome = what switch
            {
                "disable" => await accounts.DisableAsync(Actor.CommandLine, account.Id, "Left the force", default),
                "roles" => await accounts.ChangeAsync(Actor.CommandLine, account.Id, new(account.Name, Roles.PfccStaff, null, ""), default),
                "force" => await accounts.ChangeAsync(Actor.CommandLine, account.Id, new(account.Name, Roles.Viewer, 1, ""), default),
                "link" => (await accounts.MakeLinkAsync(Actor.CommandLine, account.Id, default)).Outcome,
                "everywhere" => await accounts.SignOutEverywhereAsync(new(account.Id, account.Name), account.Id, default),
                _ => await accounts.ChangePasswordAsync(account.Id, "a lamp that hums at four", default),
            };
            Assert.Null(outcome.Problem);
        }

        Assert.False(await IsSignedInAsync(here) || await IsSignedInAsync(there));
        Assert.True(await IsSignedInAsync(other));
    }

    [Theory]
    [InlineData(nameof(Account.DisabledAt))]
    [InlineData(nameof(Account.Roles))]
    [InlineData(nameof(Account.ForceId))]
    [InlineData(nameof(Account.SecurityStamp))]
    public async Task The_store_itself_is_asked_on_every_request(string column)
    {
        using var client = await host.SignInAsync(Roles.Viewer);
        Assert.True(await IsSignedInAsync(client));

        await using var db = await store.ContextAsync();
        var row = db.Entry(await db.Accounts.SingleAsync());
        row.Property(column).CurrentValue = column switch
        {
            nameof(Account.DisabledAt) => DateTime.UtcNow,
            nameof(Account.Roles) => Roles.None,
            nameof(Account.ForceId) => 1,
            _ => "other",
        };
        await db.SaveChangesAsync();

        Assert.False(await IsSignedInAsync(client));
    }

    [Fact]
    public async Task Pages_for_somebody_who_is_signed_in_are_kept_by_no_browser()
    {
        using var visitor = host.CreateClient();
        using var client = await host.SignInAsync(Roles.Viewer);
        foreach (var address in (string[])["/", "/afis", "/exports/afis.csv", "/account", "/nowhere"])
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
            Assert.True(answer.Headers.CacheControl?.NoStore, address);
        }

        using var open = await visitor.GetAsync(new Uri("/exports/afis.csv", UriKind.Relative));
        Assert.NotEqual(true, open.Headers.CacheControl?.NoStore);
        using var form = await visitor.GetAsync(new Uri("/account/sign-in", UriKind.Relative));
        Assert.True(form.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task Changing_the_password_in_the_page_keeps_this_session_and_ends_the_others()
    {
        var account = await host.AddAccountAsync(Roles.Viewer);
        using var here = await host.SignInAsync(account.Email!);
        using var there = await host.SignInAsync(account.Email!);
        const string Fresh = "a lamp that hums at four";

        using (var wrong = await ChangeAsync(here, "not the password at all", Fresh)) Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        Assert.True(await IsSignedInAsync(there));
        using (var right = await ChangeAsync(here, SignInHelp.Password, Fresh))
            Assert.Equal("/account?done=password", right.Headers.Location?.OriginalString);

        Assert.True(await IsSignedInAsync(here));
        Assert.False(await IsSignedInAsync(there));
        using var again = await host.SignInAsync(account.Email!, Fresh);
    }

    private static Task<HttpResponseMessage> ChangeAsync(HttpClient client, string password, string fresh) => client.PostFormAsync(
        "/account", "form:has(#new-password)", ("Password", password), ("NewPassword", fresh), ("SamePassword", fresh));

    private static string SessionCookie(HttpResponseMessage answer) =>
        answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith(Sessions.Cookie + "=", StringComparison.Ordinal));

    private static async Task<bool> IsSignedInAsync(HttpClient client)
    {
        using var answer = await client.GetAsync(new Uri("/account", UriKind.Relative));
        return answer.StatusCode is HttpStatusCode.OK;
    }

    private sealed class MovableClock : TimeProvider
    {
        private TimeSpan passed;

        public void Pass(TimeSpan time) => passed += time;

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + passed;
    }
}
