using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using PeelDashboard.Application.Security;
using PeelDashboard.Data;
using PeelDashboard.Data.Entities;

namespace PeelDashboard.Web.Identity;

/// <summary>Begins and ends sessions. A session is a cookie that the browser forgets when it closes.</summary>
internal static class Sessions
{
    public const string Cookie = "peel-session";

    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    internal const string StampClaim = "peel:stamp";

    internal const string BeganClaim = "peel:began";

    internal const string SessionClaim = "peel:session";

    public static async Task SignInAsync(HttpContext http, Account account)
    {
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        await using (var db = await http.RequestServices.GetRequiredService<IDbContextFactory<PeelDbContext>>()
            .CreateDbContextAsync(http.RequestAborted))
        {
            await db.Accounts.Where(row => row.Id == account.Id).ExecuteUpdateAsync(
                row => row.SetProperty(a => a.LastSignInAt, now.UtcDateTime), http.RequestAborted);
        }

        await http.SignInAsync(Scheme, PrincipalOf(account, now), new AuthenticationProperties { IsPersistent = false });
    }

    /// <summary>Ends the session for every tab: copies of its cookie and open circuits are refused from now on.</summary>
    public static Task SignOutAsync(HttpContext http)
    {
        http.RequestServices.GetRequiredService<SessionCheck>().End(http.User);
        return http.SignOutAsync(Scheme);
    }

    internal static ClaimsPrincipal PrincipalOf(Account account, DateTimeOffset now)
    {
        Claim[] claims =
        [
            new(ClaimTypes.NameIdentifier, account.Id.ToString(CultureInfo.InvariantCulture)), new(ClaimTypes.Name, account.Name),
            new(SessionClaim, Guid.NewGuid().ToString("N")), new(StampClaim, account.SecurityStamp ?? ""),
            new(BeganClaim, now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
            .. CurrentUser.ClaimsOf(account),
        ];
        return new ClaimsPrincipal(new ClaimsIdentity(claims, Scheme));
    }
}
