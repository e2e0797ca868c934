using Microsoft.AspNetCore.Identity;
using PeelDashboard.Application.Security;

namespace PeelDashboard.Application.Accounts;

internal sealed partial class AccountService
{
    public const string BadLink =
        "This link no longer works: it was used, a newer one was created, or it is older than a day. Ask an administrator for a new one.";

    /// <summary>The account that a link belongs to; null where the link is not good.</summary>
    public async Task<Account?> OfLinkAsync(int id, string? token, CancellationToken cancellation)
    {
        var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.DisabledAt == null, cancellation);
        return account is not null && token is { Length: > 0 } && await IsGoodAsync(account, token) ? account : null;
    }

    /// <summary>Sets the password by a link, which stops working afterwards. Sessions of the account end.</summary>
    public Task<AccountOutcome> SetPasswordAsync(int id, string token, string password, CancellationToken cancellation) => InOneAsync(
        async () =>
        {
            var account = await db.Accounts.SingleOrDefaultAsync(row => row.Id == id && row.DisabledAt == null, cancellation);
            if (account is null || !await IsGoodAsync(account, token)) return new(null, BadLink);
            (account.LockoutEnd, account.AccessFailedCount) = (null, 0);
            var result = await users.ResetPasswordAsync(account, token, password);
            if (!result.Succeeded) return new(null, Words(result));
            await AuditAsync(Self(account), account, "", [new("Password set by link", "", "")], cancellation);
            return new(account, null);
        },
        cancellation);

    /// <summary>Changes the password of somebody who has just given the one so far. Other sessions of the account end.</summary>
    public Task<AccountOutcome> ChangePasswordAsync(int id, string password, CancellationToken cancellation) => InOneAsync(
        async () =>
        {
            if (await db.Accounts.SingleOrDefaultAsync(row => row.Id == id && row.DisabledAt == null, cancellation) is not { } account)
                return new(null, NotThere);
            var token = await users.GeneratePasswordResetTokenAsync(account);
            var result = await users.ResetPasswordAsync(account, token, password);
            if (!result.Succeeded) return new(null, Words(result));
            await AuditAsync(Self(account), account, "", [new("Password changed", "", "")], cancellation);
            return new(account, null);
        },
        cancellation);

    public Task<AccountOutcome> SignOutEverywhereAsync(Actor actor, int id, CancellationToken cancellation) => actor.AccountId == id
        ? InOneAsync(() => ApplyAsync(actor, id, "", _ => Task.FromResult(Change.Of("Signed out everywhere")), cancellation), cancellation)
        : ManageAsync(actor, id, "", _ => Task.FromResult(Change.Of("Signed out everywhere")), cancellation);

    private static Actor Self(Account account) => new(account.Id, account.Name);

    private Task<bool> IsGoodAsync(Account account, string token) =>
        users.VerifyUserTokenAsync(account, users.Options.Tokens.PasswordResetTokenProvider,
            UserManager<Account>.ResetPasswordTokenPurpose, token);

    private async Task<string> LinkAsync(Account account)
    {
        var token = await users.GeneratePasswordResetTokenAsync(account);
        return string.Create(CultureInfo.InvariantCulture,
            $"/account/set-password?account={account.Id}&token={Uri.EscapeDataString(token)}");
    }
}
