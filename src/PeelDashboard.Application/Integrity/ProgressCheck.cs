using System.Text.Json;

namespace PeelDashboard.Application.Integrity;

internal static class ProgressCheck
{
    public static IEnumerable<StoreFinding> Run(PeelDbContext db, TrailCheck trail)
    {
        // The values as texts, in the order of the fields: what another tool wrote may be no value that this program can read.
        var items = db.Database.SqlQuery<Row>($"""
            SELECT "Reference", "Version", "LastEntryId", json_array(
              "Status", "OwnerKind", "Owner", "DueOn", "ReviewOn", CAST("PercentComplete" AS TEXT), "RiskOverride", "RiskReason", "Note", "ClosedOn",
              "ClosingReference", "SupersededBy") AS "Texts"
            FROM "FollowUps" ORDER BY "Reference"
            """).AsEnumerable().Select(row => new Stored(row.Reference, row.Version, row.LastEntryId, Values(row.Texts))).ToList();
        var known = db.Afis.Select(afi => afi.Reference).Union(db.ForceItems.Select(item => item.Reference))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var item in items)
        {
            foreach (var message in Compare(item, trail.Items.GetValueOrDefault(item.Reference))) yield return new(item.Reference, message);
            if (item.Values[(int)FollowUpField.SupersededBy] is { Length: > 0 } successor && !known.Contains(successor))
                yield return new(item.Reference, $"It is superseded by {successor}, which is no item here.");
        }

        var stored = items.Select(item => item.Reference).ToHashSet(StringComparer.Ordinal);
        foreach (var (reference, item) in trail.Items.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            if (!stored.Contains(reference))
                yield return new(reference,
                $"Its progress is missing; the trail tells of it up to entry {item.Last.Id} ({TrailCheck.Words(item.Last)}).");
    }

    private static IEnumerable<string> Compare(Stored item, ItemTrail? trail)
    {
        if (trail is null)
        {
            yield return $"It has progress, but the audit trail has no entry about it; its last should be entry {item.LastEntryId}.";
            yield break;
        }

        if (item.LastEntryId > trail.Last.Id)
            yield return $"The end of the audit trail is missing: its last entry should be {item.LastEntryId}, but {trail.Last.Id} is the "
                + $"last about it ({TrailCheck.Words(trail.Last)}).";
        else if (item.LastEntryId < trail.Last.Id || item.Version != trail.Last.Version)
            yield return $"It names version {item.Version} and entry {item.LastEntryId} as its last, but the audit trail goes on to "
                + $"version {trail.Last.Version} and entry {trail.Last.Id} ({TrailCheck.Words(trail.Last)}).";
        foreach (var field in FollowUpFields.All)
        {
            var (value, entry) = trail[field];
            if (item.Values[(int)field] == value) continue;
            yield return entry is null
                ? $"{field.Words()} is {ItemTrail.Quoted(item.Values[(int)field])}, but the audit trail never changed it from "
                    + $"{ItemTrail.Quoted(value)}."
                : $"{field.Words()} is {ItemTrail.Quoted(item.Values[(int)field])}, but entry {entry.Id} of the audit trail, by "
                    + $"{entry.Who}, made it {ItemTrail.Quoted(value)}.";
        }
    }

    private static string[] Values(string texts)
    {
        var stored = JsonSerializer.Deserialize<string?[]>(texts)!;
        return [.. FollowUpFields.All.Select(field => AsWritten(field, stored[(int)field] ?? ""))];
    }

    /// <summary>
    /// A value of the table in the words of <see cref="FollowUpFields.Read"/>; what no version of this program wrote stays as it is.
    /// </summary>
    private static string AsWritten(FollowUpField field, string stored) => field switch
    {
        FollowUpField.Status when Enum.TryParse<AfiStatus>(stored, out var status) => status.Words(),
        FollowUpField.OwnerKind when Enum.TryParse<OwnerKind>(stored, out var kind) => kind.Words(),
        _ => stored,
    };

    private sealed record Row(string Reference, int Version, int LastEntryId, string Texts);

    private sealed record Stored(string Reference, int Version, int LastEntryId, string[] Values);
}
