using System.Security.Claims;

namespace PeelDashboard.Application.Security;

/// <summary>Who is signed in, as the session says it. Services ask the store again before they change anything.</summary>
public sealed record CurrentUser(int Id, string Name, Roles Roles, int? ForceId)
{
    private const string RolesClaim = "peel:roles";
    private const string ForceClaim = "peel:force";

    public Actor Actor => new(Id, Name);

    /// <summary>Who a request or a circuit is from; null for a visitor who is not signed in.</summary>
    public static CurrentUser? Of(ClaimsPrincipal? user)
    {
        if (user?.Identity is not { IsAuthenticated: true }) return null;
        return int.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && Enum.TryParse<Roles>(user.FindFirstValue(RolesClaim), out var roles)
            ? new(id, user.FindFirstValue(ClaimTypes.Name) ?? "", roles,
                int.TryParse(user.FindFirstValue(ForceClaim), CultureInfo.InvariantCulture, out var force) ? force : null)
            : null;
    }

    public static IEnumerable<Claim> ClaimsOf(Account account)
    {
        yield return new(RolesClaim, account.Roles.ToString());
        if (account.ForceId is { } force) yield return new(ForceClaim, force.ToString(CultureInfo.InvariantCulture));
    }

    public bool May(Right right, int? forceId = null) => Roles.May(right) && (forceId is null || ForceId is null || ForceId == forceId);
}
