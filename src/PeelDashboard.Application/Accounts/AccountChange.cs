using PeelDashboard.Application.Audit;
using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.Security;

namespace PeelDashboard.Application.Accounts;

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

/// <summary>What an administrator changes of an account.</summary>
/// <param name="Name">How it is shown.</param>
/// <param name="Roles">What it may do.</param>
/// <param name="ForceId">The only force that it sees; null for every force.</param>
/// <param name="Why">May be empty.</param>
internal sealed record AccountEdit(string Name, Roles Roles, int? ForceId, string Why);

/// <summary>What a deed did to an account, or why it did nothing.</summary>
internal sealed record Change(IReadOnlyList<AuditedChange> Made, string? Problem)
{
    /// <summary>It was so already.</summary>
    public static Change Nothing { get; } = new([], null);

    /// <summary>Something that has no value before and after.</summary>
    public static Change Of(string what) => new([new(what, "", "")], null);

    /// <summary>A sentence is a problem.</summary>
    public static implicit operator Change(string problem) => new([], problem);

    /// <summary>Entries of the audit trail.</summary>
    public static implicit operator Change(List<AuditedChange> made) => new(made, null);
}

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
