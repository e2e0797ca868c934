using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;
using PeelDashboard.Application.Evidence;
using PeelDashboard.Application.FollowUp;
using PeelDashboard.Application.Security;
using PeelDashboard.Data;
using PeelDashboard.Web.Components;
using PeelDashboard.Web.Components.Shared;
using PeelDashboard.Web.Identity;

namespace PeelDashboard.Web.Features.Tracker;

internal static class ItemEndpoints
{
    /// <summary>
    /// A body that is larger than the limit of files by more than this is cut off; one that is somewhat too large gets a sentence.
    /// </summary>
    private const long Excess = 32 * 1024 * 1024;

    public static void MapItems(this WebApplication app)
    {
        var largest = app.Services.GetRequiredService<EvidenceFileStore>().Limit.Bytes + Excess;

        // The constraint puts it before the page of the same address, which takes any method, and behind addresses such as "/tracker/new".
        app.MapPost("/tracker/{reference:minlength(1)}", SendAsync)
            .RequireAuthorization(AuthorizationPolicies.UpdateProgress)
            .WithMetadata(new BodyLimit(largest))
            .WithFormOptions(multipartBodyLengthLimit: largest);
        app.MapGet("/tracker/evidence/{id:int}", EvidenceEndpoints.SendAsync).RequireAuthorization(AuthorizationPolicies.ReadProgress);
    }

    private static async Task<IResult> SendAsync(HttpContext http, string reference, IFormCollection form, FollowUpService followUp,
        CancellationToken cancellation)
    {
        if (CurrentUser.Of(http.User) is not { } user) return Results.Forbid();
        var sent = new ItemSending(followUp, user.Actor, reference.ToUpperInvariant(), form);
        try
        {
            return Answer(http, sent, await sent.DoAsync(cancellation));
        }
        catch (DatabaseUnavailableException error)
        {
            return Show(http, sent.Attempt([new(null, $"{error.Message} Nothing was saved; try again.")]),
                StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static IResult Answer(HttpContext http, ItemSending sent, SaveResult outcome) => outcome switch
    {
        SaveResult.Saved saved => Saved(http, ItemAddress.Saved(sent.Reference, sent.Saved(saved))),
        SaveResult.Conflicting conflicting => Show(http, sent.Attempt([], conflicting.Conflict), StatusCodes.Status409Conflict),
        SaveResult.Refused refused => Show(http, sent.Attempt(refused.Problems, sent.Collided), StatusCodes.Status422UnprocessableEntity),
        SaveResult.Denied denied => Show(http, sent.Attempt([new(null, denied.Message)]), StatusCodes.Status403Forbidden),
        SaveResult.Missing missing => Show(http, sent.Attempt([new(null, missing.Message)]), StatusCodes.Status404NotFound),
        _ => throw new InvalidOperationException($"{outcome.GetType().Name} is no outcome that is known here."),
    };

    private static IResult Saved(HttpContext http, string address)
    {
        http.Response.SeeOther(address);
        return Results.Empty;
    }

    private static RazorComponentResult<App> Show(HttpContext http, ItemAttempt attempt, int status)
    {
        http.Features.Set(attempt);
        return new RazorComponentResult<App> { StatusCode = status };
    }

    private sealed record BodyLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
}
