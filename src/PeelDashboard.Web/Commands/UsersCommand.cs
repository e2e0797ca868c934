using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PeelDashboard.Application.Accounts;
using PeelDashboard.Application.Security;
using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.FollowUp;
using PeelDashboard.Domain.Security;

namespace PeelDashboard.Web.Commands;

/// <summary><c>users add|list|role|disable|enable|reset|link</c>: accounts, for whoever has the store's files.</summary>
internal static class UsersCommand
{
    private const string Column = "\t";

    public static Command Create(IReadOnlyList<string> settings) =>
        new("users",
            "Creates, lists, changes, disables and enables accounts, also while the server runs. Exit status: 0, or 1 when it could not "
                + "run.")
        {
            Add(settings), List(settings),
            One(settings, "disable", "Disables an account; whoever uses it is signed out at once.", (host, id, cancellation) =>
                host.Accounts.DisableAsync(Actor.CommandLine, id, "By command", cancellation), "is disabled"),
            One(settings, "enable", "Enables a disabled or locked account.", (host, id, cancellation) =>
                host.Accounts.EnableAsync(Actor.CommandLine, id, "By command", cancellation), "can be used"),
            Reset(settings), UsersRoleCommand.Create(settings),
            One(settings, "link",
                "Allows the next single sign-on with the verified e-mail address to use an account that was created otherwise; once, "
                    + "within 7 days.",
                (host, id, cancellation) => host.Accounts.AllowLinkAsync(Actor.CommandLine, id, cancellation),
                "may be linked at the next single sign-on"),
        };

    private static Command Add(IReadOnlyList<string> settings)
    {
        var email = Email();
        var roles = new Option<string[]>("--role") { Description = $"{Choices()}; may be given more than once.", Required = true };
        var name = new Option<string?>("--name")
        {
            Description = "How the account is shown, for example a rank and surname; without it, the e-mail address.",
        };
        var force = new Option<string?>("--force")
        {
            Description = "The only force whose progress the account sees, for example Northamptonshire; without it, every force.",
        };
        var fromInput = new Option<bool>("--password-stdin") { Description =
            "Takes the password from the first line of standard input, instead of printing a link that sets it." };
        var command = new Command(
            "add", "Creates an account and prints a link with which its owner sets a password. The link works once, within a day.")
        {
            email, roles, name, force, fromInput,
        };
        command.SetAction((line, cancellation) => UsersHost.RunAsync(settings, mayCreate: true, async host =>
        {
            var chosen = line.GetRequiredValue(roles).Aggregate(Roles.None, (all, word) => all | Role(word));
            var address = line.GetRequiredValue(email);
            var password = line.GetValue(fromInput) ? await Console.In.ReadLineAsync(cancellation) ?? "" : null;
            var forceId = await ForceAsync(host, line.GetValue(force), cancellation);
            var account = Done(await host.Accounts.AddAsync(Actor.CommandLine,
                new(address, line.GetValue(name) ?? address, chosen, forceId, password), cancellation));
            await Console.Error.WriteLineAsync($"Created an account for {account.Email}: {account.Roles.Words()}.");
            if (password is null) await PrintLinkAsync(host, account.Id, cancellation);
        }, cancellation));
        return command;
    }

    private static Command Reset(IReadOnlyList<string> settings)
    {
        var email = Email();
        var command = new Command(
            "reset", "Prints a new link that sets the password; earlier links stop working, and the account is signed out everywhere.") { email };
        command.SetAction((line, cancellation) => UsersHost.RunAsync(
            settings, mayCreate: false, async host => await PrintLinkAsync(host,
                await IdAsync(host, line.GetRequiredValue(email), cancellation), cancellation),
            cancellation));
        return command;
    }

    private static Command One(
        IReadOnlyList<string> settings, string verb, string help,
        Func<UsersHost, int, CancellationToken, Task<AccountOutcome>> deed, string result)
    {
        var email = Email();
        var command = new Command(verb, help) { email };
        command.SetAction((line, cancellation) => UsersHost.RunAsync(settings, mayCreate: false, async host =>
        {
            var account = Done(await deed(host, await IdAsync(host, line.GetRequiredValue(email), cancellation), cancellation));
            await Console.Error.WriteLineAsync($"{account.Email} {result}.");
        }, cancellation));
        return command;
    }

    private static Command List(IReadOnlyList<string> settings)
    {
        var command = new Command("list",
            "Lists the accounts, one a line with tabs between: e-mail, name, roles, force, state, last sign-in (UTC).");
        command.SetAction((_, cancellation) => UsersHost.RunAsync(settings, mayCreate: false, async host =>
        {
            var forces = await host.Db.Forces.ToDictionaryAsync(force => force.Id, force => force.Name, cancellation);
            var accounts = await host.Db.Accounts.AsNoTracking().OrderBy(account => account.NormalizedEmail).ToListAsync(cancellation);
            var linked = await ExternalLogins.LinkedAsync(host.Db, cancellation);
            await Console.Out.WriteLineAsync(string.Join(Column, "email", "name", "roles", "force", "state", "last_sign_in"));
            foreach (var account in accounts)
            {
                await Console.Out.WriteLineAsync(string.Join(
                    Column, account.Email, account.Name, account.Roles.Words(), account.ForceId is { } id ? forces[id] : "every force",
                    AccountState.Of(account, linked.Contains(account.Id), TimeProvider.System.GetUtcNow()),
                    account.LastSignInAt?.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) ?? ""));
            }
        }, cancellation));
        return command;
    }

    internal static Argument<string> Email() => new("EMAIL") { Description = "The e-mail address that signs in." };

    private static async Task PrintLinkAsync(UsersHost host, int id, CancellationToken cancellation)
    {
        var (outcome, link) = await host.Accounts.MakeLinkAsync(Actor.CommandLine, id, cancellation);
        var account = Done(outcome);
        await Console.Error.WriteLineAsync($"Hand this link to {account.Email}; it sets the password, once, within a day:");
        await Console.Out.WriteLineAsync(host.Address + link);
    }

    internal static Account Done(AccountOutcome outcome) => outcome.Account ?? throw new CommandException(outcome.Problem!);

    internal static async Task<int> IdAsync(UsersHost host, string email, CancellationToken cancellation)
    {
        var key = AccountValidator.Key(email);
        return await host.Db.Accounts.Where(account => account.NormalizedEmail == key).Select(account => (int?)account.Id)
            .SingleOrDefaultAsync(cancellation)
            ?? throw new CommandException($"There is no account for {email}; users list shows all accounts.");
    }

    private static async Task<int?> ForceAsync(UsersHost host, string? name, CancellationToken cancellation)
    {
        if (name is null) return null;
        var force = host.Catalogue.Forces.FirstOrDefault(force => force.Slug.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? host.Catalogue.ForceNamed(name)
            ?? throw new CommandException($"\"{name}\" is not a force; use a name such as Northamptonshire.");
        return (await host.Db.Forces.SingleAsync(row => row.Slug == force.Slug, cancellation)).Id;
    }

    internal static Roles Role(string word) =>
        RoleRules.Parse(word) ?? throw new CommandException($"\"{word}\" is not a role; use {Choices()}.");

    internal static string Choices()
    {
        var words = RoleRules.All.Select(role => $"\"{role.Words()}\"").ToList();
        return $"{string.Join(", ", words.SkipLast(1))} or {words[^1]}";
    }
}
