using PeelDashboard.Application.Audit;

namespace PeelDashboard.Application.Integrity;

/// <summary>Where the audit trail ends. Whoever notes it elsewhere can tell later whether anything before it was written anew.</summary>
public sealed record TrailEnd(int Entries, string Hash);

/// <summary>
/// Reads the audit trail from its first entry to its last: numbers without a gap, and each hash that of the entry and the one before it. An
/// entry that was changed, or put in another's place, is told once; what comes after it is measured against the hashes as they stand.
/// </summary>
internal sealed class TrailCheck
{
    private const int Told = 50;

    private readonly List<StoreFinding> findings = [];
    private int untold;

    private TrailCheck()
    {
    }

    public IEnumerable<StoreFinding> Findings => untold == 0 ? findings
        : [.. findings, new("Audit trail", $"{untold.ToString("N0", CultureInfo.InvariantCulture)} more entries are odd.")];

    public TrailEnd End { get; private set; } = new(0, "");
    public Dictionary<string, ItemTrail> Items { get; } = new(StringComparer.Ordinal);

    public static TrailCheck Read(PeelDbContext db, CancellationToken cancellation)
    {
        var check = new TrailCheck();
        AuditEntry? before = null;
        foreach (var entry in Entries(db))
        {
            cancellation.ThrowIfCancellationRequested();
            check.Follow(before, entry);
            before = entry;
        }

        return check;
    }

    public static string Words(AuditEntry entry) =>
        $"{entry.What} of {entry.Subject}, by {entry.Who} on {entry.At.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)} UTC";

    private void Follow(AuditEntry? before, AuditEntry entry)
    {
        var expected = (before?.Id ?? 0) + 1;
        if (entry.Id != expected)
        {
            var (gone, verb) = entry.Id - 1 == expected ? ($"Entry {expected}", "is") : ($"Entries {expected} to {entry.Id - 1}", "are");
            var after = before is null ? "the beginning" : $"entry {before.Id} ({Words(before)})";
            Tell(entry, $"{gone} {verb} missing between {after} and this one ({Words(entry)}).");
        }
        else if (AuditTrail.HashOf(before?.Hash ?? "", entry) != entry.Hash)
        {
            Tell(entry, $"It does not agree with its hash: it or its place in the trail was changed after it was written ({Words(entry)}).");
        }

        End = new(End.Entries + 1, entry.Hash);
        if (entry.Version is null) return;
        if (!Items.TryGetValue(entry.Subject, out var item)) Items[entry.Subject] = item = new();
        if (item.Follow(entry) is { } odd) Tell(entry, odd);
    }

    private void Tell(AuditEntry entry, string message)
    {
        if (findings.Count < Told) findings.Add(new($"Audit trail, entry {entry.Id}", message));
        else untold++;
    }

    private static IEnumerable<AuditEntry> Entries(PeelDbContext db) => db.Database
        .SqlQuery<Row>($"""SELECT * FROM "AuditEntries" ORDER BY "Id" """).AsEnumerable().Select(row => new AuditEntry
        {
            Id = row.Id, SaveId = row.SaveId, At = Time(row.At), AccountId = row.AccountId, Who = row.Who, Subject = row.Subject,
            ForceId = row.ForceId, Version = row.Version, What = row.What, From = row.From, To = row.To, Why = row.Why, Hash = row.Hash,
        });

    private static DateTime Time(string text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var time) ? time : default;

    private sealed record Row(
        int Id, int SaveId, string At, int? AccountId, string Who, string Subject, int? ForceId, int? Version, string What,
        string From, string To, string Why, string Hash);
}
