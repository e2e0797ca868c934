using PeelDashboard.Domain.Desk;

namespace PeelDashboard.Web.Tests.Accounts;

/// <summary>Who may open an address.</summary>
/// <param name="Words">For the names of tests.</param>
/// <param name="May">By roles (null for a visitor) and by whether published findings are open to everybody.</param>
internal sealed record Door(string Words, Func<Roles?, bool, bool> May)
{
    public static Door Anyone { get; } = new("anyone", (_, _) => true);

    public static Door Published { get; } = new("published", (roles, isPublic) => isPublic || roles is not null);

    public static Door SignedIn { get; } = new("signed in", (roles, _) => roles is not null);

    public static Door For(Right right) => new(right.ToString(), (roles, _) => roles?.May(right) is true);
}

/// <summary>
/// Every address of the product and who may open it, decided here by a person. An endpoint that is not in this list fails a test: whoever
/// adds one says here who it is for.
/// </summary>
internal static class AccessTable
{
    /// <summary>Routes without a page: there is nothing to read at them.</summary>
    public static readonly string[] OnlyForms = ["/account/sign-out"];

    /// <summary>The route as the endpoint names it, an address of it, and who may open it.</summary>
    public static readonly (string Route, string Address, Door Door)[] Rows =
    [
        ("/", "/", Door.Published),
        ("/grades", "/grades", Door.Published),
        ("/comparison", "/comparison", Door.Published),
        ("/comparison/{MeasureKey}", "/comparison/made-by-hand", Door.Published),
        ("/afis", "/afis", Door.Published),
        ("/afis/{Reference}", "/afis/NHP-2021-22-INV-1", Door.Published),
        ("/reports", "/reports", Door.Published),
        ("/reports/{Id:int}", "/reports/1", Door.Published),
        ("/imports", "/imports", Door.Published),
        ("/imports/{Id:int}", "/imports/1", Door.Published),
        ("/imports/upload", "/imports/upload", Door.For(Right.Import)),
        ("/exports", "/exports", Door.Published),
        ("/exports/grades.csv", "/exports/grades.csv", Door.Published),
        ("/exports/afis.csv", "/exports/afis.csv", Door.Published),
        ("/exports/metrics.csv", "/exports/metrics.csv", Door.Published),
        ("/exports/findings.csv", "/exports/findings.csv", Door.Published),
        ("/exports/summary.csv", "/exports/summary.csv", Door.Published),
        ("/exports/national.csv", "/exports/national.csv", Door.Published),
        ("/account", "/account", Door.SignedIn),
        ("/account/accounts", "/account/accounts", Door.For(Right.ManageAccounts)),
        ("/account/accounts/{Id:int}", "/account/accounts/1", Door.For(Right.ManageAccounts)),
        ("/account/sign-in", "/account/sign-in", Door.Anyone),
        ("/account/sign-out", "/account/sign-out", Door.Anyone),
        ("/account/set-password", "/account/set-password", Door.Anyone),
        ("/account/setup", "/account/setup", Door.Anyone),
        ("/health/live", "/health/live", Door.Anyone),
        ("/health/ready", "/health/ready", Door.Anyone),
        ("/error", "/error", Door.Anyone),
        ("/not-found", "/not-found", Door.Anyone),
        ("/status/{Code:int}", "/status/429", Door.Anyone),
        ("/{**address}", "/nowhere", Door.Published),

        // The circuit and what its script fetches.
        ("/_blazor", "/_blazor", Door.Published),
        ("/_blazor/negotiate", "/_blazor/negotiate", Door.Published),
        ("/_blazor/initializers/", "/_blazor/initializers", Door.Published),
        ("/_blazor/disconnect/", "/_blazor/disconnect", Door.Published),
        ("/_framework/opaque-redirect", "/_framework/opaque-redirect", Door.Published),
    ];
}
