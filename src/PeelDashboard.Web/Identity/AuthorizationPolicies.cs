using Microsoft.AspNetCore.Authorization;
using PeelDashboard.Application.Security;
using PeelDashboard.Domain.Security;

namespace PeelDashboard.Web.Identity;

/// <summary>Names of the policies that pages and endpoints ask for. What names none asks for a signed-in visitor (the fallback).</summary>
internal static class AuthorizationPolicies
{
    /// <summary>Published findings: everybody, or with <c>Access:PublicBrowsing=false</c> everybody who is signed in.</summary>
    public const string Published = "Published";

    public const string ReadProgress = nameof(Right.ReadProgress);

    public const string ExportProgress = nameof(Right.ExportProgress);

    public const string UpdateProgress = nameof(Right.UpdateProgress);

    public const string Import = nameof(Right.Import);

    public const string ManageAccounts = nameof(Right.ManageAccounts);

    public static void AddPeelPolicies(this AuthorizationBuilder authorization, AccessOptions settings)
    {
        var signedIn = new AuthorizationPolicyBuilder().RequireAssertion(context => CurrentUser.Of(context.User) is not null).Build();
        authorization.SetDefaultPolicy(signedIn).SetFallbackPolicy(signedIn);
        authorization.AddPolicy(Published, policy => policy.RequireAssertion(context => settings.PublicBrowsing
            || CurrentUser.Of(context.User) is not null));
        foreach (var right in Enum.GetValues<Right>())
            authorization.AddPolicy(right.ToString(), policy =>
                policy.RequireAssertion(context => CurrentUser.Of(context.User)?.May(right) is true));
    }
}
