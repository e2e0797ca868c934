using Microsoft.Data.Sqlite;
using PeelDashboard.Data.Desk;
using PeelDashboard.Data.Model;
using PeelDashboard.Data.Storage;

namespace PeelDashboard.Data.Checking;

/// <summary>Whether evidence and own items are those that the audit trail tells of, in its words and by the same people.</summary>
internal static class DeedCheck
{
    private const string Added = "Evidence added";
    private const string Withdrawn = "Evidence withdrawn";
    private const string Entered = "Item entered";

    private const string EvidenceSql = """
        SELECT f."Reference", e."Kind", e."Text", e."Address", e."FileName", e."Sha256", e."AddedBy", e."WithdrawnAt", e."WithdrawnBy", e."WithdrawnReason"
        FROM "Evidence" e JOIN "FollowUps" f ON f."Id" = e."FollowUpId" ORDER BY f."Reference", e."Id"
        """;

    /// <summary>What is odd.</summary>
    public static IEnumerable<StoreFinding> Run(SqliteConnection connection, TrailCheck trail)
    {
        var told = trail.Items.SelectMany(item => item.Value.Deeds).Where(deed => deed.What is Added or Withdrawn or Entered)
            .GroupBy(Key).ToDictionary(group => group.Key, group => new Queue<AuditEntry>(group));
        foreach (var (key, deed) in Stored(connection))
        {
            if (told.TryGetValue(key, out var entries) && entries.TryDequeue(out _)) continue;
            yield return new(key.Reference, $"No entry of the audit trail agrees with {deed}.");
        }

        foreach (var entry in told.Values.SelectMany(entries => entries).OrderBy(entry => entry.Id))
            yield return new(entry.Subject, $"Entry {entry.Id} of the audit trail ({TrailCheck.Words(entry)}) tells of {ItemTrail.Quoted(entry.From + entry.To)}, which is not in the store like that.");
    }

    private static (string Reference, string What, string Words, string Who, string Why) Key(AuditEntry entry) =>
        (entry.Subject, entry.What, entry.From + entry.To, entry.Who, entry.Why);

    private static IEnumerable<((string Reference, string What, string Words, string Who, string Why) Key, string Deed)> Stored(SqliteConnection connection)
    {
        foreach (var (reference, evidence) in connection.Rows(EvidenceSql, row => (row.Text(0), Read(row))))
        {
            var words = DeskService.Describe(evidence);
            yield return ((reference, Added, words, evidence.AddedBy, ""), $"the evidence {ItemTrail.Quoted(words)}, said to be added by {evidence.AddedBy}");
            if (evidence.WithdrawnAt is not null)
            {
                yield return ((reference, Withdrawn, words, evidence.WithdrawnBy, evidence.WithdrawnReason),
                    $"the withdrawal of the evidence {ItemTrail.Quoted(words)}, said to be by {evidence.WithdrawnBy}");
            }
        }

        foreach (var item in connection.Rows(
            """SELECT "Reference", "Headline", "Source", "EnteredBy" FROM "ForceItems" ORDER BY 1""", row => (Reference: row.Text(0), Headline: row.Text(1), Source: row.Text(2), By: row.Text(3))))
        {
            yield return ((item.Reference, Entered, $"{item.Headline} (source: {item.Source})", item.By, ""),
                $"the item {ItemTrail.Quoted(item.Headline)} from {ItemTrail.Quoted(item.Source)}, said to be entered by {item.By}");
        }
    }

    private static Evidence Read(Row row) => new()
    {
        Kind = Enum.TryParse<EvidenceKind>(row.Text(1), out var kind) ? kind : default, Text = row.Text(2), Address = row.Text(3), FileName = row.Text(4),
        Sha256 = row.Text(5), AddedBy = row.Text(6), WithdrawnAt = row.TextOrNull(7) is null ? null : default(DateTime), WithdrawnBy = row.Text(8),
        WithdrawnReason = row.Text(9),
    };
}
