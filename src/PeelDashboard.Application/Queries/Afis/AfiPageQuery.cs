using Microsoft.AspNetCore.Http;
using PeelDashboard.Application.Queries.Tracker;
using PeelDashboard.Application.RecurringFindings;
using PeelDashboard.Application.Security;

namespace PeelDashboard.Application.Queries.Afis;

internal sealed record AfiView(AfiDetails Content, TrackerItemDetails? Progress, ForceLineage Lineage);

internal sealed class AfiPageQuery(IDbContextFactory<PeelDbContext> contexts, RecurrenceQuery recurrence)
{
    public async Task<AfiView?> LoadAsync(string reference, CurrentUser? user, HttpContext? http)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var version = await DataVersion.ReadAsync(db, http);
        if (await AfiQuery.RunAsync(db, reference) is not { } content) return null;
        var (force, reads) = (content.Afi.Force, user?.May(Right.ReadProgress, content.Afi.Force.Id) is true);
        return new(
            content, reads ? await TrackerItemQuery.BriefAsync(db, content.Afi.Reference) : null,
            await recurrence.RunAsync(db, version, force.Id, force.Name, withDecisions: reads));
    }
}
