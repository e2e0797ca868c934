using PeelDashboard.Data.Model;

namespace PeelDashboard.Data.Importing.Judgments;

/// <summary>The claims behind the stored judgments of one area of one force.</summary>
internal static class StoredClaims
{
    /// <summary>Main sources and records; of a document that amended its judgment, each issue with what led to it.</summary>
    public static List<Claim> Of(IReadOnlyList<Judgment> rows, Func<int?, string> titleOf)
    {
        var claims = new List<Claim>();
        foreach (var row in rows)
        {
            var (issue, before) = (0, Before(rows, row));
            for (var earlier = before; earlier is not null && issue < rows.Count; earlier = Before(rows, earlier)) issue++;
            foreach (var claim in row.Records.Select(record => Claim.Of(row, record, titleOf(record.DocumentId)))
                .Prepend(Claim.Of(row, titleOf(row.Passage.DocumentId))))
            {
                var isAmended = before is not null && claim.Passage.DocumentId is { } document && Tells(before, document);
                claims.Add(claim with { Issue = issue, Amended = isAmended ? new Amendment(before!.AmendedOn, before.Reason ?? "") : null });
            }
        }

        return claims;
    }

    private static Judgment? Before(IReadOnlyList<Judgment> rows, Judgment row) => rows.FirstOrDefault(other => other.SupersededById == row.Id);

    private static bool Tells(Judgment row, int document) =>
        row.Passage.DocumentId == document || row.Records.Exists(record => record.DocumentId == document);
}
