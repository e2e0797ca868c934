using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeelDashboard.Application.Accounts;
using PeelDashboard.Application.Integrity;
using PeelDashboard.Application.Security;
using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.Security;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Accounts;

/// <summary>Changes of accounts: who may, the last administrator, and the trail.</summary>
public sealed class AccountServiceTests : IAsyncLifetime
{
    private TestStore store = null!;
    private WebApplicationFactory<Program> host = null!;
    private Account boss = null!;

    public async Task InitializeAsync()
    {
        store = await TestStore.CreateAsync();
        host = new PeelHost(store.Folder).WithWebHostBuilder(_ => { });
        boss = await host.AddAccountAsync(Roles.Administrator);
        await host.AddAccountAsync(Roles.LiaisonOfficer);
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        await store.DisposeAsync();
    }

    [Fact]
    public async Task The_last_administrator_can_neither_be_disabled_nor_lose_the_role()
    {
        const string Only = "the only administrator";
        Assert.Contains(Only, (await DoAsync(it => it.DisableAsync(Of(boss), boss.Id, "Gone", default))).Problem, StringComparison.Ordinal);
        Assert.Contains(Only,
            (await DoAsync(it => it.ChangeAsync(Of(boss), boss.Id, new(boss.Name, Roles.Viewer, null, ""), default))).Problem,
            StringComparison.Ordinal);
        Assert.Contains(Only, (await DoAsync(it => it.DisableAsync(Actor.CommandLine, boss.Id, "Gone", default))).Problem,
            StringComparison.Ordinal);

        // One who cannot sign in yet, and one who is disabled, do not count.
        var waiting =
            (await DoAsync(it => it.AddAsync(Of(boss), new("later@example.org", "Later", Roles.Administrator, null), default))).Account!;
        var gone = await host.AddAccountAsync(Roles.Administrator);
        Assert.Null((await DoAsync(it => it.DisableAsync(Of(boss), gone.Id, "Left", default))).Problem);
        Assert.Contains(Only, (await DoAsync(it => it.DisableAsync(Of(boss), boss.Id, "Gone", default))).Problem, StringComparison.Ordinal);

        var other = await host.AddAccountAsync(Roles.Administrator | Roles.Viewer);
        Assert.Null((await DoAsync(it => it.DisableAsync(Of(other), boss.Id, "Gone", default))).Problem);
        Assert.Contains(Only, (await DoAsync(it => it.DisableAsync(Of(other), other.Id, "Gone", default))).Problem,
            StringComparison.Ordinal);
        Assert.Null((await DoAsync(it => it.DisableAsync(Of(other), waiting.Id, "Never came", default))).Problem);
    }

    [Theory]
    [InlineData(Roles.None)]
    [InlineData(Roles.Viewer)]
    [InlineData(Roles.PfccStaff)]
    [InlineData(Roles.LiaisonOfficer)]
    public async Task Nobody_but_an_administrator_changes_accounts(Roles roles)
    {
        var actor = Of(await host.AddAccountAsync(roles));
        Func<AccountService, Task<AccountOutcome>>[] deeds =
        [
            it => it.AddAsync(actor, new("new@example.org", "New", Roles.Administrator, null), default),
            it => it.ChangeAsync(actor, actor.AccountId!.Value, new("Me", Roles.Administrator, null, ""), default),
            it => it.DisableAsync(actor, boss.Id, "No reason", default),
            it => it.EnableAsync(actor, boss.Id, "", default),
            async it => (await it.MakeLinkAsync(actor, boss.Id, default)).Outcome,
            it => it.SignOutEverywhereAsync(actor, boss.Id, default),
        ];
        var before = await StateAsync();

        foreach (var deed in deeds) Assert.Contains("does not allow this", (await DoAsync(deed)).Problem, StringComparison.Ordinal);

        Assert.Equal(before, await StateAsync());
    }

    [Fact]
    public async Task An_administrator_who_was_disabled_a_moment_ago_changes_nothing()
    {
        var other = await host.AddAccountAsync(Roles.Administrator);
        await DoAsync(it => it.DisableAsync(Of(boss), other.Id, "Left", default));

        Assert.Contains("disabled", (await DoAsync(it => it.DisableAsync(Of(other), boss.Id, "Revenge", default))).Problem,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_change_stands_in_the_trail_with_who_what_and_why_and_no_secret()
    {
        var account = (await DoAsync(it => it.AddAsync(Of(boss), new("new@example.org", "New One", Roles.Viewer, null), default))).Account!;
        var token = await TokenAsync(account.Id);
        await DoAsync(it => it.SetPasswordAsync(account.Id, token, "a lamp that hums at four", default));
        await DoAsync(it => it.ChangeAsync(Of(boss), account.Id, new("New One", Roles.Viewer | Roles.PfccStaff, 1, "Moved"), default));
        await DoAsync(it => it.ChangeAsync(Of(boss), account.Id, new("New One", Roles.Viewer | Roles.PfccStaff, 1, "Again"), default));
        await DoAsync(it => it.ChangePasswordAsync(account.Id, "the tide is out past noon", default));
        await DoAsync(it => it.SignOutEverywhereAsync(Of(account), account.Id, default));
        await DoAsync(it => it.DisableAsync(Of(boss), account.Id, "Left the force", default));
        await DoAsync(it => it.EnableAsync(Of(boss), account.Id, "Came back", default));

        await using var db = await store.ContextAsync();
        var entries = await db.AuditEntries.Where(entry => entry.Subject == "new@example.org").OrderBy(entry => entry.Id).ToListAsync();
        Assert.Equal(
            [
                ("Account made", boss.Name, ""), ("Roles", boss.Name, ""), ("Force", boss.Name, ""), ("Password link made", boss.Name, ""),
                ("Password set by link", "New One", ""), ("Roles", boss.Name, "Moved"), ("Force", boss.Name, "Moved"),
                ("Password changed", "New One", ""),
                ("Signed out everywhere", "New One", ""), ("Account disabled", boss.Name, "Left the force"),
                ("Account enabled", boss.Name, "Came back"),
            ],
            entries.Select(entry => (entry.What, entry.Who, entry.Why)));
        Assert.Equal(("Viewer", "Viewer and PFCC staff"), (entries[5].From, entries[5].To));
        var all = string.Join('\n', entries.Select(entry => $"{entry.From} {entry.To} {entry.Why}"));
        Assert.All(["lamp", "tide", token], secret => Assert.DoesNotContain(secret, all, StringComparison.Ordinal));
        Assert.Empty((await host.Services.GetRequiredService<StoreCheck>().RunAsync(default)).Findings);
    }

    [Fact]
    public async Task What_cannot_be_written_into_the_trail_is_not_done()
    {
        await using (var db = await store.ContextAsync())
            await db.Database.ExecuteSqlAsync(
                $"""CREATE TRIGGER "Refuse" BEFORE INSERT ON "AuditEntries" BEGIN SELECT RAISE(ABORT, 'no'); END""");
        var before = await StateAsync();

        await Assert.ThrowsAsync<DbUpdateException>(() =>
            DoAsync(it => it.AddAsync(Of(boss), new("new@example.org", "New", Roles.Viewer, null), default)));
        await Assert.ThrowsAsync<DbUpdateException>(() =>
            DoAsync(it => it.ChangeAsync(Of(boss), boss.Id, new("Other", boss.Roles, null, ""), default)));

        Assert.Equal(before, await StateAsync());
    }

    [Theory]
    [InlineData("no address", "Name", "is not an e-mail address")]
    [InlineData("a b@example.org", "Name", "is not an e-mail address")]
    [InlineData("new@example.org", " ", "Enter a name")]
    [InlineData("new@example.org", "two\nlines", "Enter a name")]
    public async Task Words_that_cannot_be_taken_are_refused_in_a_sentence(string email, string name, string words) =>
        Assert.Contains(words, (await DoAsync(it => it.AddAsync(Of(boss), new(email, name, Roles.Viewer, null), default))).Problem,
            StringComparison.Ordinal);

    [Fact]
    public async Task No_two_accounts_share_an_address_or_a_name_in_any_case()
    {
        Assert.Contains("already",
            (await DoAsync(it => it.AddAsync(Of(boss), new(boss.Email!.ToUpperInvariant(), "Other", Roles.Viewer, null), default))).Problem,
            StringComparison.Ordinal);
        Assert.Contains("already",
            (await DoAsync(it => it.AddAsync(Of(boss), new("x@example.org", boss.Name.ToUpperInvariant(), Roles.Viewer, null),
            default))).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Disabling_needs_a_reason() =>
        Assert.Contains("Enter the reason", (await DoAsync(it => it.DisableAsync(Of(boss), boss.Id + 1, " ", default))).Problem,
            StringComparison.Ordinal);

    private static Actor Of(Account account) => new(account.Id, account.Name);

    private async Task<string> TokenAsync(int id)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var (_, link) = await scope.ServiceProvider.GetRequiredService<AccountService>().MakeLinkAsync(Of(boss), id, default);
        return Uri.UnescapeDataString(link!.Split("token=")[1]);
    }

    private async Task<AccountOutcome> DoAsync(Func<AccountService, Task<AccountOutcome>> deed)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await deed(scope.ServiceProvider.GetRequiredService<AccountService>());
    }

    private async Task<string> StateAsync()
    {
        await using var db = await store.ContextAsync();
        var accounts = await db.Accounts.AsNoTracking().OrderBy(row => row.Id)
            .Select(row => $"{row.Email} {row.Name} {row.Roles} {row.SecurityStamp} {row.DisabledAt}").ToListAsync();
        return string.Join('\n', accounts.Append($"{await db.AuditEntries.CountAsync()} entries"));
    }
}
