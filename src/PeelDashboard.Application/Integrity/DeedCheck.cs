using PeelDashboard.Application.FollowUp;

namespace PeelDashboard.Application.Integrity;

/// <summary>Whether evidence and own items are those that the audit trail tells of, in its words and by the same people.</summary>
internal static class DeedCheck
{
    private const string Added = "Evidence added";
    private const string Withdrawn = "Evidence withdrawn";
    private const string Entered = "Item entered";

    public static IEnumerable<StoreFinding> Run(PeelDbContext db, TrailCheck trail)
    {
        var told = trail.Items.SelectMany(item => item.Value.Deeds).Where(deed => deed.What is Added or Withdrawn or Entered)
            .GroupBy(Key).ToDictionary(group => group.Key, group => new Queue<AuditEntry>(group));
        foreach (var (key, deed) in Stored(db))
        {
            if (told.TryGetValue(key, out var entries) && entries.TryDequeue(out _)) continue;
            yield return new(key.Reference, $"No entry of the audit trail agrees with {deed}.");
        }

        foreach (var entry in told.Values.SelectMany(entries => entries).OrderBy(entry => entry.Id))
            yield return new(entry.Subject,
                $"Entry {entry.Id} of the audit trail ({TrailCheck.Words(entry)}) tells of {ItemTrail.Quoted(entry.From + entry.To)}, "
                    + "which is not in the store like that.");
    }

    private static (string Reference, string What, string Words, string Who, string Why) Key(AuditEntry entry) =>
        (entry.Subject, entry.What, entry.From + entry.To, entry.Who, entry.Why);

    private static IEnumerable<((string Reference, string What, string Words, string Who, string Why) Key,
        string Deed)> Stored(PeelDbContext db)
    {
        var filed = db.Database.SqlQuery<Filed>($"""
            SELECT f."Reference", e."Kind", e."Text", e."Address", e."FileName", e."Sha256", e."AddedBy",
              e."WithdrawnAt" IS NOT NULL AS "IsWithdrawn", e."WithdrawnBy", e."WithdrawnReason"
            FROM "Evidence" e JOIN "FollowUps" f ON f."Id" = e."FollowUpId" ORDER BY f."Reference", e."Id"
            """);
        foreach (var evidence in filed.AsEnumerable())
        {
            var words = FollowUpService.Describe(new()
            {
                Kind = Enum.TryParse<EvidenceKind>(evidence.Kind, out var kind) ? kind : default, Text = evidence.Text,
                Address = evidence.Address, FileName = evidence.FileName, Sha256 = evidence.Sha256,
            });
            yield return ((evidence.Reference, Added, words, evidence.AddedBy, ""),
                $"the evidence {ItemTrail.Quoted(words)}, said to be added by {evidence.AddedBy}");
            if (evidence.IsWithdrawn)
            {
                yield return ((evidence.Reference, Withdrawn, words, evidence.WithdrawnBy, evidence.WithdrawnReason),
                    $"the withdrawal of the evidence {ItemTrail.Quoted(words)}, said to be by {evidence.WithdrawnBy}");
            }
        }

        foreach (var item in db.ForceItems.OrderBy(item => item.Reference)
            .Select(item => new { item.Reference, item.Headline, item.Source, By = item.EnteredBy }))
        {
            yield return ((item.Reference, Entered, $"{item.Headline} (source: {item.Source})", item.By, ""),
                $"the item {ItemTrail.Quoted(item.Headline)} from {ItemTrail.Quoted(item.Source)}, said to be entered by {item.By}");
        }
    }

    /// <summary>As the database has it: what another tool wrote may be no word of this program.</summary>
    private sealed record Filed(
        string Reference, string Kind, string Text, string Address, string FileName, string Sha256, string AddedBy, bool IsWithdrawn,
        string WithdrawnBy, string WithdrawnReason);
}
