using PeelDashboard.Application.FollowUp;
using PeelDashboard.Application.Security;
using PeelDashboard.Data;
using PeelDashboard.Web.Components.Shared;
using PeelDashboard.Web.Identity;
using PeelDashboard.Web.Navigation;

namespace PeelDashboard.Web.Features.RecurringFindings;

/// <summary>Where the buttons of a suggestion lead. The service asks again whether the account may.</summary>
internal static class RecurrenceEndpoints
{
    public static void MapLineage(this WebApplication app) => app.MapPost(Routes.RecurrenceDecisions, DecideAsync)
        .RequireAuthorization(AuthorizationPolicies.UpdateProgress);

    private static async Task<IResult> DecideAsync(HttpContext http, IFormCollection form, FollowUpService followUp,
        CancellationToken cancellation)
    {
        if (CurrentUser.Of(http.User) is not { } user) return Results.Forbid();
        var accepted = form["accepted"].ToString();
        if (accepted is not ("yes" or "no"))
            return Results.BadRequest("The form does not say whether the link is accepted or rejected; load the page again.");
        try
        {
            var outcome = await followUp.DecideLinkAsync(
                user.Actor, form["reference"].ToString().ToUpperInvariant(), form["earlier"].ToString().ToUpperInvariant(),
                accepted == "yes", cancellation);
            return outcome switch
            {
                SaveResult.Saved => Back(http, form["back"].ToString()),
                SaveResult.Denied => Results.Forbid(),
                SaveResult.Missing => Results.NotFound(),
                SaveResult.Refused refused => Results.Text(refused.Problems[0].Message,
                    statusCode: StatusCodes.Status422UnprocessableEntity),
                _ => throw new InvalidOperationException($"{outcome.GetType().Name} cannot come of a decision."),
            };
        }
        catch (DatabaseUnavailableException error)
        {
            return Results.Text($"{error.Message} Nothing was saved; try again.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <summary>To the place where the button was; loading that page again sends nothing twice.</summary>
    private static IResult Back(HttpContext http, string address)
    {
        http.Response.SeeOther(ReturnUrls.Of(address));
        return Results.Empty;
    }
}
