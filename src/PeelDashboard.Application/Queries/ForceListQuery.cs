using Microsoft.AspNetCore.Http;
using PeelDashboard.Application.Security;

namespace PeelDashboard.Application.Queries;

/// <summary>The 43 forces by name, and the one that pages are about where nobody chose another.</summary>
public sealed record ForceList(IReadOnlyList<ListedForce> All, ListedForce Default)
{
    /// <summary>The force of somebody's account; the default one for whoever is not bound to a force.</summary>
    public ListedForce Of(CurrentUser? user) => All.FirstOrDefault(force => force.Id == user?.ForceId) ?? Default;
}

public sealed record ListedForce(int Id, string Slug, string Name);

public sealed class ForceListQuery(IDbContextFactory<PeelDbContext> contexts, ReadCache cache)
{
    /// <summary>Null while the store holds nothing. Every page asks: it is read once for each import.</summary>
    public async Task<ForceList?> LoadAsync(HttpContext? http, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var version = await DataVersion.ReadAsync(db, http, cancellation);
        return await cache.GetAsync("forces", version.Published, () => ReadAsync(db, cancellation));
    }

    private static async Task<ForceList?> ReadAsync(PeelDbContext db, CancellationToken cancellation)
    {
        var forces = await db.Forces.AsNoTracking().OrderBy(force => force.Name)
            .Select(force => new ListedForce(force.Id, force.Slug, force.Name)).ToListAsync(cancellation);
        return await ForceSelection.LoadAsync(db, slug: null) is { } first
            ? new(forces, forces.Single(force => force.Id == first.Id)) : null;
    }
}
