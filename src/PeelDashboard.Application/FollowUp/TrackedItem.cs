namespace PeelDashboard.Application.FollowUp;

internal sealed record TrackedItem(string Reference, int ForceId, int? AfiId, int? ItemId, DateOnly RaisedOn, FollowUpState Start)
{
    public bool IsClosedByLetter => Start.Status is AfiStatus.ClosedByInspectorate;

    /// <summary>Looks among AFIs, then among own items; null where neither has the reference.</summary>
    public static async Task<TrackedItem?> FindAsync(PeelDbContext db, string reference, CancellationToken cancellation) =>
        await FindAfiAsync(db, reference, cancellation) ?? await FindOwnAsync(db, reference, cancellation);

    private static async Task<TrackedItem?> FindAfiAsync(PeelDbContext db, string reference, CancellationToken cancellation)
    {
        var afi = await db.Afis.AsNoTracking().Where(afi => afi.Reference == reference)
            .Select(afi => new
            {
                afi.Id, afi.Reference, afi.ForceId,
                Published = db.Documents.Where(document => document.Id == afi.Passage.DocumentId)
                    .Select(document => document.Published).FirstOrDefault(),
                Closure = db.AfiClosures.Where(closure => closure.AfiId == afi.Id && closure.InLatestText)
                    .OrderByDescending(closure => closure.Id)
                    .Select(closure => new LetterOfClosure(
                        closure.ClosedOn, db.Documents.Where(document => document.Id == closure.Passage.DocumentId)
                            .Select(document => document.Title).FirstOrDefault(),
                        closure.Passage.Lines)).FirstOrDefault(),
            }).FirstOrDefaultAsync(cancellation);
        if (afi is null) return null;
        return new(afi.Reference, afi.ForceId, afi.Id, null, FirstDay(afi.Published), EffectiveStatus.Untouched(afi.Closure));
    }

    private static async Task<TrackedItem?> FindOwnAsync(PeelDbContext db, string reference, CancellationToken cancellation)
    {
        var item = await db.ForceItems.AsNoTracking().FirstOrDefaultAsync(item => item.Reference == reference, cancellation);
        return item is null ? null : new(item.Reference, item.ForceId, null, item.Id, FirstDay(item.RaisedOn), FollowUpState.Untouched);
    }

    private static DateOnly FirstDay(string? date) => PartialDate.TryParse(date)?.FirstDay ?? DateOnly.MinValue;
}
