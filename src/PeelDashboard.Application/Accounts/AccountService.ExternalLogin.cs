using System.Text;
using PeelDashboard.Application.Audit;
using PeelDashboard.Application.Security;

namespace PeelDashboard.Application.Accounts;

/// <summary>
/// Accounts of people who sign in at the organisation's directory. An account belongs to whoever it was made for or linked to, never to
/// whoever has its e-mail address: anybody who can change their address at the directory could otherwise take an account over.
/// </summary>
internal sealed partial class AccountService
{
    /// <summary>The account of somebody whom the directory has just vouched for; made at their first sign-in.</summary>
    public async Task<Account> SignInFromDirectoryAsync(DirectoryPerson person, ExternalLoginOptions directory,
        CancellationToken cancellation)
    {
        var outcome = await InOneAsync(
            async () =>
            {
                var account = await ExternalLogins.FindAsync(db, directory, person.Subject, cancellation)
                    ?? await WelcomeAsync(person, directory, cancellation);
                if (account.DisabledAt is not null) throw new SingleSignOnException(ExternalLoginError.Disabled);
                account.LastSignInAt = clock.GetUtcNow().UtcDateTime;
                await db.SaveChangesAsync(cancellation);
                return await ApplyAsync(
                    DirectoryOf(directory), account.Id, "As the directory says at the sign-in",
                    row => Task.FromResult(Renew(row, person.Roles)), cancellation);
            },
            cancellation);
        return outcome.Account ?? throw new InvalidOperationException("The account could not be written.");
    }

    /// <summary>
    /// Allows an account that was made in another way to be linked to whoever next signs in at the directory with its verified address.
    /// </summary>
    public Task<AccountOutcome> AllowLinkAsync(Actor actor, int id, CancellationToken cancellation) => ManageAsync(
        actor, id, "",
        async account =>
        {
            if (account.DisabledAt is not null) return "The account is disabled; enable it first.";
            await ExternalLogins.AllowAsync(db, account.Id, clock.GetUtcNow(), cancellation);
            return Change.Of("Link to single sign-on allowed");
        },
        cancellation);

    private static Actor DirectoryOf(ExternalLoginOptions directory) => new(null, directory.Name);

    private static Change Renew(Account account, Roles? roles)
    {
        if (roles is not { } now || now == account.Roles) return Change.Nothing;
        var change = new AuditedChange("Roles", account.Roles.Words(), now.Words());
        account.Roles = now;
        return new List<AuditedChange> { change };
    }

    private async Task<Account> WelcomeAsync(DirectoryPerson person, ExternalLoginOptions directory, CancellationToken cancellation)
    {
        if (person.Email.Length == 0) throw new SingleSignOnException(ExternalLoginError.NoEmail);
        if (person.IsEmailVerified is false) throw new SingleSignOnException(ExternalLoginError.NotVerified);
        var normal = users.NormalizeEmail(person.Email);
        var account = await db.Accounts.SingleOrDefaultAsync(row => row.NormalizedEmail == normal, cancellation) is { } other
            ? await LinkedAsync(other, person, directory, cancellation)
            : await MadeAsync(person, directory, cancellation);
        await ExternalLogins.LinkAsync(db, directory, account, person.Subject, cancellation);
        return account;
    }

    private async Task<Account> LinkedAsync(Account account, DirectoryPerson person, ExternalLoginOptions directory,
        CancellationToken cancellation)
    {
        // Different letters can have the same capitals, so the address must be the account's but for the case of its ASCII letters.
        if (!Ascii.EqualsIgnoreCase(account.Email, person.Email)
            || !await ExternalLogins.IsAllowedAsync(db, account.Id, clock.GetUtcNow(), cancellation))
            throw new SingleSignOnException(ExternalLoginError.AddressInUse);
        if (person.IsEmailVerified is not true) throw new SingleSignOnException(ExternalLoginError.LinkNotVerified);
        await ExternalLogins.UseUpAsync(db, account.Id, cancellation);
        await AuditAsync(DirectoryOf(directory), account, "", [new("Linked to single sign-on", "", directory.Name)], cancellation);
        return account;
    }

    private async Task<Account> MadeAsync(DirectoryPerson person, ExternalLoginOptions directory, CancellationToken cancellation)
    {
        var force = directory.Force is { } slug ? (await db.Forces.SingleAsync(row => row.Slug == slug, cancellation)).Id : (int?)null;
        var wanted = new NewAccount(person.Email, await FreeNameAsync(person, cancellation), person.Roles ?? Roles.None, force);
        var made = await CreateAsync(DirectoryOf(directory), wanted, "Account made at the first single sign-on", cancellation);
        return made.Account ?? throw new SingleSignOnException(ExternalLoginError.NotTaken);
    }

    private async Task<string> FreeNameAsync(DirectoryPerson person, CancellationToken cancellation)
    {
        if (person.Name.Length == 0) return Shorten(person.Email);
        var name = Shorten(person.Name);
        if (!await db.Accounts.AnyAsync(row => row.Name == name, cancellation)) return name;
        var end = $" ({person.Email})";
        return end.Length < AccountValidator.LongestName ? Shorten(name, AccountValidator.LongestName - end.Length)
            + end : Shorten(person.Email);
    }

    private static string Shorten(string text, int longest = AccountValidator.LongestName)
    {
        if (text.Length <= longest) return text;
        var cut = char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        return text[..cut].TrimEnd();
    }
}
