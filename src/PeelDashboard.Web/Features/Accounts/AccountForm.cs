using PeelDashboard.Application.Accounts;
using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.Security;

namespace PeelDashboard.Web.Features.Accounts;

/// <summary>What somebody types about an account, on a page or in a dialog.</summary>
public sealed class AccountForm
{
    public string? Email { get; set; }
    public string? Name { get; set; }
    public Roles Roles { get; set; }
    public int? ForceId { get; set; }
    public string? Why { get; set; }

    public string? Problem => Roles is Roles.None ? "Choose at least one role." : null;

    public static AccountForm Of(Account account) =>
        new() { Email = account.Email, Name = account.Name, Roles = account.Roles, ForceId = account.ForceId };

    /// <summary>What was ticked; what is no role counts for nothing.</summary>
    public static Roles Read(string[]? ticked) =>
        (ticked ?? []).Aggregate(Roles.None, (all, one) => all | (RoleRules.Parse(one) ?? Roles.None));

    internal bool Changes(Account account) =>
        (Name?.Trim(), Roles, ForceId) != (account.Name, account.Roles, account.ForceId);

    internal NewAccount ToNew() => new(Email ?? "", Name ?? "", Roles, ForceId);

    internal AccountEdit ToEdit() => new(Name ?? "", Roles, ForceId, Why ?? "");
}
