using Microsoft.EntityFrameworkCore;
using PeelDashboard.Data;
using PeelDashboard.Domain.Catalogue;

namespace PeelDashboard.Web.Features.Forces;

/// <summary>Keeps the picture of all forces until the next import: the grades of 43 forces change with an import and never otherwise.</summary>
internal sealed class NationalPictureCache(IDbContextFactory<PeelContext> contexts, ReferenceCatalogue catalogue)
{
    private volatile Kept? kept;

    /// <summary>One command, or four after an import. Null while the store holds no forces.</summary>
    public async Task<NationalPicture?> GetAsync()
    {
        await using var db = await contexts.CreateDbContextAsync();

        // Asked for before the grades are: a picture with the rows of a later import is then made once more, and never kept for too long.
        var import = await db.ImportRuns.MaxAsync(run => (int?)run.Id) ?? 0;
        if (kept is { } known && known.Import == import) return known.Picture;
        var picture = await NationalPicture.LoadAsync(db, catalogue);
        kept = new(import, picture);
        return picture;
    }

    private sealed record Kept(int Import, NationalPicture? Picture);
}
