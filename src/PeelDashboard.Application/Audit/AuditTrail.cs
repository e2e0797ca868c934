using System.Security.Cryptography;
using System.Text.Json;
using PeelDashboard.Application.Security;

namespace PeelDashboard.Application.Audit;

public sealed record AuditedChange(string What, string From, string To);

/// <summary>
/// The audit trail. Entries are numbered without a gap, and the hash of each takes in the hash before it, so that a change, a gap or a
/// reordering anywhere shows; what ends too early shows because progress names its last entry.
/// </summary>
public static class AuditTrail
{
    private const string Beginning = "";

    /// <summary>Adds the entries of one save to the context. The caller has begun a transaction that writes, and saves.</summary>
    public static async Task<int> AppendAsync(PeelDbContext db, AuditSubject about, IEnumerable<AuditedChange> changes,
        CancellationToken cancellation)
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("An entry of the audit trail needs the transaction of its change.");
        var waiting = db.ChangeTracker.Entries<AuditEntry>().Where(entry => entry.State is EntityState.Added).Select(entry => entry.Entity)
            .MaxBy(entry => entry.Id);
        var last = waiting ?? await db.AuditEntries.AsNoTracking().OrderByDescending(entry => entry.Id).FirstOrDefaultAsync(cancellation);
        var (id, hash) = (last?.Id ?? 0, last?.Hash ?? Beginning);
        var saveId = id + 1;
        foreach (var change in changes)
        {
            var entry = new AuditEntry
            {
                Id = ++id, SaveId = saveId, At = ToMilliseconds(about.At), AccountId = about.Actor.AccountId,
                Who = about.Actor.Name, Subject = about.Subject,
                ForceId = about.ForceId, Version = about.Version, What = change.What, From = change.From, To = change.To, Why = about.Why,
            };
            entry.Hash = hash = HashOf(hash, entry);
            db.AuditEntries.Add(entry);
        }

        return id;
    }

    public static string HashOf(string before, AuditEntry entry)
    {
        // JSON keeps the fields apart whatever they hold.
        string?[] parts =
        [
            before, Number(entry.Id), Number(entry.SaveId),
            entry.At.ToString("yyyy-MM-ddTHH:mm:ss.fff", CultureInfo.InvariantCulture), Number(entry.AccountId),
            entry.Who, entry.Subject, Number(entry.ForceId), Number(entry.Version), entry.What, entry.From, entry.To, entry.Why,
        ];
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(parts)));
    }

    private static DateTime ToMilliseconds(DateTime time) =>
        new(time.Ticks - (time.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}

public sealed record AuditSubject(Actor Actor, DateTime At, string Subject, int? ForceId, int? Version, string Why);
