using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using PeelDashboard.Application.Queries;
using PeelDashboard.Application.Queries.Afis;
using PeelDashboard.Data;
using PeelDashboard.Domain.Catalogue;

namespace PeelDashboard.Web.Features.Afis;

/// <summary>
/// Keeps the AFIs of each force until the next import or the next change that people make, because the list is the page that most people look at
/// most often. A search for words is never kept.
/// </summary>
internal sealed class AfiListCache(IDbContextFactory<PeelDbContext> contexts, ReferenceCatalogue catalogue)
{
    private readonly ConcurrentDictionary<string, (DataVersion Version, ForceAfis? Afis)> kept = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The list that an address asks for; null when the store holds nothing yet.</summary>
    /// <param name="state">What the address says.</param>
    /// <param name="version">Of the store.</param>
    public async Task<AfiList?> GetAsync(AfiListFilter state, DataVersion version)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var afis = state.Words is null ? await AllAsync(db, state.Force, version) : await AfiListQuery.RunAsync(db, state.Force, state.Words);
        return afis is null ? null : AfiList.Of(afis, state);
    }

    private async Task<ForceAfis?> AllAsync(PeelDbContext db, string? forceSlug, DataVersion version)
    {
        // Other words than the slug of a force lead to the default force, and must not fill the memory.
        var key = catalogue.Forces.Any(force => force.Slug.Equals(forceSlug, StringComparison.OrdinalIgnoreCase)) ? forceSlug! : "";
        if (kept.TryGetValue(key, out var known) && known.Version == version) return known.Afis;
        var afis = await AfiListQuery.RunAsync(db, forceSlug, words: null);
        kept[key] = (version, afis);
        return afis;
    }
}
