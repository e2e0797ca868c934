using Microsoft.EntityFrameworkCore;
using PeelDashboard.Application.Evidence;
using PeelDashboard.Application.FollowUp;
using PeelDashboard.Application.Security;
using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.FollowUp;
using PeelDashboard.Domain.Security;
using PeelDashboard.Tests;

namespace PeelDashboard.Data.Tests.FollowUp;

internal sealed class FollowUpStore : IDisposable
{
    public const string First = "NHP-2021-22-INV-1";
    public const string Second = "NHP-2021-22-INV-2";
    public const string OfKent = "KEN-2021-22-INV-1";

    private const string OldName = "a name from an old session";

    private static readonly StoreTemplate WithPeople = new(async folder =>
    {
        var tracker = new FollowUpStore(await TestStore.CopyAsync(TestStore.WithOthers, folder: folder));
        tracker.Store.Take(Reports.Base());
        await tracker.AccountAsync("Liaison officer", Roles.LiaisonOfficer);
        await tracker.AccountAsync("Second officer", Roles.LiaisonOfficer);
        await tracker.AccountAsync("Viewer", Roles.Viewer | Roles.PfccStaff | Roles.Administrator);
        await tracker.AccountAsync("Kent officer", Roles.LiaisonOfficer, await tracker.Store.ForceIdAsync("kent"));
    });

    private static readonly StoreTemplate WorkedOn = new(async folder =>
    {
        var tracker = await CopyAsync(WithPeople, folder: folder);
        var version = await tracker.SavedAsync(
            0, (FollowUpField.Status, "In progress"), (FollowUpField.Owner, "Crime department"), (FollowUpField.OwnerKind, "Department"),
            (FollowUpField.DueOn, "2027-03-31"));
        Saved(await tracker.SaveAsync(
            tracker.Colleague, version, "A later board", (FollowUpField.DueOn, "2027-06-30"), (FollowUpField.Note, "Training has begun")));
        Saved(await tracker.Service.AddLinkAsync(tracker.Officer, First, "https://example.org/audit", "The audit", default));
        Saved(await tracker.Service.AddNoteAsync(tracker.Officer, First, "Checked 50 cases", default));
        Saved(await tracker.Service.AddFileAsync(tracker.Colleague, First, "notes.txt",
            new MemoryStream("Done."u8.ToArray()), "", default));
        Saved(await tracker.Service.SaveAsync(
            tracker.Officer, new(Second, 0), new(new Dictionary<FollowUpField, string> { [FollowUpField.Note] = "Not begun" }), default));
        const string Source = "Activism and impartiality";
        var force = await tracker.Store.ForceIdAsync("northamptonshire");
        var entered = await tracker.Service.EnterAsync(
            tracker.Officer,
            new(force, AfiKind.Recommendation, ["Publish a policy.", "Train all staff."], "", Source, "", "2024-09", null),
            default);
        Assert.All(entered, one => Saved(one.Outcome));
    });

    private FollowUpStore(TestStore store)
    {
        Store = store;
        Service = new FollowUpService(store.Location, new Factory(store), new EvidenceFileStore(store.Location), Changes, Clock);
    }

    public TestStore Store { get; }

    public FollowUpService Service { get; }

    public FollowUpNotifier Changes { get; } = new();

    public StillClock Clock { get; } = new();

    public Actor Officer { get; private set; } = null!;

    public Actor Colleague { get; private set; } = null!;

    public Actor Viewer { get; private set; } = null!;

    public Actor KentOfficer { get; private set; } = null!;

    public static Task<FollowUpStore> OpenAsync(TimeSpan? wait = null) => CopyAsync(WithPeople, wait);

    public static Task<FollowUpStore> WorkedOnAsync() => CopyAsync(WorkedOn);

    private static async Task<FollowUpStore> CopyAsync(StoreTemplate template, TimeSpan? wait = null, string? folder = null)
    {
        var tracker = new FollowUpStore(await TestStore.CopyAsync(template, wait, folder));
        await using var db = tracker.Store.Context();
        var people = await db.Accounts.ToDictionaryAsync(account => account.Name, account => new Actor(account.Id, OldName));
        (tracker.Officer, tracker.Colleague, tracker.Viewer, tracker.KentOfficer) =
            (people["Liaison officer"], people["Second officer"], people["Viewer"], people["Kent officer"]);
        return tracker;
    }

    private static void Saved(SaveResult outcome) => Assert.IsType<SaveResult.Saved>(outcome);

    public Task<SaveResult> SaveAsync(Actor actor, int version, string reason, params (FollowUpField Field, string Text)[] values) =>
        Service.SaveAsync(actor, new(First, version), new(values.ToDictionary(value => value.Field, value => value.Text), reason), default);

    public async Task<int> SavedAsync(int version, params (FollowUpField Field, string Text)[] values) =>
        Assert.IsType<SaveResult.Saved>(await SaveAsync(Officer, version, "", values)).Version;

    public async Task<FollowUpRecord?> RowAsync(string reference = First)
    {
        await using var db = Store.Context();
        return await db.FollowUps.AsNoTracking().Include(row => row.Evidence).FirstOrDefaultAsync(row => row.Reference == reference);
    }

    public async Task<List<AuditEntry>> TrailAsync()
    {
        await using var db = Store.Context();
        return await db.AuditEntries.AsNoTracking().OrderBy(entry => entry.Id).ToListAsync();
    }

    public async Task<Actor> AccountAsync(string name, Roles roles, int? forceId = null)
    {
        await using var db = Store.Context();
        var account = new Account { UserName = name, NormalizedUserName = name.ToUpperInvariant(), NormalizedEmail = name, Name = name,
            Roles = roles, ForceId = forceId };
        db.Accounts.Add(account);
        await db.SaveChangesAsync();
        return new(account.Id, OldName);
    }

    public void Dispose() => Store.Dispose();

    private sealed class Factory(TestStore store) : IDbContextFactory<PeelDbContext>
    {
        public PeelDbContext CreateDbContext() => store.Context();
    }
}

internal sealed class StillClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 11, 21, 10, 0, 0, TimeSpan.Zero);

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => Now;
}
