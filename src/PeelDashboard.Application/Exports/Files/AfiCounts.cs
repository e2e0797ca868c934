using PeelDashboard.Application.FollowUp;

namespace PeelDashboard.Application.Exports.Files;

/// <summary>How far the AFIs of one force in one area have come. Superseded ones are in <paramref name="All"/> alone.</summary>
internal sealed record AfiCounts(int All, int Open, int InProgress, int ClosedByForce, int Closed, int? Overdue)
{
    public static AfiCounts None(bool mayKnowDates) => new(0, 0, 0, 0, 0, mayKnowDates ? 0 : null);

    public static async Task<Dictionary<(int ForceId, int AreaId),
        AfiCounts>> ReadAsync(PeelDbContext store, ExportFilter filter, CancellationToken cancellation)
    {
        var rows =
            from afi in store.Afis.AsNoTracking()
            where afi.InLatestText
            join followUp in store.FollowUps on (int?)afi.Id equals followUp.AfiId into found
            from followUp in found.DefaultIfEmpty()
            select new
            {
                afi.ForceId, afi.AreaId, Recorded = (AfiStatus?)followUp.Status, DueOn = followUp.DueOn,
                IsClosed = store.AfiClosures.Any(closure => closure.AfiId == afi.Id && closure.InLatestText),
            };
        var tallies = new Dictionary<(int, int), AfiCounts>();
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            var before = tallies.GetValueOrDefault((row.ForceId, row.AreaId)) ?? None(filter.Reader.MayExport(row.ForceId));
            tallies[(row.ForceId, row.AreaId)] = before.With(EffectiveStatus.Of(row.Recorded, row.IsClosed),
                isLate: row.DueOn < filter.Today);
        }

        return tallies;
    }

    private AfiCounts With(AfiStatus status, bool isLate)
    {
        var isOpen = status.IsOpen();
        return new(
            All + 1, Open + One(isOpen), InProgress + One(status is AfiStatus.InProgress or AfiStatus.ReadyForSignOff),
            ClosedByForce + One(status is AfiStatus.ClosedByForce),
            Closed + One(status is AfiStatus.ClosedByInspectorate), Overdue + One(isOpen && isLate));
    }

    private static int One(bool counts) => counts ? 1 : 0;
}
