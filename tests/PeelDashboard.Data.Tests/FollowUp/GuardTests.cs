using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PeelDashboard.Application.FollowUp;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.FollowUp;

namespace PeelDashboard.Data.Tests.FollowUp;

public sealed class GuardTests
{
    public static TheoryData<string> Forbidden =>
    [
        "UPDATE AuditEntries SET Who = 'Nobody' WHERE Id = 2",
        "UPDATE OR REPLACE AuditEntries SET Id = 1 WHERE Id = 2",
        "DELETE FROM AuditEntries WHERE Id = 2",
        "DELETE FROM AuditEntries",
        "INSERT OR REPLACE INTO AuditEntries SELECT Id, SaveId, At, AccountId, 'Nobody', Subject, ForceId, Version, What, \"From\", "
            + "\"To\", Why, Hash FROM AuditEntries WHERE Id = 2",
        "INSERT INTO AuditEntries SELECT Id + 100, SaveId, At, AccountId, Who, Subject, ForceId, Version, What, \"From\", \"To\", Why, "
            + "Hash FROM AuditEntries WHERE Id = 2",
        "INSERT INTO AuditEntries SELECT * FROM AuditEntries WHERE Id = 2 ON CONFLICT (Id) DO UPDATE SET Who = 'Nobody'",
        "UPDATE FollowUps SET Note = 'Changed'",
        "UPDATE FollowUps SET Note = 'Changed', LastEntryId = LastEntryId + 1 WHERE Reference = 'NHP-2021-22-INV-1'",
        "UPDATE FollowUps SET Note = 'Changed', Version = Version + 1 WHERE Reference = 'NHP-2021-22-INV-1'",
        "UPDATE OR REPLACE FollowUps SET Reference = 'NHP-2021-22-INV-2', LastEntryId = 9, Version = 9 WHERE Reference = "
            + "'NHP-2021-22-INV-1'",
        "UPDATE OR REPLACE FollowUps SET AfiId = (SELECT Id FROM Afis WHERE Reference = 'NHP-2021-22-INV-2'), LastEntryId = 9, Version = 9 "
            + "WHERE Reference = 'NHP-2021-22-INV-1'",
        "UPDATE FollowUps SET ForceId = ForceId + 1, LastEntryId = 9, Version = 9 WHERE Reference = 'NHP-2021-22-INV-1'",
        "DELETE FROM FollowUps",
        "INSERT OR REPLACE INTO FollowUps SELECT * FROM FollowUps WHERE Reference = 'NHP-2021-22-INV-1'",
        "INSERT OR REPLACE INTO FollowUps SELECT 99, Reference || 'x', ForceId, AfiId, ItemId, Status, OwnerKind, Owner, OwnerAccountId, "
            + "DueOn, ReviewOn, PercentComplete, RiskOverride, RiskReason, Note, ClosedOn, ClosingReference, SupersededBy, Version, "
            + "UpdatedAt, UpdatedBy, LastEntryId FROM FollowUps WHERE Reference = 'NHP-2021-22-INV-1'",
        "UPDATE Evidence SET Text = 'Changed'",
        "UPDATE Evidence SET WithdrawnAt = '2026-11-21 10:00:00', WithdrawnReason = ''",
        "UPDATE Evidence SET WithdrawnAt = '2026-11-21 10:00:00', WithdrawnReason = 'Because', Sha256 = 'other'",
        "UPDATE OR REPLACE Evidence SET Id = 2, WithdrawnAt = '2026-11-21 10:00:00', WithdrawnReason = 'Because' WHERE Id = 1",
        "DELETE FROM Evidence",
        "INSERT OR REPLACE INTO Evidence SELECT * FROM Evidence WHERE Id = 1",
        "UPDATE ForceItems SET Headline = 'Changed'",
        "UPDATE OR REPLACE ForceItems SET Reference = 'NHP-OWN-1' WHERE Reference = 'NHP-OWN-2'",
        "DELETE FROM ForceItems",
        "INSERT OR REPLACE INTO ForceItems SELECT * FROM ForceItems",
        "INSERT OR REPLACE INTO ForceItems SELECT 99, Reference, ForceId, Kind, Headline, Detail, Source, SourceAddress, RaisedOn, "
            + "ThemeKey, EnteredAt, EnteredBy FROM ForceItems WHERE Reference = 'NHP-OWN-1'",
        "DELETE FROM Accounts WHERE Name = 'Viewer'",
        "INSERT OR REPLACE INTO Accounts SELECT * FROM Accounts WHERE Name = 'Viewer'",
        "UPDATE OR REPLACE Accounts SET Name = 'viewer' WHERE Name = 'Second officer'",
        "UPDATE OR REPLACE Accounts SET NormalizedUserName = 'VIEWER' WHERE Name = 'Second officer'",
        "UPDATE Accounts SET Id = 77 WHERE Name = 'Viewer'",
    ];

    [Theory]
    [MemberData(nameof(Forbidden))]
    public async Task The_database_refuses_what_would_undo_the_work_of_people(string sql)
    {
        using var tracker = await FollowUpStore.WorkedOnAsync();
        var before = tracker.Store.Content();

        var refused = Assert.Throws<SqliteException>(() => tracker.Store.Execute(sql));

        Assert.Matches("append-only|Progress |Evidence can|An item |An account ", refused.Message);
        Assert.Equal(before, tracker.Store.Content());
    }

    [Fact]
    public async Task The_same_is_refused_through_the_context()
    {
        using var tracker = await FollowUpStore.WorkedOnAsync();
        var before = tracker.Store.Content();
        await RefusedAsync(db => db.AuditEntries.ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Who, "Nobody")));
        await RefusedAsync(db => db.AuditEntries.ExecuteDeleteAsync());
        await RefusedAsync(db => db.FollowUps.ExecuteUpdateAsync(set => set.SetProperty(row => row.Note, "Changed")));
        await RefusedAsync(db => db.FollowUps.ExecuteDeleteAsync());
        await RefusedAsync(db => db.Evidence.ExecuteUpdateAsync(set => set.SetProperty(row => row.Text, "Changed")));
        await RefusedAsync(db => db.ForceItems.ExecuteDeleteAsync());
        await RefusedAsync(db => db.Accounts.ExecuteDeleteAsync());
        await RefusedAsync(async db =>
        {
            db.AuditEntries.Remove(await db.AuditEntries.FirstAsync());
            return await db.SaveChangesAsync();
        });
        await RefusedAsync(async db =>
        {
            (await db.FollowUps.FirstAsync()).Status = AfiStatus.ClosedByInspectorate;
            return await db.SaveChangesAsync();
        });
        await RefusedAsync(async db =>
        {
            (await db.Evidence.FirstAsync()).Address = "https://example.org/other";
            return await db.SaveChangesAsync();
        });
        Assert.Equal(before, tracker.Store.Content());

        async Task RefusedAsync(Func<PeelDbContext, Task<int>> deed)
        {
            await using var db = tracker.Store.Context();
            var error = await Assert.ThrowsAnyAsync<Exception>(() => deed(db));
            Assert.Contains("SQLite Error 19", (error as SqliteException ?? error.InnerException)!.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_ways_of_the_program_stay_open()
    {
        using var tracker = await FollowUpStore.WorkedOnAsync();
        await tracker.SavedAsync((await tracker.RowAsync())!.Version, (FollowUpField.Note, "Later"));
        var evidence = (await tracker.RowAsync())!.Evidence[0].Id;
        Assert.IsType<SaveResult.Saved>(await tracker.Service.WithdrawAsync(tracker.Officer, FollowUpStore.First,
            evidence, "Wrong file", default));
        await using var db = tracker.Store.Context();
        (await db.Accounts.FirstAsync(account => account.Name == "Viewer")).Name = "Reader";
        await db.SaveChangesAsync();
        Assert.Empty(await tracker.Store.CheckAsync());
    }
}
