using Microsoft.AspNetCore.Identity;
using PeelDashboard.Application.Audit;
using PeelDashboard.Application.Security;

namespace PeelDashboard.Application.Accounts;

/// <summary>
/// Every change of an account. Each is one transaction: the store is asked whether the actor may, Identity writes, and the audit trail gets
/// its entries, or nothing happens at all. A change of what an account may do gives it a new security stamp, which ends its sessions.
/// </summary>
internal sealed partial class AccountService(PeelDbContext db, UserManager<Account> users, TimeProvider clock)
{
    private const string NotThere = "There is no such account.";

    /// <summary>Makes an account. Its owner sets the password by a link (<see cref="MakeLinkAsync"/>) where none is given.</summary>
    public Task<AccountOutcome> AddAsync(Actor actor, NewAccount wanted, CancellationToken cancellation) => InOneAsync(
        async () =>
        {
            if (await MayManageAsync(actor, cancellation) is { } refusal) return new(null, refusal);
            return await CreateAsync(actor, wanted, "Account made", cancellation);
        },
        cancellation);

    /// <summary>Makes the first account of all, which administers the others.</summary>
    public Task<AccountOutcome> AddFirstAsync(NewAccount wanted, CancellationToken cancellation) => InOneAsync(
        async () => await db.Accounts.AnyAsync(cancellation)
            ? new(null, "There is already an account; sign in, or ask an administrator for one.")
            : await CreateAsync(Actor.Server, wanted, "First account made", cancellation),
        cancellation);

    /// <summary>Changes name, roles or force. Sessions of the account end, so that nobody works on with what they no longer have.</summary>
    public Task<AccountOutcome> ChangeAsync(Actor actor, int id, AccountEdit edit, CancellationToken cancellation) => ManageAsync(
        actor, id, edit.Why,
        async account =>
        {
            if (await AccountValidator.ProblemAsync(db, account.Email!, edit.Name, account.Id, cancellation) is { } problem) return problem;
            if (!edit.Roles.HasFlag(Roles.Administrator) && await IsLastAdministratorAsync(account, cancellation))
                return LastAdministrator("keep the role");
            var changes = await AccountValidator.ChangesAsync(db, account, edit, cancellation);
            if (changes.Count == 0) return changes;
            (account.Name, account.Roles, account.ForceId) = (edit.Name.Trim(), edit.Roles, edit.ForceId);
            return changes;
        },
        cancellation);

    public Task<AccountOutcome> DisableAsync(Actor actor, int id, string why, CancellationToken cancellation) => ManageAsync(
        actor, id, why,
        async account =>
        {
            if (string.IsNullOrWhiteSpace(why)) return "Enter the reason why the account is disabled.";
            if (account.DisabledAt is not null) return Change.Nothing;
            if (await IsLastAdministratorAsync(account, cancellation)) return LastAdministrator("stay in use");
            account.DisabledAt = clock.GetUtcNow().UtcDateTime;
            return Change.Of("Account disabled");
        },
        cancellation);

    public Task<AccountOutcome> EnableAsync(Actor actor, int id, string why, CancellationToken cancellation) => ManageAsync(
        actor, id, why,
        account =>
        {
            if (account.DisabledAt is null && account.LockoutEnd is null) return Task.FromResult<Change>(Change.Nothing);
            (account.DisabledAt, account.LockoutEnd, account.AccessFailedCount) = (null, null, 0);
            return Task.FromResult<Change>(Change.Of("Account enabled"));
        },
        cancellation);

    /// <summary>
    /// Makes a link by which the account's owner sets a password. Earlier links stop working, and the account is signed out everywhere.
    /// </summary>
    public async Task<(AccountOutcome Outcome, string? Link)> MakeLinkAsync(Actor actor, int id, CancellationToken cancellation)
    {
        var outcome = await ManageAsync(
            actor, id, "",
            account =>
            {
                if (account.DisabledAt is not null) return Task.FromResult<Change>("The account is disabled; enable it first.");
                (account.LockoutEnd, account.AccessFailedCount) = (null, 0);
                return Task.FromResult<Change>(Change.Of("Password link made"));
            },
            cancellation);
        return outcome.Account is { } account ? (outcome, await LinkAsync(account)) : (outcome, null);
    }

    private async Task<AccountOutcome> CreateAsync(Actor actor, NewAccount wanted, string what, CancellationToken cancellation)
    {
        var (email, name) = (wanted.Email.Trim(), wanted.Name.Trim());
        if (await AccountValidator.ProblemAsync(db, email, name, null, cancellation) is { } problem) return new(null, problem);
        var account = new Account
        {
            UserName = email, Email = email, Name = name, Roles = wanted.Roles, ForceId = wanted.ForceId,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        };
        var result = wanted.Password is { } password ? await users.CreateAsync(account, password) : await users.CreateAsync(account);
        if (!result.Succeeded) return new(null, Words(result));
        var force = await AccountValidator.ForceAsync(db, account.ForceId, cancellation);
        await AuditAsync(actor, account, "", [new(what, "", name), new("Roles", "", account.Roles.Words()), new("Force", "", force)],
            cancellation);
        return new(account, null);
    }

    private Task<AccountOutcome> ManageAsync(Actor actor, int id, string why, Func<Account, Task<Change>> deed,
        CancellationToken cancellation) => InOneAsync(
        async () => await MayManageAsync(actor, cancellation) is { } refusal ? new(null, refusal)
            : await ApplyAsync(actor, id, why, deed, cancellation),
        cancellation);

    private async Task<AccountOutcome> ApplyAsync(Actor actor, int id, string why, Func<Account, Task<Change>> deed,
        CancellationToken cancellation)
    {
        if (await db.Accounts.SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { } account) return new(null, NotThere);
        var change = await deed(account);
        if (change.Problem is { } problem) return new(null, problem);
        if (change.Made.Count == 0) return new(account, null);
        var result = await users.UpdateSecurityStampAsync(account);
        if (!result.Succeeded) return new(null, Words(result));
        await AuditAsync(actor, account, why, change.Made, cancellation);
        return new(account, null);
    }

    private async Task<AccountOutcome> InOneAsync(Func<Task<AccountOutcome>> work, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var outcome = await work();
        if (outcome.Problem is null) await transaction.CommitAsync(cancellation);
        else db.ChangeTracker.Clear();
        return outcome;
    }

    private async Task AuditAsync(Actor actor, Account account, string why, IReadOnlyList<AuditedChange> changes,
        CancellationToken cancellation)
    {
        var about = new AuditSubject(actor, clock.GetUtcNow().UtcDateTime, account.Email!, account.ForceId, null, why.Trim());
        await AuditTrail.AppendAsync(db, about, changes, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    private Task<string?> MayManageAsync(Actor actor, CancellationToken cancellation) =>
        ProgressAuthorization.RefusalAsync(db, actor, Right.ManageAccounts, null, cancellation);

    private async Task<bool> IsLastAdministratorAsync(Account account, CancellationToken cancellation)
    {
        if (account.DisabledAt is not null || !account.Roles.HasFlag(Roles.Administrator)) return false;
        var others = await db.Accounts.AsNoTracking()
            .Where(other => other.Id != account.Id && other.DisabledAt == null
                && (other.PasswordHash != null || db.Set<IdentityUserLogin<int>>().Any(login => login.UserId == other.Id)))
            .Select(other => other.Roles).ToListAsync(cancellation);
        return !others.Exists(roles => roles.HasFlag(Roles.Administrator));
    }

    private static string LastAdministrator(string mustDo) =>
        $"This is the only administrator who can sign in and must {mustDo}; create another one first, with a password.";

    private static string Words(IdentityResult result) => string.Join(' ', result.Errors.Select(error => error.Description));
}
