namespace PeelDashboard.Application.Integrity;

internal sealed class ItemTrail
{
    private static readonly Dictionary<string, FollowUpField> ByWords = FollowUpFields.All.ToDictionary(field =>
        field.Words(), StringComparer.Ordinal);

    private readonly (string Value, AuditEntry? Entry)[] values =
        [.. FollowUpFields.All.Select(field => (FollowUpState.Untouched.Read(field), (AuditEntry?)null))];

    public AuditEntry Last { get; private set; } = null!;
    public List<AuditEntry> Deeds { get; } = [];

    /// <summary>The value of a field in the end, and the entry that made it so; null where none did.</summary>
    public (string Value, AuditEntry? Entry) this[FollowUpField field] => values[(int)field];

    public string? Follow(AuditEntry entry)
    {
        Last = entry;
        if (!ByWords.TryGetValue(entry.What, out var field))
        {
            Deeds.Add(entry);
            return null;
        }

        var (before, by) = values[(int)field];
        values[(int)field] = (entry.To, entry);
        return before == entry.From ? null
            : $"It says that {entry.What} was {Quoted(entry.From)} before, but "
                + $"{(by is null ? "it began as" : $"entry {by.Id} by {by.Who} had made it")} {Quoted(before)}.";
    }

    public static string Quoted(string value) => value.Length == 0 ? "empty"
        : $"\"{(value.Length > 60 ? value[..60] + "..." : value).ReplaceLineEndings(" ")}\"";
}
