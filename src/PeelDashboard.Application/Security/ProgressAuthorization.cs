namespace PeelDashboard.Application.Security;

/// <summary>
/// Asks the store, at the moment of the deed, whether somebody may do it. Pages ask too, but what a page was told may be hours old: an
/// account that was disabled a second ago can do nothing any more.
/// </summary>
public static class ProgressAuthorization
{
    /// <summary>Why the actor may not do it, in one sentence; null where they may.</summary>
    public static async Task<string?> RefusalAsync(PeelDbContext db, Actor actor, Right right, int? forceId, CancellationToken cancellation)
    {
        if (actor.AccountId is not { } id) return null;
        var account = await db.Accounts.AsNoTracking().Where(account => account.Id == id)
            .Select(account => new { account.Roles, account.ForceId, account.DisabledAt }).FirstOrDefaultAsync(cancellation);
        if (account is null) return "This account does not exist.";
        if (account.DisabledAt is not null) return "This account is disabled; ask an administrator.";
        if (!account.Roles.May(right)) return $"Your role ({account.Roles.Words()}) does not allow this; ask an administrator.";
        return forceId is null || account.ForceId is null || account.ForceId == forceId
            ? null
            : "This account is for another force.";
    }
}
