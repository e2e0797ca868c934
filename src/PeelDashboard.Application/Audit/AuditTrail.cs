using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PeelDashboard.Application.Security;
using PeelDashboard.Data;
using PeelDashboard.Data.Entities;

namespace PeelDashboard.Application.Audit;

/// <summary>One change that goes into the trail.</summary>
/// <param name="What">The field or the deed.</param>
/// <param name="From">Before; empty for nothing.</param>
/// <param name="To">After; empty for nothing.</param>
public sealed record AuditedChange(string What, string From, string To);

/// <summary>
/// The audit trail. Entries are numbered without a gap, and the hash of each takes in the hash before it, so that a change, a gap or a
/// reordering anywhere shows; what ends too early shows because progress names its last entry.
/// </summary>
public static class AuditTrail
{
    /// <summary>The hash before the first entry.</summary>
    private const string Beginning = "";

    /// <summary>Adds the entries of one save to the context. The caller has begun a transaction that writes, and saves.</summary>
    /// <param name="db">A context in a transaction; begun before, so that no other writer takes the same numbers.</param>
    /// <param name="about">Who, when, what it is about and why; <see cref="AuditEntry.What"/>, from and to come from the changes.</param>
    /// <param name="changes">At least one.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The number of the last entry.</returns>
    public static async Task<int> AppendAsync(PeelDbContext db, AuditSubject about, IEnumerable<AuditedChange> changes, CancellationToken cancellation)
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("An entry of the audit trail needs the transaction of its change.");
        var waiting = db.ChangeTracker.Entries<AuditEntry>().Where(entry => entry.State is EntityState.Added).Select(entry => entry.Entity).MaxBy(entry => entry.Id);
        var last = waiting ?? await db.AuditEntries.AsNoTracking().OrderByDescending(entry => entry.Id).FirstOrDefaultAsync(cancellation);
        var (id, hash) = (last?.Id ?? 0, last?.Hash ?? Beginning);
        var saveId = id + 1;
        foreach (var change in changes)
        {
            var entry = new AuditEntry
            {
                Id = ++id, SaveId = saveId, At = ToMilliseconds(about.At), AccountId = about.Actor.AccountId, Who = about.Actor.Name, Subject = about.Subject,
                ForceId = about.ForceId, Version = about.Version, What = change.What, From = change.From, To = change.To, Why = about.Why,
            };
            entry.Hash = hash = HashOf(hash, entry);
            db.AuditEntries.Add(entry);
        }

        return id;
    }

    /// <summary>The hash of an entry after another.</summary>
    /// <param name="before">The hash of the entry before; empty for the first.</param>
    /// <param name="entry">The entry; its own hash does not count.</param>
    public static string HashOf(string before, AuditEntry entry)
    {
        // JSON keeps the fields apart whatever they hold.
        string?[] parts =
        [
            before, Number(entry.Id), Number(entry.SaveId), entry.At.ToString("yyyy-MM-ddTHH:mm:ss.fff", CultureInfo.InvariantCulture), Number(entry.AccountId),
            entry.Who, entry.Subject, Number(entry.ForceId), Number(entry.Version), entry.What, entry.From, entry.To, entry.Why,
        ];
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(parts)));
    }

    private static DateTime ToMilliseconds(DateTime time) => new(time.Ticks - (time.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What the entries of one save share.</summary>
/// <param name="Actor">Who, by the name of that time.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Subject">The reference of an item, or the e-mail address of an account.</param>
/// <param name="ForceId">The force; null for none.</param>
/// <param name="Version">The item's version after the save; null where it is no item.</param>
/// <param name="Why">The reason; may be empty.</param>
public sealed record AuditSubject(Actor Actor, DateTime At, string Subject, int? ForceId, int? Version, string Why);
