using Microsoft.EntityFrameworkCore;
using PeelDashboard.Data;
using PeelDashboard.Domain.Desk;

namespace PeelDashboard.Web.Features.Desk.Item;

/// <summary>Three commands: the item with its evidence and names for its owner, its history, and the AFIs that it may belong with.</summary>
internal static class ItemQuery
{
    /// <summary>Saves that the page shows at first.</summary>
    public const int FirstSaves = 20;

    private const int BriefSaves = 3;

    /// <summary>The page's content; null where no item has the reference.</summary>
    /// <param name="db">The store.</param>
    /// <param name="reference">In upper case.</param>
    /// <param name="mayRead">Whether somebody may see progress of the force; without, the query ends after the item itself.</param>
    /// <param name="withPeople">Whether they may change something, and need names for its owner.</param>
    /// <param name="allHistory">Every save rather than the first ones.</param>
    public static async Task<ItemContent?> RunAsync(PeelContext db, string reference, Func<int, bool> mayRead, bool withPeople, bool allHistory)
    {
        if (await ItemReader.ReadAsync(db, reference, withPeople) is not { } item) return null;
        var subject = item.Subject;
        if (!mayRead(subject.ForceId)) return new(subject, new(Progress.Untouched, 0, null, ""), [], [], [], [], false, []);
        var (history, hasOlder) = await HistoryAsync(db, subject.Reference, allHistory);
        var family = subject.Place is { } place ? await FamilyAsync(db, subject.ForceId, place) : [];
        return new(subject, item.Seen, item.Evidence, item.Letters, family, history, hasOlder, item.People);
    }

    /// <summary>What another page tells of an item: two commands, with the last changes only. Ask for the right first.</summary>
    public static async Task<ItemContent?> BriefAsync(PeelContext db, string reference)
    {
        if (await ItemReader.ReadAsync(db, reference, withPeople: false) is not { } item) return null;
        var (history, hasOlder) = await HistoryAsync(db, reference, all: false, BriefSaves);
        return new(item.Subject, item.Seen, item.Evidence, item.Letters, [], history, hasOlder, []);
    }

    /// <summary>The trail of an item by save, newest first.</summary>
    internal static async Task<(IReadOnlyList<SavedChange> Saves, bool HasOlder)> HistoryAsync(PeelContext db, string reference, bool all, int saves = FirstSaves)
    {
        // A save has at most an entry for each field.
        var entries = db.AuditEntries.AsNoTracking().Where(entry => entry.Subject == reference).OrderByDescending(entry => entry.Id);
        var rows = await (all ? entries : entries.Take((saves + 1) * ProgressFields.All.Count))
            .Select(entry => new { entry.SaveId, entry.At, entry.Who, entry.Version, entry.Why, entry.Id, entry.What, entry.From, entry.To }).ToListAsync();
        var groups = rows.GroupBy(row => row.SaveId)
            .Select(save => new SavedChange(
                save.Key, save.First().At, save.First().Who, save.First().Version, save.First().Why,
                [.. save.OrderBy(row => row.Id).Select(row => new FieldChange(row.What, row.From, row.To))]))
            .ToList();
        return all || groups.Count <= saves ? (groups, false) : (groups[..saves], true);
    }

    private static async Task<List<FamilyAfi>> FamilyAsync(PeelContext db, int forceId, ItemPlace place) => await (
        from other in db.Afis.AsNoTracking()
        where other.ForceId == forceId && other.Area.Cycle.Order != place.CycleOrder
        from row in db.FollowUps.Where(row => row.AfiId == other.Id).DefaultIfEmpty()
        from earlier in db.AfiLinks.Where(link => link.AfiId == place.AfiId && link.EarlierAfiId == other.Id).DefaultIfEmpty()
        from later in db.AfiLinks.Where(link => link.AfiId == other.Id && link.EarlierAfiId == place.AfiId).DefaultIfEmpty()
        where other.InLatestText || earlier != null || later != null
        orderby other.Area.Cycle.Order descending, other.Order, other.Id
        select new FamilyAfi(
            other.Reference, other.Headline, other.Area.CycleKey, other.Area.Cycle.Order, row == null ? null : row.Status,
            earlier == null ? null : new LinkDecision(earlier.Accepted, earlier.DecidedAt, earlier.DecidedBy),
            later == null ? null : new LinkDecision(later.Accepted, later.DecidedAt, later.DecidedBy)))
        .ToListAsync();
}
