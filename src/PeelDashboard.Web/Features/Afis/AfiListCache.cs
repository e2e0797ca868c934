using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using PeelDashboard.Data;
using PeelDashboard.Domain.Catalogue;

namespace PeelDashboard.Web.Features.Afis;

/// <summary>
/// Keeps the AFIs of each force until the next import or the next change that people make, because the list is the page that most people look at
/// most often. Asking for the latest of both, in one command, costs a fiftieth of reading the list. A search for words is never kept.
/// </summary>
internal sealed class AfiListCache(IDbContextFactory<PeelContext> contexts, ReferenceCatalogue catalogue)
{
    private readonly ConcurrentDictionary<string, (string Latest, ForceAfis? Afis)> kept = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The list that an address asks for; null when the store holds nothing yet.</summary>
    public async Task<AfiList?> GetAsync(AfiListState state)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var afis = state.Words is null ? await AllAsync(db, state.Force) : await AfiListQuery.RunAsync(db, state.Force, state.Words);
        return afis is null ? null : AfiList.Of(afis, state);
    }

    private async Task<ForceAfis?> AllAsync(PeelContext db, string? forceSlug)
    {
        // Other words than the slug of a force lead to the default force, and must not fill the memory.
        var key = catalogue.Forces.Any(force => force.Slug.Equals(forceSlug, StringComparison.OrdinalIgnoreCase)) ? forceSlug! : "";
        var latest = await StoreVersion.ReadAsync(db);
        if (kept.TryGetValue(key, out var known) && known.Latest == latest) return known.Afis;
        var afis = await AfiListQuery.RunAsync(db, forceSlug, words: null);
        kept[key] = (latest, afis);
        return afis;
    }
}
