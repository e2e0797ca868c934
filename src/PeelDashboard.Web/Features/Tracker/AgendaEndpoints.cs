using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using PeelDashboard.Application.FollowUp;
using PeelDashboard.Application.Security;
using PeelDashboard.Data;
using PeelDashboard.Web.Components;
using PeelDashboard.Web.Components.Shared;
using PeelDashboard.Web.Identity;

namespace PeelDashboard.Web.Features.Tracker;

/// <summary>A meeting that was sent and not recorded; the agenda shows it again.</summary>
internal sealed record MeetingAttempt(string Name, string HeldOn, string Problem);

internal static class AgendaEndpoints
{
    public static void MapAgenda(this WebApplication app) => app.MapPost("/tracker/agenda", RecordAsync)
        .RequireAuthorization(AuthorizationPolicies.UpdateProgress)
        .WithOrder(-1);

    /// <summary>A day as forms and addresses write it; null where it is none.</summary>
    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year >= 2000 ? day : null;

    private static async Task<IResult> RecordAsync(HttpContext http, IFormCollection form, FollowUpService followUp,
        CancellationToken cancellation)
    {
        if (CurrentUser.Of(http.User) is not { } user) return Results.Forbid();
        var (name, heldOn) = (form["Name"].ToString(), form["HeldOn"].ToString());
        if (!int.TryParse(form["ForceId"], CultureInfo.InvariantCulture, out var forceId))
            return Show("the form does not say of which force it is; send it again from this page.",
                StatusCodes.Status422UnprocessableEntity);
        if (Day(heldOn) is not { } day) return Show("give its day, for example 2026-11-21.", StatusCodes.Status422UnprocessableEntity);
        try
        {
            switch (await followUp.RecordMeetingAsync(user.Actor, forceId, day, name, cancellation))
            {
                case SaveResult.Refused refused:
                    return Show(string.Join(" ", refused.Problems.Select(one => one.Message)), StatusCodes.Status422UnprocessableEntity);
                case SaveResult.Denied denied:
                    return Show(denied.Message, StatusCodes.Status403Forbidden);
                default:
                    http.Response.SeeOther("/tracker/agenda" + http.Request.QueryString);
                    return Results.Empty;
            }
        }
        catch (DatabaseUnavailableException error)
        {
            return Show($"{error.Message} Try again.", StatusCodes.Status503ServiceUnavailable);
        }

        RazorComponentResult<App> Show(string problem, int status)
        {
            http.Features.Set(new MeetingAttempt(name, heldOn, problem));
            return new RazorComponentResult<App> { StatusCode = status };
        }
    }
}
