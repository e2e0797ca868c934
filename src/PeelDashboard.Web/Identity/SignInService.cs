using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PeelDashboard.Data;
using PeelDashboard.Data.Entities;

namespace PeelDashboard.Web.Identity;

/// <summary>
/// Checks an e-mail address with a password. Whoever fails learns nothing: no account, a wrong password, a locked and a disabled account
/// take the same work and get the same answer.
/// </summary>
internal sealed class SignInService(
    IDbContextFactory<PeelDbContext> contexts, IPasswordHasher<Account> hashes, ILookupNormalizer names,
    TimeProvider clock, AccessOptions settings)
{
    public const int MostFailures = 5;

    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    private const int NoAccount = -1;

    public async Task<Account?> FindAsync(string? email, string? password, CancellationToken cancellation)
    {
        if (!settings.Passwords) return null;
        var (account, mayTry) = await CountAsync(email ?? "", cancellation);
        var hash = mayTry ? account?.PasswordHash : null;
        var given = password ?? "";
        var isRight = hashes.VerifyHashedPassword(account ?? new Account(), hash ?? ((PasswordHashes)hashes).Nobody,
            given.Length > PasswordStrengthValidator.Longest * 2 ? "" : given)
            is not PasswordVerificationResult.Failed;
        if (!isRight || hash is null || account is null) return null;

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await db.Accounts.Where(row => row.Id == account.Id).ExecuteUpdateAsync(
            row => row.SetProperty(a => a.AccessFailedCount, 0).SetProperty(a => a.LockoutEnd, (DateTimeOffset?)null), cancellation);
        return account;
    }

    /// <summary>
    /// Counts the try before the password is looked at, in a transaction that waits for every other one, so that a hundred tries at the
    /// same moment are still counted one by one.
    /// </summary>
    private async Task<(Account? Account, bool MayTry)> CountAsync(string email, CancellationToken cancellation)
    {
        var name = names.NormalizeEmail(email.Trim());
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var account = await db.Accounts.AsNoTracking().FirstOrDefaultAsync(row => row.NormalizedEmail == name, cancellation);
        var now = clock.GetUtcNow();
        var isLocked = account?.LockoutEnd > now;
        var mayTry = account is { DisabledAt: null } && !isLocked;
        var tries = mayTry ? account!.AccessFailedCount + 1 : account?.AccessFailedCount ?? 0;
        var isLast = tries >= MostFailures;
        var until = isLocked ? account!.LockoutEnd : isLast ? now + LockedFor : null;
        await db.Accounts.Where(row => row.Id == (account == null ? NoAccount : account.Id)).ExecuteUpdateAsync(
            row => row.SetProperty(a => a.AccessFailedCount, isLast ? 0 : tries).SetProperty(a => a.LockoutEnd, until), cancellation);
        await transaction.CommitAsync(cancellation);
        return (account, mayTry);
    }
}
