using PeelDashboard.Data.Model;

namespace PeelDashboard.Web.Access;

/// <summary>Whether an account can be used, in words.</summary>
internal static class AccountState
{
    /// <summary>"In use", "Disabled", "Locked" or "No password yet".</summary>
    public static string Of(Account account, DateTimeOffset now) => account switch
    {
        { DisabledAt: not null } => "Disabled",
        { PasswordHash: null } => "No password yet",
        { LockoutEnd: { } end } when end > now => "Locked",
        _ => "In use",
    };
}
