using PeelDashboard.Application.Audit;

namespace PeelDashboard.Application.Accounts;

internal sealed record AccountOutcome(Account? Account, string? Problem);

internal sealed record NewAccount(string Email, string Name, Roles Roles, int? ForceId, string? Password = null);

internal sealed record AccountEdit(string Name, Roles Roles, int? ForceId, string Why);

internal sealed record Change(IReadOnlyList<AuditedChange> Made, string? Problem)
{
    public static Change Nothing { get; } = new([], null);

    public static Change Of(string what) => new([new(what, "", "")], null);

    public static implicit operator Change(string problem) => new([], problem);

    public static implicit operator Change(List<AuditedChange> made) => new(made, null);
}

internal static class AccountState
{
    private const string InUse = "In use";
    private const string Disabled = "Disabled";
    private const string NoPassword = "No password yet";
    private const string Locked = "Locked";

    public static IReadOnlyList<string> All { get; } = [InUse, NoPassword, Locked, Disabled];

    /// <summary>A state by its words, in any case; null for anything else.</summary>
    public static string? Parse(string? words) =>
        All.FirstOrDefault(state => state.Equals(words, StringComparison.OrdinalIgnoreCase));

    public static string Of(Account account, bool isLinked, DateTimeOffset now) => account switch
    {
        { DisabledAt: not null } => Disabled,
        _ when isLinked => InUse,
        { PasswordHash: null } => NoPassword,
        { LockoutEnd: { } end } when end > now => Locked,
        _ => InUse,
    };
}
