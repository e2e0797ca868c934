using Microsoft.AspNetCore.Http;
using PeelDashboard.Application.FollowUp;
using PeelDashboard.Application.RecurringFindings;
using PeelDashboard.Application.Security;

namespace PeelDashboard.Application.Queries.Tracker;

/// <summary>
/// Three commands: the item with its evidence and names for its owner, its history, and the AFIs that it may belong with.
/// </summary>
internal sealed class TrackerItemQuery(IDbContextFactory<PeelDbContext> contexts, RecurrenceQuery recurrence)
{
    public const int FirstSaves = 20;

    private const int BriefSaves = 3;

    public async Task<TrackerItemDetails?> LoadAsync(string reference, CurrentUser? user, bool allHistory, HttpContext http)
    {
        await using var db = await contexts.CreateDbContextAsync();
        if (await ItemReader.ReadAsync(db, reference, withPeople: user?.May(Right.UpdateProgress) is true) is not { } item) return null;
        var subject = item.Subject;
        if (user?.May(Right.ReadProgress, subject.ForceId) is not true)
            return new(subject, new(FollowUpState.Untouched, 0, null, ""), [], [], [], [], false, []);
        var (history, hasOlder) = await HistoryAsync(db, subject.Reference, allHistory);
        var family = subject.Place is { } place ? await FamilyAsync(db, subject.ForceId, place) : [];
        return new(subject, item.Seen, item.Evidence, item.Letters, family, history, hasOlder, item.People)
        {
            Suggested = family.Count == 0 ? [] : await SuggestedAsync(db, subject, http),
        };
    }

    private async Task<IReadOnlyList<LikePair>> SuggestedAsync(PeelDbContext db, ItemSubject subject, HttpContext http)
    {
        var findings = await recurrence.RunAsync(db, await DataVersion.ReadAsync(db, http), subject.ForceId,
            subject.Force, withDecisions: true);
        return [.. findings.SuggestedFor(subject.Reference)];
    }

    /// <summary>What another page tells of an item: two commands, with the last changes only. Ask for the right first.</summary>
    public static async Task<TrackerItemDetails?> BriefAsync(PeelDbContext db, string reference)
    {
        if (await ItemReader.ReadAsync(db, reference, withPeople: false) is not { } item) return null;
        var (history, hasOlder) = await HistoryAsync(db, reference, all: false, BriefSaves);
        return new(item.Subject, item.Seen, item.Evidence, item.Letters, [], history, hasOlder, []);
    }

    internal static async Task<(IReadOnlyList<SavedChange> Saves, bool HasOlder)> HistoryAsync(PeelDbContext db, string reference,
        bool all, int saves = FirstSaves)
    {
        // A save has at most an entry for each field.
        var entries = db.AuditEntries.AsNoTracking().Where(entry => entry.Subject == reference).OrderByDescending(entry => entry.Id);
        var rows = await (all ? entries : entries.Take((saves + 1) * FollowUpFields.All.Count))
            .Select(entry => new { entry.SaveId, entry.At, entry.Who, entry.Version, entry.Why, entry.Id, entry.What, entry.From,
                entry.To }).ToListAsync();
        var groups = rows.GroupBy(row => row.SaveId)
            .Select(save => new SavedChange(
                save.Key, save.First().At, save.First().Who, save.First().Version, save.First().Why,
                [.. save.OrderBy(row => row.Id).Select(row => new FieldChange(row.What, row.From, row.To))]))
            .ToList();
        return all || groups.Count <= saves ? (groups, false) : (groups[..saves], true);
    }

    private static async Task<List<FamilyAfi>> FamilyAsync(PeelDbContext db, int forceId, ItemPlace place) => await (
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

/// <summary>
/// An item by its reference, with its progress, its evidence, the letters that close it and names for its owner: one command.
/// </summary>
internal sealed record ItemReader(ItemSubject Subject, ItemProgress Seen, IReadOnlyList<EvidenceItem> Evidence,
    IReadOnlyList<ClosingLetter> Letters, IReadOnlyList<KnownOwner> People)
{
    // A character that no name can have.
    private const string Separator = "\u001f";

    /// <summary>Looks among AFIs or among own items, as the reference says; null where there is none.</summary>
    public static Task<ItemReader?> ReadAsync(PeelDbContext db, string reference, bool withPeople) =>
        reference.Contains("-OWN-", StringComparison.Ordinal) ? ReadOwnAsync(db, reference, withPeople)
            : ReadAfiAsync(db, reference, withPeople);

    private static async Task<ItemReader?> ReadAfiAsync(PeelDbContext db, string reference, bool withPeople)
    {
        var found = await (
            from afi in db.Afis.AsNoTracking()
            where afi.Reference == reference
            from row in db.FollowUps.Where(row => row.AfiId == afi.Id).DefaultIfEmpty()
            from document in db.Documents.Where(document => document.Id == afi.Passage.DocumentId).DefaultIfEmpty()
            select new
            {
                Subject = new ItemSubject(
                    afi.ForceId, afi.Force.Name, afi.Force.Slug, afi.Reference, afi.Kind, afi.Headline, afi.Detail,
                    new ItemPlace(afi.Id, afi.Area.Name, afi.Area.Cycle.Label, afi.Area.Cycle.Order, afi.Area.ThemeKey),
                    afi.Area.Theme.Label,
                    afi.Passage, document == null ? "" : document.Title, "", document == null ? null : document.Published,
                    afi.TimeLimit, afi.TimeLimitEndsOn,
                    afi.InLatestText)
                {
                    Named = document == null || document.NamedAt == null ? null
                        : new NamedDocument(document.Named, document.NamedBy, document.NamedAt.Value),
                },
                Row = row,
                Accounts = !withPeople ? null : db.Accounts
                    .Where(account => account.DisabledAt == null && (account.ForceId == null || account.ForceId == afi.ForceId))
                    .GroupBy(_ => 1).Select(all => string.Join(Separator, all.Select(account => account.Name))).FirstOrDefault(),
                Owners = !withPeople ? null : db.FollowUps.Where(other => other.ForceId == afi.ForceId && other.Owner != "")
                    .GroupBy(_ => 1).Select(all => string.Join(Separator, all.Select(other => other.Owner))).FirstOrDefault(),
                Evidence = db.Evidence.Where(evidence => row != null && evidence.FollowUpId == row.Id)
                    .OrderBy(evidence => evidence.Id).ToList(),
                Letters = (
                    from closure in db.AfiClosures
                    where closure.AfiId == afi.Id && closure.InLatestText
                    from letter in db.Documents.Where(letter => letter.Id == closure.Passage.DocumentId)
                    orderby closure.Id
                    select new ClosingLetter(closure.ClosedOn, letter.Title, closure.Passage)).ToList(),
            }).FirstOrDefaultAsync();
        return found is null ? null : new(found.Subject, SeenIn(found.Row, found.Letters), found.Evidence, found.Letters,
            PeopleIn(found.Accounts, found.Owners));
    }

    private static async Task<ItemReader?> ReadOwnAsync(PeelDbContext db, string reference, bool withPeople)
    {
        var found = await (
            from item in db.ForceItems.AsNoTracking()
            where item.Reference == reference
            from force in db.Forces.Where(force => force.Id == item.ForceId)
            from theme in db.Themes.Where(theme => theme.Key == item.ThemeKey).DefaultIfEmpty()
            from row in db.FollowUps.Where(row => row.ItemId == item.Id).DefaultIfEmpty()
            select new
            {
                Subject = new ItemSubject(
                    item.ForceId, force.Name, force.Slug, item.Reference, item.Kind, item.Headline, item.Detail, null,
                    theme == null ? null : theme.Label,
                    null, item.Source, item.SourceAddress, item.RaisedOn, "", null, true),
                Row = row,
                Accounts = !withPeople ? null : db.Accounts
                    .Where(account => account.DisabledAt == null && (account.ForceId == null || account.ForceId == item.ForceId))
                    .GroupBy(_ => 1).Select(all => string.Join(Separator, all.Select(account => account.Name))).FirstOrDefault(),
                Owners = !withPeople ? null : db.FollowUps.Where(other => other.ForceId == item.ForceId && other.Owner != "")
                    .GroupBy(_ => 1).Select(all => string.Join(Separator, all.Select(other => other.Owner))).FirstOrDefault(),
                Evidence = db.Evidence.Where(evidence => row != null && evidence.FollowUpId == row.Id)
                    .OrderBy(evidence => evidence.Id).ToList(),
            }).FirstOrDefaultAsync();
        return found is null ? null : new(found.Subject, SeenIn(found.Row, []), found.Evidence, [], PeopleIn(found.Accounts, found.Owners));
    }

    private static List<KnownOwner> PeopleIn(string? accounts, string? owners)
    {
        var known = Names(accounts);
        return [.. known.Select(name => new KnownOwner(name, true)), .. Names(owners).Except(known, StringComparer.OrdinalIgnoreCase)
            .Select(name => new KnownOwner(name, false))];
    }

    private static List<string> Names(string? joined) =>
        [.. (joined ?? "").Split(Separator, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.OrdinalIgnoreCase)];

    private static ItemProgress SeenIn(FollowUpRecord? row, IReadOnlyList<ClosingLetter> letters)
    {
        if (row is not null) return new(row.ToProgress(), row.Version, row.UpdatedAt, row.UpdatedBy);
        return new(EffectiveStatus.Untouched(letters is [.., var letter] ? new(letter.ClosedOn, letter.Title, letter.Passage.Lines) : null),
            0, null, "");
    }
}
