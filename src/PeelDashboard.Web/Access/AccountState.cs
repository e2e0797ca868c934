using PeelDashboard.Data.Model;

namespace PeelDashboard.Web.Access;

/// <summary>Whether an account can be used, in words.</summary>
internal static class AccountState
{
    /// <summary>"In use", "Disabled", "Locked" or "No password yet".</summary>
    /// <param name="account">The account.</param>
    /// <param name="isLinked">Whether its owner signs in at the organisation's directory, where neither a password nor a lock matters.</param>
    /// <param name="now">The time.</param>
    public static string Of(Account account, bool isLinked, DateTimeOffset now) => account switch
    {
        { DisabledAt: not null } => "Disabled",
        _ when isLinked => "In use",
        { PasswordHash: null } => "No password yet",
        { LockoutEnd: { } end } when end > now => "Locked",
        _ => "In use",
    };
}
