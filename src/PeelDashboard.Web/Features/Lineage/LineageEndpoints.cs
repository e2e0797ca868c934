using PeelDashboard.Data;
using PeelDashboard.Data.Desk;
using PeelDashboard.Web.Access;

namespace PeelDashboard.Web.Features.Lineage;

/// <summary>Where the buttons of a suggestion lead. The service asks again whether the account may.</summary>
internal static class LineageEndpoints
{
    /// <summary>What decisions are sent to.</summary>
    public const string Address = "/lineage/decisions";

    /// <summary>Maps it.</summary>
    public static void MapLineage(this WebApplication app) => app.MapPost(Address, DecideAsync).RequireAuthorization(AccessPolicies.UpdateProgress);

    private static async Task<IResult> DecideAsync(HttpContext http, IFormCollection form, DeskService desk, CancellationToken cancellation)
    {
        if (SignedIn.Of(http.User) is not { } user) return Results.Forbid();
        var accepted = form["accepted"].ToString();
        if (accepted is not ("yes" or "no")) return Results.BadRequest("The form does not say whether the link is accepted or rejected; load the page again.");
        try
        {
            var outcome = await desk.DecideLinkAsync(
                user.Actor, form["reference"].ToString().ToUpperInvariant(), form["earlier"].ToString().ToUpperInvariant(), accepted == "yes", cancellation);
            return outcome switch
            {
                SaveOutcome.Saved => Back(http, form["back"].ToString()),
                SaveOutcome.Denied => Results.Forbid(),
                SaveOutcome.Missing => Results.NotFound(),
                SaveOutcome.Refused refused => Results.Text(refused.Problems[0].Message, statusCode: StatusCodes.Status422UnprocessableEntity),
                _ => throw new InvalidOperationException($"{outcome.GetType().Name} cannot come of a decision."),
            };
        }
        catch (StoreUnavailableException error)
        {
            return Results.Text($"{error.Message} Nothing was saved; try again.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <summary>To the place where the button was; loading that page again sends nothing twice.</summary>
    private static IResult Back(HttpContext http, string address)
    {
        http.Response.SeeOther(ReturnAddress.Of(address));
        return Results.Empty;
    }
}
