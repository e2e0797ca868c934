using PeelDashboard.Application.FollowUp;

namespace PeelDashboard.Application.Queries.Tracker;

/// <summary>Three commands: the force with its meetings, every item with its progress, and what changed since.</summary>
internal sealed class AgendaQuery(IDbContextFactory<PeelDbContext> contexts)
{
    private const int Meetings = 50;

    public async Task<Agenda?> LoadAsync(string? forceSlug, int? onlyForceId, DateOnly? since, DateOnly today)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var force = await db.Forces.AsNoTracking().Where(force => onlyForceId == null || force.Id == onlyForceId)
            .OrderByDescending(force => force.Slug == forceSlug)
                .ThenByDescending(force => db.Documents.Count(document => document.ForceId == force.Id))
            .ThenBy(force => force.Name)
            .Select(force => new AgendaForce(force.Id, force.Name, force.Slug, db.Meetings.Where(meeting => meeting.ForceId == force.Id)
                .OrderByDescending(meeting => meeting.HeldOn).ThenByDescending(meeting => meeting.Id).Take(Meetings)
                .Select(meeting => new AgendaMeeting(meeting.HeldOn, meeting.Name)).ToList()))
            .FirstOrDefaultAsync();
        if (force is null) return null;
        var from = since ?? force.Meetings.Where(meeting => meeting.HeldOn <= today).Select(meeting => (DateOnly?)meeting.HeldOn)
            .FirstOrDefault() ?? today.AddMonths(-1);
        var items = await ItemsAsync(db, force.Id);
        return new(force, from, items, await ChangesAsync(db, force.Id, from, items));
    }

    private static async Task<List<AgendaItem>> ItemsAsync(PeelDbContext db, int forceId)
    {
        var afis = db.Afis.Where(afi => afi.ForceId == forceId && (afi.InLatestText || db.FollowUps.Any(row => row.AfiId == afi.Id)))
            .Select(afi => new
        {
            afi.Reference, afi.Headline, Limit = afi.TimeLimitEndsOn ?? "", Own = 0, Order = afi.Area.Cycle.Order * -10_000 + afi.Order,
            Raised = db.Documents.Where(document => document.Id == afi.Passage.DocumentId)
                .Select(document => document.Published).FirstOrDefault() ?? "",
            Letters = db.AfiClosures.Count(closure => closure.AfiId == afi.Id && closure.InLatestText),
        });
        var own = db.ForceItems.Where(item => item.ForceId == forceId).Select(item => new
        {
            item.Reference, item.Headline, Limit = "", Own = 1, Order = item.Id, Raised = item.RaisedOn, Letters = 0,
        });
        var rows = await (
            from subject in afis.Concat(own)
            from row in db.FollowUps.Where(row => row.Reference == subject.Reference).DefaultIfEmpty()
            orderby subject.Own, subject.Order
            select new { subject, row }).AsNoTracking().ToListAsync();
        return rows.ConvertAll(found => new AgendaItem(
            found.subject.Reference, found.subject.Headline, found.subject.Raised,
            PartialDate.TryParse(found.subject.Limit)?.LastDay, found.subject.Own == 1,
            found.row?.ToProgress() ?? FollowUpState.Untouched with { Status = EffectiveStatus.Of(null, found.subject.Letters > 0) }));
    }

    /// <summary>By item; what people did to accounts is not the meeting's business.</summary>
    private static async Task<IReadOnlyList<ItemChanges>> ChangesAsync(PeelDbContext db, int forceId,
        DateOnly since, List<AgendaItem> items)
    {
        var start = since.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var entries = await db.AuditEntries.AsNoTracking()
            .Where(entry => entry.ForceId == forceId && entry.At >= start && !entry.Subject.Contains('@')
                && !entry.Subject.StartsWith("Meeting "))
            .OrderByDescending(entry => entry.Id).ToListAsync();
        var headlines = items.ToDictionary(item => item.Reference, item => item.Headline, StringComparer.Ordinal);
        return [.. entries.GroupBy(entry => entry.Subject)
            .Select(item => new ItemChanges(item.Key, headlines.GetValueOrDefault(item.Key),
                [.. item.GroupBy(entry => entry.SaveId).Select(ToSave)]))];
    }

    private static SavedChange ToSave(IGrouping<int, AuditEntry> save)
    {
        var first = save.First();
        return new(save.Key, first.At, first.Who, first.Version, first.Why,
            [.. save.OrderBy(entry => entry.Id).Select(entry => new FieldChange(entry.What, entry.From, entry.To))]);
    }
}
