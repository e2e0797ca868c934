using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using PeelDashboard.Application.Queries.Tracker;
using PeelDashboard.Application.RecurringFindings;
using PeelDashboard.Application.Security;
using PeelDashboard.Data;
using PeelDashboard.Domain.Security;

namespace PeelDashboard.Application.Queries.Afis;

/// <summary>What the page of an AFI shows.</summary>
/// <param name="Content">The AFI.</param>
/// <param name="Progress">What people recorded; null for whoever may not see it.</param>
/// <param name="Lineage">What comes back at the force.</param>
internal sealed record AfiView(AfiDetails Content, TrackerItemDetails? Progress, ForceLineage Lineage);

/// <summary>Reads the page of an AFI.</summary>
internal sealed class AfiPageQuery(IDbContextFactory<PeelDbContext> contexts, RecurrenceQuery recurrence)
{
    /// <summary>The page's content; null where no AFI has the reference.</summary>
    /// <param name="reference">In upper case.</param>
    /// <param name="user">Who asks; null for a visitor.</param>
    /// <param name="http">The request, which remembers the version of the store.</param>
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
