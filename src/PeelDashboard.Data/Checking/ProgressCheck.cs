using Microsoft.Data.Sqlite;
using PeelDashboard.Data.Storage;
using PeelDashboard.Domain;
using PeelDashboard.Domain.Desk;

namespace PeelDashboard.Data.Checking;

/// <summary>Whether the progress of each item is what the audit trail says it became.</summary>
internal static class ProgressCheck
{
    /// <summary>The values in the order of <see cref="ProgressFields.All"/>, then what ties them to the trail.</summary>
    private const string Sql = """
        SELECT "Status", "OwnerKind", "Owner", "DueOn", "ReviewOn", CAST("PercentComplete" AS TEXT), "RiskOverride", "RiskReason", "Note", "ClosedOn", "ClosingReference",
            "SupersededBy", "Reference", "Version", "LastEntryId"
        FROM "FollowUps" ORDER BY "Reference"
        """;

    /// <summary>What is odd.</summary>
    public static IEnumerable<StoreFinding> Run(SqliteConnection connection, TrailCheck trail)
    {
        var items = connection.Rows(Sql, row => new Stored(
            row.Text(12), row.Int(13), row.Int(14), [.. ProgressFields.All.Select(field => AsWritten(field, row.TextOrNull((int)field) ?? ""))]));
        var known = connection.Rows("""SELECT "Reference" FROM "Afis" UNION SELECT "Reference" FROM "ForceItems" """, row => row.Text(0)).ToHashSet(StringComparer.Ordinal);
        foreach (var item in items)
        {
            foreach (var message in Compare(item, trail.Items.GetValueOrDefault(item.Reference))) yield return new(item.Reference, message);
            if (item.Values[(int)ProgressField.SupersededBy] is { Length: > 0 } successor && !known.Contains(successor))
                yield return new(item.Reference, $"It is superseded by {successor}, which is no item here.");
        }

        var stored = items.Select(item => item.Reference).ToHashSet(StringComparer.Ordinal);
        foreach (var (reference, item) in trail.Items.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            if (!stored.Contains(reference)) yield return new(reference, $"Its progress is missing; the trail tells of it up to entry {item.Last.Id} ({TrailCheck.Words(item.Last)}).");
    }

    private static IEnumerable<string> Compare(Stored item, ItemTrail? trail)
    {
        if (trail is null)
        {
            yield return $"It has progress, but the audit trail has no entry about it; its last should be entry {item.LastEntryId}.";
            yield break;
        }

        if (item.LastEntryId > trail.Last.Id)
            yield return $"The end of the audit trail is missing: its last entry should be {item.LastEntryId}, but {trail.Last.Id} is the last about it ({TrailCheck.Words(trail.Last)}).";
        else if (item.LastEntryId < trail.Last.Id || item.Version != trail.Last.Version)
            yield return $"It names version {item.Version} and entry {item.LastEntryId} as its last, but the audit trail goes on to version {trail.Last.Version} and entry {trail.Last.Id} ({TrailCheck.Words(trail.Last)}).";
        foreach (var field in ProgressFields.All)
        {
            var (value, entry) = trail[field];
            if (item.Values[(int)field] == value) continue;
            yield return entry is null
                ? $"{field.Words()} is {ItemTrail.Quoted(item.Values[(int)field])}, but the audit trail never changed it from {ItemTrail.Quoted(value)}."
                : $"{field.Words()} is {ItemTrail.Quoted(item.Values[(int)field])}, but entry {entry.Id} of the audit trail, by {entry.Who}, made it {ItemTrail.Quoted(value)}.";
        }
    }

    /// <summary>A value of the table in the words of <see cref="ProgressFields.Read"/>; what no version of this program wrote stays as it is.</summary>
    private static string AsWritten(ProgressField field, string stored) => field switch
    {
        ProgressField.Status when Enum.TryParse<AfiStatus>(stored, out var status) => status.Words(),
        ProgressField.OwnerKind when Enum.TryParse<OwnerKind>(stored, out var kind) => kind.Words(),
        _ => stored,
    };

    private sealed record Stored(string Reference, int Version, int LastEntryId, string[] Values);
}
