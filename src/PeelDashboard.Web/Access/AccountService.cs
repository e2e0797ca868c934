using Microsoft.AspNetCore.Identity;
using PeelDashboard.Data;
using PeelDashboard.Data.Access;
using PeelDashboard.Data.Auditing;
using PeelDashboard.Data.Model;
using PeelDashboard.Domain.Desk;

namespace PeelDashboard.Web.Access;

/// <summary>What came of a change of an account.</summary>
/// <param name="Account">The account; null where nothing was changed.</param>
/// <param name="Problem">Why not, in a sentence; null where it was.</param>
internal sealed record AccountOutcome(Account? Account, string? Problem);

/// <summary>A new account.</summary>
/// <param name="Email">Address; also what signs in.</param>
/// <param name="Name">How it is shown.</param>
/// <param name="Roles">What it may do.</param>
/// <param name="ForceId">The only force that it sees; null for every force.</param>
/// <param name="Password">Null where its owner sets one by a link.</param>
internal sealed record NewAccount(string Email, string Name, Roles Roles, int? ForceId, string? Password = null);

/// <summary>Every change of an account, each in one transaction with its entries in the audit trail.</summary>
internal sealed partial class AccountService(PeelContext db, UserManager<Account> users, TimeProvider clock)
{
    /// <summary>Makes an account.</summary>
    public async Task<AccountOutcome> AddAsync(Actor actor, NewAccount wanted, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await AccessGate.RefusalAsync(db, actor, Right.ManageAccounts, null, cancellation) is { } refusal) return new(null, refusal);
        var now = clock.GetUtcNow().UtcDateTime;
        var account = new Account
        {
            UserName = wanted.Email.Trim(), Email = wanted.Email.Trim(), Name = wanted.Name.Trim(), Roles = wanted.Roles, ForceId = wanted.ForceId,
            CreatedAt = now,
        };
        var result = wanted.Password is { } password ? await users.CreateAsync(account, password) : await users.CreateAsync(account);
        if (!result.Succeeded) return new(null, string.Join(' ', result.Errors.Select(error => error.Description)));
        await AuditTrail.AppendAsync(
            db, new AuditSubject(actor, now, account.Email, account.ForceId, null, ""), [new("Account made", "", account.Name), new("Roles", "", account.Roles.Words())],
            cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new(account, null);
    }
}
