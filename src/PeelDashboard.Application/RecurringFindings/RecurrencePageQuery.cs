using Microsoft.AspNetCore.Http;
using PeelDashboard.Application.Queries;
using PeelDashboard.Application.Security;

namespace PeelDashboard.Application.RecurringFindings;

/// <summary>What the page of recurring findings shows: the force, its threads, and whether the reader may decide on suggestions.</summary>
internal sealed record RecurrenceView(ForceSelection Force, ForceLineage Lineage, bool MayDecide);

internal sealed class RecurrencePageQuery(IDbContextFactory<PeelDbContext> contexts, RecurrenceQuery recurrence)
{
    public async Task<RecurrenceView?> LoadAsync(string? forceSlug, HttpContext? http)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var version = await DataVersion.ReadAsync(db, http);
        if (await ForceSelection.LoadAsync(db, forceSlug) is not { } force) return null;
        var user = CurrentUser.Of(http?.User);
        return new(
            force, await recurrence.RunAsync(db, version, force.Id, force.Name,
                withDecisions: user?.May(Right.ReadProgress, force.Id) is true),
            user?.May(Right.UpdateProgress, force.Id) is true);
    }
}
