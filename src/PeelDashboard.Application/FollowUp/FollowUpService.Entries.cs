using PeelDashboard.Application.Audit;
using PeelDashboard.Application.Security;
using PeelDashboard.Data.Sqlite;

namespace PeelDashboard.Application.FollowUp;

public sealed partial class FollowUpService
{
    /// <summary>Enters items of the force's own; each awaits allocation under a new reference. All of them are entered or none.</summary>
    public async Task<IReadOnlyList<ItemOutcome>> EnterAsync(Actor actor, NewItems items, CancellationToken cancellation)
    {
        var clean = items.Cleaned();
        if (clean.Problem is { } problem) return [new("", Refusal(problem))];
        var (entered, by) = (new List<ItemOutcome>(), actor.Name);
        var outcome = await WriteAsync(actor, items.ForceId, async (db, named, now) =>
        {
            if (await db.Forces.FirstOrDefaultAsync(force => force.Id == items.ForceId, cancellation) is not { } force)
                return new SaveResult.Missing("There is no such force.");
            if (clean.Items.ThemeKey is { } theme && !await db.Themes.AnyAsync(row => row.Key == theme, cancellation))
                return Refusal($"There is no theme \"{theme}\".");

            by = named.Name;

            // Items are never deleted, so the count never gives a number twice.
            var number = await db.ForceItems.CountAsync(item => item.ForceId == force.Id, cancellation);
            foreach (var headline in clean.Items.Headlines)
            {
                var item = clean.Items.ToItem(headline, string.Create(CultureInfo.InvariantCulture, $"{force.Code}-OWN-{++number}"),
                    named.Name, now);
                db.ForceItems.Add(item);
                await db.SaveChangesAsync(cancellation);
                var about = new TrackedItem(item.Reference, force.Id, null, item.Id, default, FollowUpState.Untouched);
                var work = new FollowUpChange(db, named, about, null, clock);
                var saved = await work.RecordAsync(FollowUpState.Untouched,
                    [new("Item entered", "", $"{headline} (source: {item.Source})")], "", cancellation);
                await db.SaveChangesAsync(cancellation);
                entered.Add(new(item.Reference, saved));
            }

            return null;
        }, cancellation);
        if (outcome is not null) return [new("", outcome)];
        foreach (var item in entered) changes.Tell(new(items.ForceId, item.Reference, 1, by));
        return entered;
    }

    /// <summary>
    /// Says whether an AFI says again what an earlier one of the same force said; a later decision replaces an earlier one.
    /// </summary>
    public async Task<SaveResult> DecideLinkAsync(Actor actor, string reference, string earlierReference, bool accepted,
        CancellationToken cancellation)
    {
        int? forceId;
        await using (var read = await contexts.CreateDbContextAsync(cancellation))
            forceId = await read.Afis.Where(afi => afi.Reference == reference).Select(afi => (int?)afi.ForceId)
                .FirstOrDefaultAsync(cancellation);
        if (forceId is null) return new SaveResult.Missing($"There is no AFI {reference}.");
        SaveResult done = new SaveResult.Saved(reference, 0, ["Came up before"]);
        return await WriteAsync(actor, forceId, async (db, named, now) =>
        {
            var (later, earlier) = (await PlaceAsync(db, reference, cancellation), await PlaceAsync(db, earlierReference, cancellation));
            if (later is null || earlier is null || earlier.ForceId != later.ForceId)
                return new SaveResult.Missing($"The force has no AFI {earlierReference}.");
            if (earlier.Order >= later.Order) return Refusal($"{earlierReference} is not of an earlier cycle than {reference}.");
            var link = await db.AfiLinks.FirstOrDefaultAsync(link => link.AfiId == later.Id
                && link.EarlierAfiId == earlier.Id, cancellation);
            if (link?.Accepted == accepted)
            {
                done = new SaveResult.Saved(reference, 0, []);
                return null;
            }

            var from = link is null ? "" : InWords(link.Accepted);
            if (link is null) db.AfiLinks.Add(link = new AfiLink { AfiId = later.Id, EarlierAfiId = earlier.Id });
            (link.Accepted, link.DecidedAt, link.DecidedBy) = (accepted, now, named.Name);
            await AuditTrail.AppendAsync(
                db, new(named, now, reference, later.ForceId, null, ""),
                [new($"Came up before as {earlierReference}", from, InWords(accepted))], cancellation);
            return null;
        }, cancellation) ?? done;
    }

    public async Task<SaveResult> RecordMeetingAsync(Actor actor, int forceId, DateOnly heldOn, string name, CancellationToken cancellation)
    {
        var clean = FollowUpFields.Clean(name);
        if (clean.Length is 0 or > FollowUpRules.LineLength)
            return Refusal($"Enter a name for the meeting of at most {FollowUpRules.LineLength} characters.");
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        if (heldOn > today.AddYears(1) || heldOn < new DateOnly(2014, 1, 1))
            return Refusal("The day of the meeting is before 2014 or more than a year ahead; check the year.");
        var day = heldOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return await WriteAsync(actor, forceId, async (db, named, now) =>
        {
            if (!await db.Forces.AnyAsync(force => force.Id == forceId, cancellation))
                return new SaveResult.Missing("There is no such force.");
            if (await db.Meetings.AnyAsync(meeting => meeting.ForceId == forceId && meeting.HeldOn == heldOn
                && meeting.Name == clean, cancellation))
                return Refusal($"{clean} is already recorded for that day.");
            db.Meetings.Add(new Meeting { ForceId = forceId, HeldOn = heldOn, Name = clean });
            await AuditTrail.AppendAsync(db, new(named, now, $"Meeting {day}", forceId, null, ""),
                [new("Meeting recorded", "", $"{clean}, {day}")], cancellation);
            return null;
        }, cancellation) ?? new SaveResult.Saved($"Meeting {day}", 0, ["Meeting recorded"]);
    }

    /// <summary>Does something that is not the change of one item: all of it or nothing.</summary>
    private async Task<SaveResult?> WriteAsync(
        Actor actor, int? forceId, Func<PeelDbContext, Actor, DateTime, Task<SaveResult?>> deed, CancellationToken cancellation)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellation);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            if (await ProgressAuthorization.RefusalAsync(db, actor, Right.UpdateProgress, forceId, cancellation) is { } refusal)
                return new SaveResult.Denied(refusal);
            var outcome = await deed(db, await NamedAsync(db, actor, cancellation), clock.GetUtcNow().UtcDateTime);
            if (outcome is not null) return outcome;
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(CancellationToken.None);
            return null;
        }
        catch (Exception error) when (error.IsAboutTheStore())
        {
            throw error.Explain(location);
        }
    }

    private static Task<AfiPlace?> PlaceAsync(PeelDbContext db, string reference, CancellationToken cancellation) => db.Afis.AsNoTracking()
        .Where(afi => afi.Reference == reference).Select(afi => new AfiPlace(afi.Id, afi.ForceId, afi.Area.Cycle.Order))
            .FirstOrDefaultAsync(cancellation);

    private static string InWords(bool accepted) => accepted ? "the same" : "not the same";

    private sealed record AfiPlace(int Id, int ForceId, int Order);
}
