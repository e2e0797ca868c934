using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeelDashboard.Application.FollowUp;
using PeelDashboard.Application.Queries.Tracker;
using PeelDashboard.Application.Security;
using PeelDashboard.Data;
using PeelDashboard.Domain.FollowUp;
using PeelDashboard.Domain.Security;
using PeelDashboard.Web.Identity;

namespace PeelDashboard.Web.Features.Tracker;

/// <summary>What the board's script asks for: one row, its form, its change, and the stream of changes. Each needs a right of its own.</summary>
internal static class BoardEndpoints
{
    /// <summary>Says to the script what an answer holds: "saved" a row, "refused" and "conflict" the form again.</summary>
    public const string OutcomeHeader = "Desk-Outcome";

    private const int MostFields = 10_000;

    /// <summary>Adds what the board and its endpoints need.</summary>
    public static void AddBoard(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<BoardAfis>();
        builder.Services.AddSingleton<BoardSave>();

        // A board that is shown whole sends a value for each ticked row; the usual limit is 1,024.
        builder.Services.Configure<FormOptions>(options => options.ValueCountLimit = MostFields);
        builder.Services.AddSingleton(new BoardStreamLimits());
        builder.Services.AddSingleton<BoardStream>();
    }

    /// <summary>Maps them under <c>/tracker</c>.</summary>
    public static void MapBoard(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/tracker/rows/{reference}", RowAsync).RequireAuthorization(AuthorizationPolicies.ReadProgress);
        endpoints.MapGet("/tracker/rows/{reference}/form", FormAsync).RequireAuthorization(AuthorizationPolicies.UpdateProgress);
        endpoints.MapPost("/tracker/rows/{reference}", SaveAsync).RequireAuthorization(AuthorizationPolicies.UpdateProgress);
        endpoints.MapGet("/tracker/changes", ChangesAsync).RequireAuthorization(AuthorizationPolicies.ReadProgress);
    }

    private static async Task<IResult> RowAsync(HttpContext http, string reference, IDbContextFactory<PeelDbContext> contexts, TimeProvider clock)
    {
        await using var db = await contexts.CreateDbContextAsync(http.RequestAborted);
        return await FindAsync(db, http, reference, Right.ReadProgress) is { } found ? Row(http, found, clock) : Missing();
    }

    private static async Task<IResult> FormAsync(HttpContext http, string reference, IDbContextFactory<PeelDbContext> contexts, TimeProvider clock)
    {
        await using var db = await contexts.CreateDbContextAsync(http.RequestAborted);
        if (await FindAsync(db, http, reference, Right.UpdateProgress) is not { } found) return Missing();
        var progress = found.Item.Progress;
        var change = new BoardChange { Owner = progress.Owner, OwnerKind = progress.OwnerKind?.Words() ?? "", DueOn = progress.Read(FollowUpField.DueOn) };
        return await AnswerAsync(db, found, change, [], null, clock);
    }

    private static async Task<IResult> SaveAsync(
        HttpContext http, string reference, FollowUpService desk, IDbContextFactory<PeelDbContext> contexts, TimeProvider clock)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (BoardChange.ReadSeen(form["item"]) is not { } seen || seen.Reference != reference) return Missing();
        var outcome = await desk.SaveAsync(CurrentUser.Of(http.User)!.Actor, seen, BoardChange.ReadRow(form), CancellationToken.None);
        if (outcome is SaveResult.Denied denied) return Results.Text(denied.Message, statusCode: StatusCodes.Status403Forbidden);

        await using var db = await contexts.CreateDbContextAsync(http.RequestAborted);
        if (await FindAsync(db, http, reference, Right.UpdateProgress) is not { } found) return Missing();
        if (outcome is SaveResult.Saved) return Row(http, found, clock);
        var conflict = (outcome as SaveResult.Conflicting)?.Conflict;
        http.Response.Headers[OutcomeHeader] = conflict is null ? "refused" : "conflict";
        var problems = outcome is SaveResult.Refused refused ? refused.Problems.Select(problem => problem.Message).ToList() : [];
        return await AnswerAsync(db, found, BoardChange.Read(form), problems, conflict, clock);
    }

    private static Task ChangesAsync(HttpContext http, BoardStream stream, int force, int since = 0)
    {
        var who = CurrentUser.Of(http.User)!;
        if (!who.May(Right.ReadProgress, force))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        // The browser names the last event that it got when it begins again by itself.
        var last = int.TryParse(http.Request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : 0;
        return stream.RunAsync(http, who, force, Math.Max(since, last));
    }

    /// <summary>An item that the visitor has the right to; what belongs to another force is as if it were not there.</summary>
    private static async Task<Found?> FindAsync(PeelDbContext db, HttpContext http, string reference, Right right) =>
        await TrackerQuery.FindAsync(db, reference) is var (item, force) && CurrentUser.Of(http.User)!.May(right, force)
            ? new(item, force, CurrentUser.Of(http.User)!.May(Right.UpdateProgress, force))
            : null;

    private static RazorComponentResult<BoardRow> Row(HttpContext http, Found found, TimeProvider clock)
    {
        http.Response.Headers[OutcomeHeader] = "saved";
        http.Response.Headers.CacheControl = "no-store";
        return new(new { found.Item, Today = clock.Today(), found.MayChange });
    }

    private static async Task<IResult> AnswerAsync(
        PeelDbContext db, Found found, BoardChange change, IReadOnlyList<string> problems, ProgressConflict? conflict, TimeProvider clock)
    {
        IReadOnlyList<string> owners = await db.FollowUps.Where(row => row.ForceId == found.ForceId && row.Owner != "").Select(row => row.Owner).Distinct()
            .OrderBy(owner => owner).ToListAsync();
        return new RazorComponentResult<BoardRowForm>(new Dictionary<string, object?>
        {
            [nameof(BoardRowForm.Item)] = found.Item, [nameof(BoardRowForm.Change)] = change, [nameof(BoardRowForm.Today)] = clock.Today(),
            [nameof(BoardRowForm.Owners)] = owners, [nameof(BoardRowForm.Problems)] = problems, [nameof(BoardRowForm.Conflict)] = conflict,
        });
    }

    private static IResult Missing() => Results.Text("There is no such item.", statusCode: StatusCodes.Status404NotFound);

    private sealed record Found(TrackerItem Item, int ForceId, bool MayChange);
}
