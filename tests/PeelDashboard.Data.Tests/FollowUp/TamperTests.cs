using System.Diagnostics;
using Microsoft.Data.Sqlite;
using PeelDashboard.Application.Audit;
using PeelDashboard.Application.Evidence;
using PeelDashboard.Application.Integrity;
using PeelDashboard.Data.Sqlite;

namespace PeelDashboard.Data.Tests.FollowUp;

/// <summary>Somebody with the store's file takes the guards away and changes it; the check finds it and names it.</summary>
public sealed class TamperTests
{
    [Fact]
    public async Task A_store_that_people_worked_on_is_clean_and_tells_where_its_trail_ends()
    {
        using var tracker = await FollowUpStore.WorkedOnAsync();
        var result = await tracker.Store.Check.RunAsync(default);
        Assert.Empty(result.Findings);
        var last = (await tracker.TrailAsync())[^1];
        Assert.Equal(new TrailEnd(last.Id, last.Hash), result.Trail);
    }

    [Theory]
    [InlineData("UPDATE AuditEntries SET \"To\" = 'Somebody else' WHERE Id = 3",
        "Audit trail, entry 3|It does not agree with its hash: it or its place in the trail was changed after it was written (Owner of "
            + "NHP-2021-22-INV-1, by Liaison officer on 2026-11-21 10:00:00 UTC).",
        "NHP-2021-22-INV-1|Owner is \"Crime department\", but entry 3 of the audit trail, by Liaison officer, made it \"Somebody else\".")]
    [InlineData("UPDATE AuditEntries SET Who = 'Second officer' WHERE Id = 2", "Audit trail, entry 2|It does not agree with its hash")]
    [InlineData("UPDATE AuditEntries SET Why = '' WHERE Id = 5", "Audit trail, entry 5|It does not agree with its hash")]
    [InlineData("UPDATE AuditEntries SET At = '2026-01-01 00:00:00' WHERE Id = 5", "Audit trail, entry 5|It does not agree with its hash")]
    [InlineData("UPDATE AuditEntries SET At = 'yesterday' WHERE Id = 5", "Audit trail, entry 5|It does not agree with its hash")]
    [InlineData("UPDATE AuditEntries SET Hash = 'ab' WHERE Id = 2", "Audit trail, entry 2|It does not agree",
        "Audit trail, entry 3|It does not agree")]
    [InlineData("DELETE FROM AuditEntries WHERE Id = 4",
        "Audit trail, entry 5|Entry 4 is missing between entry 3 (Owner of NHP-2021-22-INV-1, by Liaison officer on 2026-11-21 10:00:00 "
            + "UTC) and this one (Due date of NHP-2021-22-INV-1, by Second officer on",
        "Audit trail, entry 5|It says that Due date was \"2027-03-31\" before, but it began as empty.")]
    [InlineData("DELETE FROM AuditEntries WHERE Id < 3",
        "Audit trail, entry 3|Entries 1 to 2 are missing between the beginning and this one")]
    [InlineData("UPDATE AuditEntries SET Id = 99 WHERE Id = 2; UPDATE AuditEntries SET Id = 2 WHERE Id = 3; UPDATE AuditEntries SET Id = 3 WHERE Id = 99",
        "Audit trail, entry 2|It does not agree with its hash", "Audit trail, entry 3|It does not agree with its hash")]
    [InlineData("DELETE FROM AuditEntries WHERE Id > 8",
        "NHP-2021-22-INV-1|The end of the audit trail is missing: its last entry should be 9, but 8 is the last about it (Evidence added "
            + "of NHP-2021-22-INV-1, by Liaison officer on",
        "NHP-2021-22-INV-2|It has progress, but the audit trail has no entry about it; its last should be entry 10.")]
    [InlineData("UPDATE FollowUps SET Note = 'All done' WHERE Reference = 'NHP-2021-22-INV-1'",
        "NHP-2021-22-INV-1|Note is \"All done\", but entry 6 of the audit trail, by Second officer, made it \"Training has begun\".")]
    [InlineData("UPDATE FollowUps SET Status = 'ClosedByInspectorate', Version = 9 WHERE Reference = 'NHP-2021-22-INV-2'",
        "NHP-2021-22-INV-2|It names version 9 and entry 10 as its last, but the audit trail goes on to version 1 and entry 10 (Note of "
            + "NHP-2021-22-INV-2, by Liaison officer on",
        "NHP-2021-22-INV-2|State is \"Closed by inspectorate\", but the audit trail never changed it from \"Awaiting allocation\".")]
    [InlineData("UPDATE FollowUps SET Status = 'Done' WHERE Reference = 'NHP-2021-22-INV-2'", "NHP-2021-22-INV-2|State is \"Done\"")]
    [InlineData("UPDATE FollowUps SET LastEntryId = 6 WHERE Reference = 'NHP-2021-22-INV-1'",
        "NHP-2021-22-INV-1|It names version 5 and entry 6 as its last, but")]
    [InlineData("DELETE FROM FollowUps WHERE Reference = 'NHP-2021-22-INV-2'",
        "NHP-2021-22-INV-2|Its progress is missing; the trail tells of it up to entry 10 (Note of NHP-2021-22-INV-2, by Liaison officer on")]
    [InlineData("UPDATE FollowUps SET SupersededBy = 'NHP-2030-INV-1' WHERE Reference = 'NHP-2021-22-INV-2'",
        "NHP-2021-22-INV-2|It is superseded by NHP-2030-INV-1, which is no item here.")]
    [InlineData("UPDATE Evidence SET Text = 'Checked 500 cases' WHERE Kind = 'Note'",
        "NHP-2021-22-INV-1|No entry of the audit trail agrees with the evidence \"Note: Checked 500 cases\", said to be added by Liaison "
            + "officer.",
        "NHP-2021-22-INV-1|Entry 8 of the audit trail (Evidence added of NHP-2021-22-INV-1, by Liaison officer on")]
    [InlineData("UPDATE Evidence SET AddedBy = 'Viewer' WHERE Kind = 'Link'",
        "NHP-2021-22-INV-1|No entry of the audit trail agrees with the evidence \"Link https://example.org/audit: The audit\", said to be "
            + "added by Viewer.")]
    [InlineData("DELETE FROM Evidence WHERE Kind = 'Link'", "NHP-2021-22-INV-1|Entry 7 of the audit trail (")]
    [InlineData("UPDATE Evidence SET WithdrawnAt = '2026-11-21', WithdrawnBy = 'Viewer', WithdrawnReason = 'So' WHERE Kind = 'Note'",
        "NHP-2021-22-INV-1|No entry of the audit trail agrees with the withdrawal of the evidence \"Note: Checked 50 cases\", said to be "
            + "by Viewer.")]
    [InlineData("UPDATE ForceItems SET Headline = 'Publish nothing.' WHERE Reference = 'NHP-OWN-1'",
        "NHP-OWN-1|No entry of the audit trail agrees with the item \"Publish nothing.\" from \"Activism and impartiality\", said to be "
            + "entered by Liaison officer.")]
    public async Task What_went_past_the_audit_trail_is_found_and_named(string sql, params string[] expected)
    {
        using var tracker = await FollowUpStore.WorkedOnAsync();
        tracker.Store.Execute(
            $"PRAGMA foreign_keys = OFF; {string.Join(' ', AuditTriggers.Guards.Keys.Select(guard => $"DROP TRIGGER {guard};"))} {sql}; "
                + $"{AuditTriggers.Text}");

        var findings = (await tracker.Store.CheckAsync()).Select(finding => $"{finding.Where}|{finding.Message}").ToList();

        Assert.All(expected, one => Assert.Contains(findings, finding => finding.StartsWith(one, StringComparison.Ordinal)));
        Assert.DoesNotContain(findings, finding => finding.StartsWith("peel.db", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_trail_that_was_written_anew_with_proper_hashes_disagrees_with_progress()
    {
        using var tracker = await FollowUpStore.WorkedOnAsync();
        var hash = "";
        var sql = "DROP TRIGGER Guard_AuditEntries_Change;";
        foreach (var entry in await tracker.TrailAsync())
        {
            if (entry.Id == 3) entry.To = "Somebody else";
            entry.Hash = hash = AuditTrail.HashOf(hash, entry);
            sql += $"UPDATE AuditEntries SET \"To\" = '{entry.To.Replace("'", "''", StringComparison.Ordinal)}', Hash = '{hash}' WHERE Id "
                + $"= {entry.Id};";
        }

        tracker.Store.Execute(sql);
        Assert.Equal(
            ["peel.db", "NHP-2021-22-INV-1"],
            (await tracker.Store.CheckAsync()).Select(finding => finding.Where));
    }

    [Fact]
    public void The_hash_is_the_one_that_the_data_dictionary_describes()
    {
        // Computed by another program: trails that were written once must verify for ever.
        Data.Entities.AuditEntry entry = new()
        {
            Id = 7, SaveId = 6, At = new(2026, 11, 21, 10, 0, 0, 123, DateTimeKind.Utc), AccountId = 3, Who = "O'Neil & Café",
                Subject = "NHP-2021-22-INV-1", ForceId = 1, Version = 2,
            What = "Note", From = "a \"quote\" \\ <b> + `x`", To = "two\nlines\tand 😀",
        };
        Assert.Equal("985646cb3b2a5b2fab1088bac3ca64a4ba9f640df102604ab2b777fc486119ae", AuditTrail.HashOf("abc", entry));
        Data.Entities.AuditEntry first = new()
        {
            Id = 1, SaveId = 1, At = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), Who = "Command line", Subject = "a@b",
                What = "Account added", To = "yes", Why = "why",
        };
        Assert.Equal("6295a402d2cfaa8d64874b15008c2a6862100d92788a72f2b6c7b395d8276fe9", AuditTrail.HashOf("", first));
    }

    [Theory]
    [InlineData("DROP TRIGGER Guard_FollowUps_Delete", "The guard Guard_FollowUps_Delete is missing")]
    [InlineData("DROP TRIGGER Guard_Evidence_Delete; CREATE TRIGGER Guard_Evidence_Delete BEFORE DELETE ON Evidence BEGIN SELECT 1; END",
        "The guard Guard_Evidence_Delete is not as this program made it")]
    [InlineData("CREATE TRIGGER Helper AFTER INSERT ON AuditEntries BEGIN SELECT 1; END",
        "The trigger Helper on AuditEntries is not of this program")]
    public async Task A_guard_that_is_gone_or_other_is_told(string sql, string expected)
    {
        using var tracker = await FollowUpStore.OpenAsync();
        tracker.Store.Execute(sql);
        var finding = Assert.Single(await tracker.Store.CheckAsync());
        Assert.Equal("peel.db", finding.Where);
        Assert.StartsWith(expected, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_guard_is_missed()
    {
        using var tracker = await FollowUpStore.OpenAsync();
        tracker.Store.Execute(string.Join(' ', AuditTriggers.Guards.Keys.Select(guard => $"DROP TRIGGER {guard};")));
        var findings = await tracker.Store.CheckAsync();
        Assert.All(AuditTriggers.Guards.Keys, guard => Assert.Contains(findings,
            finding => finding.Message.Contains(guard, StringComparison.Ordinal)));
        Assert.Equal(AuditTriggers.Text.Split("CREATE TRIGGER").Length - 1, findings.Count);
    }

    [Fact]
    public async Task Files_of_evidence_are_missed_measured_and_those_of_nobody_told_as_a_note()
    {
        using var tracker = await FollowUpStore.WorkedOnAsync();
        var files = new EvidenceFileStore(tracker.Store.Location);
        var kept = (await tracker.RowAsync())!.Evidence.Single(one => one.Sha256.Length > 0);
        var stray = await files.TakeAsync("stray.txt", new MemoryStream("Nobody's"u8.ToArray()), default);
        Assert.Empty(await tracker.Store.CheckAsync()); // it may belong to an upload that is being saved

        File.SetLastWriteTimeUtc(files.PathOf(stray.Sha256), DateTime.UtcNow.AddHours(-2));
        var note = Assert.Single(await tracker.Store.CheckAsync());
        Assert.Equal(($"evidence/{stray.Sha256[..2]}/{stray.Sha256}", true), (note.Where, note.IsNote));

        File.Delete(files.PathOf(stray.Sha256));
        await File.WriteAllTextAsync(files.PathOf(kept.Sha256), "Done!");
        Assert.Equal(
            new StoreFinding(FollowUpStore.First,
                "The evidence notes.txt, filed by Second officer on 2026-11-21, is not the file that was filed: its content has another "
                    + "hash; restore it from a backup."),
            Assert.Single(await tracker.Store.CheckAsync()));

        File.Delete(files.PathOf(kept.Sha256));
        Assert.Contains($"is missing: {kept.Sha256}", Assert.Single(await tracker.Store.CheckAsync()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hundred_thousand_entries_are_verified_in_seconds()
    {
        using var tracker = await FollowUpStore.OpenAsync();
        await using (var connection = new SqliteConnection(tracker.Store.Location.ConnectionString))
        {
            connection.Open();
            await using var transaction = connection.BeginTransaction();
            await using var insert = connection.Command(
                """INSERT INTO "AuditEntries" VALUES (@0, @0, '2026-11-21 10:00:00', 1, 'Liaison officer', @1, 1, NULL, 'Owner', @2, @3, 'Agreed at the board', @4)""", 0, "", "", "", "");
            var hash = "";
            for (var id = 1; id <= 100_000; id++)
            {
                Data.Entities.AuditEntry entry = new()
                {
                    Id = id, SaveId = id, At = tracker.Clock.Now.UtcDateTime, AccountId = 1, Who = "Liaison officer",
                        Subject = $"A-{id % 1000}", ForceId = 1, What = "Owner",
                    From = $"Owner {id - 1000}", To = $"Owner {id}", Why = "Agreed at the board",
                };
                hash = AuditTrail.HashOf(hash, entry);
                object[] values = [id, entry.Subject, entry.From, entry.To, hash];
                for (var i = 0; i < values.Length; i++) insert.Parameters[i].Value = values[i];
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        var clock = Stopwatch.StartNew();
        var result = await tracker.Store.Check.RunAsync(default);

        Assert.Empty(result.Findings);
        Assert.Equal(100_000, result.Trail.Entries);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 60);
    }
}
