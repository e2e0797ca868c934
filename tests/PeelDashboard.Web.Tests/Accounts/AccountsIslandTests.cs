using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using PeelDashboard.Application.Accounts;
using PeelDashboard.Application.Security;
using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.Security;
using PeelDashboard.Web.Features.Accounts;
using PeelDashboard.Web.Identity;
using PeelDashboard.Web.Tests.Components;
using PeelDashboard.Web.Tests.Features.Tracker;
using PeelDashboard.Web.Tests.Host;
using PeelDashboard.Web.Navigation;

namespace PeelDashboard.Web.Tests.Accounts;

public sealed class AccountsIslandTests : BunitContext, IAsyncLifetime
{
    private readonly TrackerHost host = new();
    private Account administrator = null!;

    // The machine may be busy; a second, which is usual, is then too short.
    static AccountsIslandTests() => DefaultWaitTimeout = TimeSpan.FromSeconds(30);

    public async Task InitializeAsync()
    {
        await host.InitializeAsync();
        administrator = await host.Product.AddAccountAsync(Roles.Administrator);
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task Choice_leaves_its_rows_and_puts_itself_into_the_address()
    {
        var viewer = await host.Product.AddAccountAsync(Roles.Viewer, "kent");
        var island = Open();
        Assert.Equal(2, Names(island).Count);

        island.Find("#filter-role").Change("Viewer");

        island.WaitForAssertion(() => Assert.Equal([viewer.Name], Names(island)));
        Assert.Equal("/account/accounts?role=Viewer", JSInterop.Invocations["history.pushState"].Single().Arguments[2]);
        Assert.Equal("1 of 2 accounts", island.Find(".table-count").Words());
        Assert.Equal("1 of 2 accounts", island.Find(".heard[role=status]").Words());
        Assert.Contains("Kent Police", Row(island, viewer).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_finds_a_name_or_an_address_and_says_when_there_is_none()
    {
        var viewer = await host.Product.AddAccountAsync(Roles.Viewer, email: "needle@example.org");
        var island = Open();

        island.Find("#filter-q").Input("NEEDLE");
        island.WaitForAssertion(() => Assert.Equal([viewer.Name], Names(island)));
        island.Find("#filter-q").Input("no such person");

        island.WaitForAssertion(() => Assert.Equal("No account matches: clear the filters.", island.Find(".empty").Words()));
        Assert.Equal("/account/accounts", island.Find(".empty a").GetAttribute("href"));
    }

    [Fact]
    public async Task Address_gives_the_same_view_to_whoever_opens_it()
    {
        var left = await host.Product.AddAccountAsync(Roles.Viewer);
        await DisableAsync(left);

        var island = Open("/account/accounts?state=disabled&sort=email");

        Assert.Equal([left.Name], Names(island));
        Assert.Equal("Disabled", island.Find("#filter-state option[selected]").TextContent);
        Assert.Equal("Email", island.Find("#filter-sort option[selected]").GetAttribute("value"));
    }

    [Fact]
    public async Task Accounts_come_in_pages_of_twenty_five()
    {
        await using (var db = await host.ContextAsync())
        {
            db.Accounts.AddRange(Enumerable.Range(10, 30).Select(number => new Account
            {
                Name = $"Zulu {number}", Email = $"zulu{number}@example.org", NormalizedEmail = $"ZULU{number}@EXAMPLE.ORG",
                UserName = $"zulu{number}@example.org", NormalizedUserName = $"ZULU{number}@EXAMPLE.ORG", Roles = Roles.Viewer,
                SecurityStamp = "stamp",
            }));
            await db.SaveChangesAsync();
        }

        var island = Open("/account/accounts?role=Viewer&page=2");

        Assert.Equal(["Zulu 35", "Zulu 36", "Zulu 37", "Zulu 38", "Zulu 39"], Names(island));
        Assert.Equal("/account/accounts?role=Viewer", island.Find(".tracker-pages a").GetAttribute("href"));
    }

    [Fact]
    public async Task Added_account_gets_a_link_that_sets_its_password_and_is_shown_once()
    {
        var island = Open();
        Button(island, "Add an account").Click();
        island.WaitForElement("#account-form");
        island.Find("#email").Change("new@example.org");
        island.Find("#name").Change("Inspector New");
        island.Find("input[value=Viewer]").Change(true);
        island.Find("input[value=LiaisonOfficer]").Change(true);
        island.Find("#force").Change(await ForceAsync("kent"));

        island.Find("#account-form").Submit();

        island.WaitForAssertion(() => Assert.Contains("It sets the password of new@example.org", island.Find(".mud-dialog").Words(),
            StringComparison.Ordinal));
        var link = island.Find(".hand-over code").TextContent;
        Assert.Equal(link, island.Find("[data-copy-text]").GetAttribute("data-copy-text"));
        await using (var db = await host.ContextAsync())
        {
            var made = await db.Accounts.SingleAsync(account => account.Email == "new@example.org");
            Assert.Equal(("Inspector New", Roles.Viewer | Roles.LiaisonOfficer), (made.Name, made.Roles));
            Assert.Equal(await ForceAsync("kent"), made.ForceId);
        }

        using var client = host.Product.CreateClient(new() { AllowAutoRedirect = false });
        using (var page = await client.ReadAsync(new Uri(link).PathAndQuery)) Assert.NotNull(page.QuerySelector("#new-password"));

        DialogButton(island, "Close").Click();

        island.WaitForAssertion(() => Assert.StartsWith("Added Inspector New.", island.Find(".tracker-saved").Words(),
            StringComparison.Ordinal));
        Assert.DoesNotContain("token=", island.Markup, StringComparison.Ordinal);
        Assert.Contains("Inspector New", Names(island));
    }

    [Fact]
    public async Task Dialog_keeps_what_was_typed_when_it_is_refused()
    {
        var viewer = await host.Product.AddAccountAsync(Roles.Viewer);
        var island = Open();
        Button(island, "Add an account").Click();
        island.WaitForElement("#account-form");
        island.Find("#email").Change(viewer.Email);
        island.Find("#name").Change("Inspector New");

        island.Find("#account-form").Submit();
        island.WaitForAssertion(() => Assert.Contains("Choose at least one role.", island.Find("[role=alert]").Words(),
            StringComparison.Ordinal));
        island.Find("input[value=Viewer]").Change(true);
        island.Find("#account-form").Submit();

        island.WaitForAssertion(() => Assert.Contains($"There is already an account for {viewer.Email}.",
            island.Find("[role=alert]").Words(), StringComparison.Ordinal));
        Assert.Equal("Inspector New", island.Find("#name").GetAttribute("value"));
    }

    [Fact]
    public async Task Change_is_saved_with_its_reason_and_ends_the_sessions_of_the_account()
    {
        var viewer = await host.Product.AddAccountAsync(Roles.Viewer);
        using var client = await host.Product.SignInAsync(viewer.Email!);
        var island = Open();
        RowButton(island, $"Change {viewer.Name}").Click();
        island.WaitForElement("#account-form").Submit();
        island.WaitForAssertion(() => Assert.Contains("No changes to save.", island.Find("[role=alert]").Words(),
            StringComparison.Ordinal));

        island.Find("#name").Change("Sergeant Renamed");
        island.Find("input[value=Viewer]").Change(false);
        island.Find("input[value=PfccStaff]").Change(true);
        island.Find("#why").Change("Moved");
        island.Find("#account-form").Submit();

        island.WaitForAssertion(() => Assert.StartsWith("Saved Sergeant Renamed.", island.Find(".tracker-saved").Words(),
            StringComparison.Ordinal));
        Assert.Contains("PFCC staff", Row(island, viewer).Words(), StringComparison.Ordinal);
        using var over = await client.GetAsync(new Uri("/account", UriKind.Relative));
        Assert.Equal("/account/sign-in", over.Headers.Location!.AbsolutePath);
        await using var db = await host.ContextAsync();
        Assert.Equal(2, await db.AuditEntries.CountAsync(entry => entry.Subject == viewer.Email && entry.Why == "Moved"
            && entry.Who == administrator.Name));
    }

    [Fact]
    public async Task Disabling_asks_for_a_reason_and_enabling_takes_its_place()
    {
        var viewer = await host.Product.AddAccountAsync(Roles.Viewer);
        var island = Open();
        RowButton(island, $"Disable {viewer.Name}").Click();
        island.WaitForElement("#account-form").Submit();
        island.WaitForAssertion(() => Assert.Contains("Enter the reason", island.Find("[role=alert]").Words(),
            StringComparison.Ordinal));

        island.Find("#reason").Change("Left");
        island.Find("#account-form").Submit();

        island.WaitForAssertion(() => Assert.StartsWith($"Disabled {viewer.Name}.", island.Find(".tracker-saved").Words(),
            StringComparison.Ordinal));
        Assert.Contains("Disabled", Row(island, viewer).Words(), StringComparison.Ordinal);
        RowButton(island, $"Enable {viewer.Name}").Click();
        island.WaitForElement("#reason").Change("Back");
        island.Find("#account-form").Submit();
        island.WaitForAssertion(() => Assert.StartsWith($"Enabled {viewer.Name}.", island.Find(".tracker-saved").Words(),
            StringComparison.Ordinal));
    }

    [Fact]
    public async Task New_link_is_shown_after_its_question()
    {
        var viewer = await host.Product.AddAccountAsync(Roles.Viewer);
        var island = Open();
        RowButton(island, $"New link for {viewer.Name}").Click();

        island.WaitForElement("#account-form").Submit();

        island.WaitForAssertion(() => Assert.Contains("/account/set-password?account=", island.Find(".hand-over").Words(),
            StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_administrator_cannot_be_disabled()
    {
        var island = Open();
        RowButton(island, $"Disable {administrator.Name}").Click();
        island.WaitForElement("#reason").Change("Holiday");
        island.Find("#account-form").Submit();

        island.WaitForAssertion(() => Assert.Contains("the only administrator", island.Find("[role=alert]").Words(),
            StringComparison.Ordinal));
        await using var db = await host.ContextAsync();
        Assert.Null((await db.Accounts.SingleAsync(account => account.Id == administrator.Id)).DisabledAt);
    }

    [Fact]
    public async Task Nothing_is_done_once_the_role_is_gone_in_the_meantime()
    {
        var viewer = await host.Product.AddAccountAsync(Roles.Viewer);
        await host.Product.AddAccountAsync(Roles.Administrator);
        var island = Open();
        RowButton(island, $"Disable {viewer.Name}").Click();
        island.WaitForElement("#reason").Change("Revenge");
        await using (var db = await host.ContextAsync())
            await db.Accounts.Where(row => row.Id == administrator.Id)
                .ExecuteUpdateAsync(row => row.SetProperty(account => account.Roles, Roles.Viewer));

        island.Find("#account-form").Submit();

        island.WaitForAssertion(() => Assert.Contains("Your role (Viewer) does not allow this", island.Find("[role=alert]").Words(),
            StringComparison.Ordinal));
        await using var after = await host.ContextAsync();
        Assert.Null((await after.Accounts.SingleAsync(account => account.Id == viewer.Id)).DisabledAt);
    }

    [Fact]
    public async Task Nothing_is_shown_or_done_once_the_session_is_over()
    {
        var viewer = await host.Product.AddAccountAsync(Roles.Viewer);
        var island = Open();
        RowButton(island, $"Disable {viewer.Name}").Click();
        island.WaitForElement("#reason").Change("Revenge");
        CircuitUserAccessor.Current = new();

        island.Find("#account-form").Submit();
        island.WaitForAssertion(() => Assert.Contains("Your session is over. Nothing was changed", island.Find("[role=alert]").Words(),
            StringComparison.Ordinal));
        DialogButton(island, "Cancel").Click();
        island.Find("#filter-role").Change("Viewer");

        island.WaitForAssertion(() => Assert.Contains("Your session is over", island.Find(".empty").Words(), StringComparison.Ordinal));
        Assert.Empty(Names(island));
        await using var db = await host.ContextAsync();
        Assert.Null((await db.Accounts.SingleAsync(account => account.Id == viewer.Id)).DisabledAt);
    }

    [Fact]
    public async Task Own_account_signs_its_owner_out_when_changed()
    {
        await host.Product.AddAccountAsync(Roles.Administrator);
        var island = Open();
        RowButton(island, $"Change {administrator.Name}").Click();
        island.WaitForElement("#name").Change("Chief Renamed");
        island.Find("#account-form").Submit();

        island.WaitForAssertion(() => Assert.Contains("Saved Chief Renamed.", island.Find(".empty").Words(), StringComparison.Ordinal));
        Assert.Contains("Sign in again", island.Find(".empty").Words(), StringComparison.Ordinal);
        Assert.Empty(Names(island));
    }

    [Fact]
    public async Task Whoever_does_not_administer_sees_no_account()
    {
        administrator = await host.Product.AddAccountAsync(Roles.LiaisonOfficer);

        Assert.Empty(Names(Open()));
    }

    private IRenderedComponent<AccountsIsland> Open(string address = "/account/accounts")
    {
        var product = host.Product.Services;
        Services.AddSingleton(product.GetRequiredService<AccountQuery>()).AddSingleton(product.GetRequiredService<AccessOptions>())
            .AddSingleton<TimeProvider>(host.Clock).AddScoped(_ => product.CreateScope())
            .AddScoped(services => services.GetRequiredService<IServiceScope>().ServiceProvider.GetRequiredService<AccountService>())
            .AddSingleton(TestStore.Catalogue).AddScoped<ForceFrame>().AddMudServices();
        JSInterop.Mode = JSRuntimeMode.Loose;
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        CircuitUserAccessor.Current = Sessions.PrincipalOf(administrator, host.Clock.Now);
        return Render<AccountsIsland>(parameters => parameters.Add(island => island.Address, address));
    }

    private async Task DisableAsync(Account account)
    {
        await using var scope = host.Product.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AccountService>().DisableAsync(Actor.CommandLine, account.Id, "Left", default);
    }

    private async Task<int?> ForceAsync(string slug)
    {
        await using var db = await host.ContextAsync();
        return (await db.Forces.SingleAsync(force => force.Slug == slug)).Id;
    }

    private static IElement Button(IRenderedComponent<AccountsIsland> island, string words) =>
        island.FindAll(".tracker-bar button").Single(button => button.Words() == words);

    private static IElement RowButton(IRenderedComponent<AccountsIsland> island, string label) =>
        island.Find($"button[aria-label='{label}']");

    private static IElement DialogButton(IRenderedComponent<AccountsIsland> island, string words) =>
        island.FindAll(".mud-dialog button").Single(button => button.Words() == words);

    private static IElement Row(IRenderedComponent<AccountsIsland> island, Account account) =>
        island.Find($"tr:has(a[href='/account/accounts/{account.Id}'])");

    private static List<string> Names(IRenderedComponent<AccountsIsland> island) =>
        [.. island.FindAll("td.account-name a").Select(link => link.TextContent)];
}
