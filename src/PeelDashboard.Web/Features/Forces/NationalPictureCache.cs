using Microsoft.EntityFrameworkCore;
using PeelDashboard.Application.Queries;
using PeelDashboard.Application.Queries.Forces;
using PeelDashboard.Data;
using PeelDashboard.Domain.Catalogue;

namespace PeelDashboard.Web.Features.Forces;

/// <summary>Keeps the picture of all forces until the next import: the grades of 43 forces change with an import and never otherwise.</summary>
internal sealed class NationalGradesCache(IDbContextFactory<PeelDbContext> contexts, ReferenceCatalogue catalogue)
{
    private volatile Kept? kept;

    /// <summary>No command, or three after an import. Null while the store holds no forces.</summary>
    /// <param name="version">Of the store.</param>
    public async Task<NationalGradesQuery?> GetAsync(DataVersion version)
    {
        if (kept is { } known && known.Import == version.Import) return known.Picture;
        await using var db = await contexts.CreateDbContextAsync();
        var picture = await NationalGradesQuery.LoadAsync(db, catalogue);
        kept = new(version.Import, picture);
        return picture;
    }

    private sealed record Kept(int Import, NationalGradesQuery? Picture);
}
