using PeelDashboard.Application.Security;

namespace PeelDashboard.Application.Queries.Tracker;

internal sealed record EvidenceDownload(string FileName, string ContentType, string Sha256, bool MayRead);

internal sealed class EvidenceQuery(IDbContextFactory<PeelDbContext> contexts)
{
    public async Task<EvidenceDownload?> LoadAsync(int id, Actor actor, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var found = await (
            from evidence in db.Evidence.AsNoTracking()
            where evidence.Id == id && evidence.Sha256 != ""
            from row in db.FollowUps
            where row.Id == evidence.FollowUpId
            select new { evidence.FileName, evidence.ContentType, evidence.Sha256, row.ForceId }).FirstOrDefaultAsync(cancellation);
        if (found is null) return null;
        var refusal = await ProgressAuthorization.RefusalAsync(db, actor, Right.ReadProgress, found.ForceId, cancellation);
        return new(found.FileName, found.ContentType, found.Sha256, refusal is null);
    }
}
