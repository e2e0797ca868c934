using PeelDashboard.Domain.Security;

namespace PeelDashboard.Web.Tests.Accounts;

internal sealed record Caller(string Name, Roles? Roles, string? Force);

internal sealed record Door(string Words, Func<Caller, bool, bool> May)
{
    public static Door Anyone { get; } = new("anyone", (_, _) => true);

    public static Door Published { get; } = new("published", (caller, isPublic) => isPublic || caller.Roles is not null);

    public static Door Nothing => Published;

    public static Door SignedIn { get; } = new("signed in", (caller, _) => caller.Roles is not null);

    public static Door For(Right right) => new(right.ToString(), (caller, _) => caller.Roles?.May(right) is true);

    public static Door ForOurs(Right right) =>
        new($"{right} of the force", (caller, _) => caller is { Force: null or "northamptonshire" } && caller.Roles?.May(right) is true);
}

/// <summary>
/// Every address of the product and who may open it, decided here by a person. An endpoint that is not in this list fails a test: whoever
/// adds one says here who it is for.
/// </summary>
internal static class AccessTable
{
    public static readonly (string Route, string Address, Door Read, Door Send)[] Rows =
    [
        ("/", "/", Door.Published, Door.Published),
        ("/brief", "/brief", Door.Published, Door.Published),
        ("/grades", "/grades", Door.Published, Door.Published),
        ("/grades/{Theme}", "/grades/preventing-crime", Door.Published, Door.Published),
        ("/comparison", "/comparison", Door.Published, Door.Published),
        ("/comparison/{MeasureKey}", "/comparison/made-by-hand", Door.Published, Door.Published),
        ("/afis", "/afis", Door.Published, Door.Published),
        ("/afis/{Reference}", "/afis/NHP-2021-22-INV-1", Door.Published, Door.Published),
        ("/lineage", "/lineage", Door.Published, Door.Published),
        ("/lineage/decisions", "/lineage/decisions", Door.Published, Door.For(Right.UpdateProgress)),
        ("/reports", "/reports", Door.Published, Door.Published),
        ("/reports/{Id:int}", "/reports/1", Door.Published, Door.Published),
        ("/search", "/search?q=plan", Door.Published, Door.Published),
        ("/forces", "/forces", Door.Published, Door.Published),
        ("/forces/{Slug}", "/forces/kent", Door.Published, Door.Published),
        ("/imports", "/imports", Door.Published, Door.Published),
        ("/imports/{Id:int}", "/imports/1", Door.Published, Door.Published),
        ("/imports/{id:int}/take-back", "/imports/999/take-back", Door.Published, Door.For(Right.Import)),
        ("/imports/upload", "/imports/upload", Door.For(Right.Import), Door.For(Right.Import)),
        ("/about", "/about", Door.Published, Door.Published),
        ("/glossary", "/glossary", Door.Published, Door.Published),
        ("/accessibility", "/accessibility", Door.Published, Door.Published),
        ("/charts/grades.svg", "/charts/grades.svg", Door.Published, Door.Nothing),
        ("/charts/grade-counts.svg", "/charts/grade-counts.svg", Door.Published, Door.Nothing),
        ("/charts/comparison.svg", "/charts/comparison.svg", Door.Published, Door.Nothing),
        ("/charts/farthest.svg", "/charts/farthest.svg", Door.Published, Door.Nothing),
        ("/charts/comparison/{measure}.svg", "/charts/comparison/made-by-hand.svg", Door.Published, Door.Nothing),
        ("/charts/forces.svg", "/charts/forces.svg", Door.Published, Door.Nothing),
        ("/charts/forces-matrix.svg", "/charts/forces-matrix.svg", Door.Published, Door.Nothing),
        ("/exports", "/exports", Door.Published, Door.Published),
        ("/exports/grades.csv", "/exports/grades.csv", Door.Published, Door.Nothing),
        ("/exports/afis.csv", "/exports/afis.csv", Door.Published, Door.Nothing),
        ("/exports/metrics.csv", "/exports/metrics.csv", Door.Published, Door.Nothing),
        ("/exports/findings.csv", "/exports/findings.csv", Door.Published, Door.Nothing),
        ("/exports/summary.csv", "/exports/summary.csv", Door.Published, Door.Nothing),
        ("/exports/lineage.csv", "/exports/lineage.csv", Door.Published, Door.Nothing),
        ("/exports/progress.csv", "/exports/progress.csv", Door.For(Right.ExportProgress), Door.Nothing),
        ("/exports/trail.csv", "/exports/trail.csv", Door.For(Right.ExportProgress), Door.Nothing),
        ("/tracker", "/tracker", Door.For(Right.ReadProgress), Door.For(Right.ReadProgress)),
        ("/tracker/new", "/tracker/new", Door.For(Right.UpdateProgress), Door.For(Right.UpdateProgress)),
        ("/tracker/agenda", "/tracker/agenda", Door.For(Right.ReadProgress), Door.For(Right.UpdateProgress)),
        ("/tracker/{reference}", "/tracker/NHP-2021-22-INV-1", Door.ForOurs(Right.ReadProgress), Door.For(Right.UpdateProgress)),
        ("/tracker/{reference:minlength(1)}", "/tracker/NHP-2021-22-INV-1", Door.ForOurs(Right.ReadProgress),
            Door.For(Right.UpdateProgress)),
        ("/tracker/evidence/{id:int}", "/tracker/evidence/1", Door.For(Right.ReadProgress), Door.Nothing),
        ("/desk/{**rest}", "/desk/agenda", Door.Anyone, Door.Anyone),
        ("/exports/national.csv", "/exports/national.csv", Door.Published, Door.Nothing),
        ("/account", "/account", Door.SignedIn, Door.SignedIn),
        ("/account/accounts", "/account/accounts", Door.For(Right.ManageAccounts), Door.For(Right.ManageAccounts)),
        ("/account/accounts/new", "/account/accounts/new", Door.For(Right.ManageAccounts), Door.For(Right.ManageAccounts)),
        ("/account/accounts/{Id:int}", "/account/accounts/1", Door.For(Right.ManageAccounts), Door.For(Right.ManageAccounts)),
        ("/account/sign-in", "/account/sign-in", Door.Anyone, Door.Anyone),
        ("/account/sign-out", "/account/sign-out", Door.Nothing, Door.Anyone),
        ("/account/set-password", "/account/set-password", Door.Anyone, Door.Anyone),
        ("/account/setup", "/account/setup", Door.Anyone, Door.Anyone),
        ("/health/live", "/health/live", Door.Anyone, Door.Anyone),
        ("/health/ready", "/health/ready", Door.Anyone, Door.Anyone),
        ("/error", "/error", Door.Anyone, Door.Anyone),
        ("/not-found", "/not-found", Door.Anyone, Door.Anyone),
        ("/status/{Code:int}", "/status/429", Door.Anyone, Door.Anyone),
        ("/{**address}", "/nowhere", Door.Published, Door.Published),

        // The circuit and what its script fetches.
        ("/_blazor", "/_blazor", Door.Published, Door.Published),
        ("/_blazor/negotiate", "/_blazor/negotiate", Door.Published, Door.Published),
        ("/_blazor/initializers/", "/_blazor/initializers", Door.Published, Door.Published),
        ("/_blazor/disconnect/", "/_blazor/disconnect", Door.Published, Door.Published),
        ("/_framework/opaque-redirect", "/_framework/opaque-redirect", Door.Published, Door.Published),
    ];
}
