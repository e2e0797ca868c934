using Microsoft.EntityFrameworkCore;
using PeelDashboard.Data.Access;
using PeelDashboard.Data.Desk;
using PeelDashboard.Data.Model;
using PeelDashboard.Domain.Desk;

namespace PeelDashboard.Data.Tests.Desk;

/// <summary>A store with two forces' AFIs, a liaison officer and others, at a time that tests set.</summary>
internal sealed class DeskStore : IDisposable
{
    public const string First = "NHP-2021-22-INV-1";
    public const string Second = "NHP-2021-22-INV-2";
    public const string OfKent = "KEN-2021-22-INV-1";

    private DeskStore(TestStore store)
    {
        Store = store;
        Service = new DeskService(store.Location, new Factory(store), new EvidenceFiles(store.Location), Changes, Clock);
    }

    public TestStore Store { get; }

    public DeskService Service { get; }

    public DeskChanges Changes { get; } = new();

    public StillClock Clock { get; } = new();

    public Actor Officer { get; private set; } = null!;

    public Actor Colleague { get; private set; } = null!;

    public Actor Viewer { get; private set; } = null!;

    public Actor KentOfficer { get; private set; } = null!;

    public static async Task<DeskStore> OpenAsync(TimeSpan? wait = null)
    {
        var store = await TestStore.WithOthersAsync(wait);
        store.Take(Reports.Base());
        var desk = new DeskStore(store);
        var kent = await store.ForceIdAsync("kent");
        desk.Officer = await desk.AccountAsync("Liaison officer", Roles.LiaisonOfficer);
        desk.Colleague = await desk.AccountAsync("Second officer", Roles.LiaisonOfficer);
        desk.Viewer = await desk.AccountAsync("Viewer", Roles.Viewer | Roles.PfccStaff | Roles.Administrator);
        desk.KentOfficer = await desk.AccountAsync("Kent officer", Roles.LiaisonOfficer, kent);
        return desk;
    }

    public Task<SaveOutcome> SaveAsync(Actor actor, int version, string reason, params (ProgressField Field, string Text)[] values) =>
        Service.SaveAsync(actor, new(First, version), new(values.ToDictionary(value => value.Field, value => value.Text), reason), default);

    /// <summary>Saves what must succeed, and gives the version.</summary>
    public async Task<int> SavedAsync(int version, params (ProgressField Field, string Text)[] values) =>
        Assert.IsType<SaveOutcome.Saved>(await SaveAsync(Officer, version, "", values)).Version;

    public async Task<FollowUp?> RowAsync(string reference = First)
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
        var account = new Account { UserName = name, NormalizedUserName = name.ToUpperInvariant(), NormalizedEmail = name, Name = name, Roles = roles, ForceId = forceId };
        db.Accounts.Add(account);
        await db.SaveChangesAsync();
        return new(account.Id, "a name from an old session");
    }

    public void Dispose() => Store.Dispose();

    private sealed class Factory(TestStore store) : IDbContextFactory<PeelContext>
    {
        public PeelContext CreateDbContext() => store.Context();
    }
}

/// <summary>A clock that stands until a test moves it.</summary>
internal sealed class StillClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 11, 21, 10, 0, 0, TimeSpan.Zero);

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => Now;
}
