using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using PeelDashboard.Application.Security;
using PeelDashboard.Data;

namespace PeelDashboard.Web.Identity;

/// <summary>
/// Asks the store whether a session still holds: the account is in use, with the same security stamp, roles and force as when the session
/// began, and the session is neither too old nor signed out. Asked on every request and on every call of a circuit.
/// </summary>
internal sealed class SessionCheck(IDbContextFactory<PeelDbContext> contexts, AccessOptions settings, TimeProvider clock)
{
    // Signed out in this process; a circuit ends with its process, and after a restart the age of the session bounds a copied cookie.
    private readonly ConcurrentDictionary<string, DateTimeOffset> ended = new(StringComparer.Ordinal);

    public void End(ClaimsPrincipal user)
    {
        var now = clock.GetUtcNow();
        foreach (var (session, until) in ended)
        {
            if (until < now) ended.TryRemove(session, out _);
        }

        if (user.FindFirstValue(Sessions.SessionClaim) is { } id) ended[id] = now + settings.Session;
    }

    /// <summary>Who it is; null where nobody is signed in or the session no longer holds.</summary>
    public async Task<CurrentUser?> FindAsync(ClaimsPrincipal? user, CancellationToken cancellation)
    {
        if (CurrentUser.Of(user) is not { } session || !IsYoung(user!)
            || ended.ContainsKey(user!.FindFirstValue(Sessions.SessionClaim) ?? "")) return null;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var account = await db.Accounts.AsNoTracking().Where(account => account.Id == session.Id && account.DisabledAt == null)
            .Select(account => new { account.SecurityStamp, account.Roles, account.ForceId }).FirstOrDefaultAsync(cancellation);
        var isSame = account is not null && account.SecurityStamp == user!.FindFirstValue(Sessions.StampClaim)
            && account.Roles == session.Roles && account.ForceId == session.ForceId;
        return isSame ? session : null;
    }

    private bool IsYoung(ClaimsPrincipal user) =>
        long.TryParse(user.FindFirstValue(Sessions.BeganClaim), NumberStyles.None, CultureInfo.InvariantCulture, out var began)
        && clock.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(began) < settings.Session;
}
