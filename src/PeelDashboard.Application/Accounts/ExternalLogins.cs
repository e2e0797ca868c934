using Microsoft.AspNetCore.Identity;

namespace PeelDashboard.Application.Accounts;

internal static class ExternalLogins
{
    public static readonly TimeSpan PermissionLife = TimeSpan.FromDays(7);

    private const string Provider = "SingleSignOn";
    private const string Permission = "LinkAllowed";

    /// <summary>The account of somebody who has been here before; null where they have not.</summary>
    public static Task<Account?> FindAsync(PeelDbContext db, ExternalLoginOptions settings, string subject, CancellationToken cancellation)
    {
        var key = settings.Key;
        return db.Set<IdentityUserLogin<int>>().Where(login => login.LoginProvider == key && login.ProviderKey == subject)
            .Join(db.Accounts, login => login.UserId, account => account.Id, (_, account) => account).SingleOrDefaultAsync(cancellation);
    }

    public static async Task<HashSet<int>> LinkedAsync(PeelDbContext db, CancellationToken cancellation) =>
        await db.Set<IdentityUserLogin<int>>().Select(login => login.UserId).ToHashSetAsync(cancellation);

    public static async Task LinkAsync(PeelDbContext db, ExternalLoginOptions settings, Account account, string subject,
        CancellationToken cancellation)
    {
        var key = settings.Key;
        await db.Set<IdentityUserLogin<int>>().Where(login => login.LoginProvider == key && login.UserId == account.Id)
            .ExecuteDeleteAsync(cancellation);
        db.Add(new IdentityUserLogin<int> { LoginProvider = key, ProviderKey = subject,
            ProviderDisplayName = settings.Name, UserId = account.Id });
    }

    public static async Task AllowAsync(PeelDbContext db, int accountId, DateTimeOffset now, CancellationToken cancellation)
    {
        await UseUpAsync(db, accountId, cancellation);
        db.Add(new IdentityUserToken<int> { UserId = accountId, LoginProvider = Provider, Name = Permission,
            Value = (now + PermissionLife).ToString("O") });
    }

    public static async Task<bool> IsAllowedAsync(PeelDbContext db, int accountId, DateTimeOffset now, CancellationToken cancellation)
    {
        var until = await Permissions(db, accountId).Select(token => token.Value).SingleOrDefaultAsync(cancellation);
        return DateTimeOffset.TryParseExact(until, "O", null, System.Globalization.DateTimeStyles.None, out var end) && now < end;
    }

    public static Task UseUpAsync(PeelDbContext db, int accountId, CancellationToken cancellation) => Permissions(db, accountId)
        .ExecuteDeleteAsync(cancellation);

    private static IQueryable<IdentityUserToken<int>> Permissions(PeelDbContext db, int accountId) =>
        db.Set<IdentityUserToken<int>>().Where(token => token.UserId == accountId && token.LoginProvider == Provider
            && token.Name == Permission);
}
