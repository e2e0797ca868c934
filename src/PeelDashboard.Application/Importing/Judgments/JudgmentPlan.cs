using PeelDashboard.Parsing.Model;

namespace PeelDashboard.Application.Importing.Judgments;

/// <summary>What must happen to stored judgments and their records, so that the claims of one more file are among them.</summary>
internal sealed class JudgmentPlan
{
    private readonly ClaimWords words;

    private JudgmentPlan(ClaimWords words) => this.words = words;

    public List<Judgment> Added { get; } = [];

    public List<(Judgment Stored, Judgment Row)> Rewritten { get; } = [];

    public List<Judgment> Removed { get; } = [];

    public List<(Judgment Judgment, Judgment Successor)> Successors { get; } = [];

    /// <summary>What each record says and where it belongs; it is new where none is stored.</summary>
    public List<(JudgmentRecord? Stored, JudgmentRecord Row, Judgment Judgment)> Records { get; } = [];

    public List<JudgmentRecord> RemovedRecords { get; } = [];
    public List<Diagnostic> Diagnostics { get; } = [];

    public static JudgmentPlan Make(IReadOnlyList<Judgment> stored, ClaimsOfFile file, ClaimWords words, ImportChangeLog changes)
    {
        var plan = new JudgmentPlan(words);
        var storedByArea = stored.ToLookup(judgment => (judgment.ForceId, judgment.AreaId));
        var incomingByArea = file.Claims.ToLookup(claim => (claim.ForceId, claim.AreaId));
        foreach (var area in storedByArea.Select(group => group.Key).Union(incomingByArea.Select(group => group.Key)))
        {
            List<Judgment> rows = [.. storedByArea[area]];
            var merge = new ClaimMerge(StoredClaims.Of(rows, words.TitleOf), file, words, changes);
            var claims = merge.Run([.. incomingByArea[area]]);
            plan.Diagnostics.AddRange(merge.Diagnostics);
            if (incomingByArea.Contains(area)) plan.Settle(rows, JudgmentEditions.Of(claims));
        }

        return plan;
    }

    /// <summary>What is left of the judgments without what one document says of them.</summary>
    public static JudgmentPlan Without(IReadOnlyList<Judgment> stored, int documentId, ClaimWords words)
    {
        var plan = new JudgmentPlan(words);
        foreach (var area in stored.GroupBy(judgment => (judgment.ForceId, judgment.AreaId)))
        {
            List<Judgment> rows = [.. area];
            var claims = StoredClaims.Of(rows, words.TitleOf);
            var left = claims.Where(claim => claim.Passage.DocumentId != documentId).ToList();
            if (left.Count == claims.Count) continue;
            plan.RemovedRecords.AddRange(rows.SelectMany(row => row.Records).Where(record => record.DocumentId == documentId));
            if (left.Count > 0) plan.Settle(rows, JudgmentEditions.Of(left));
            else plan.Removed.AddRange(rows);
        }

        return plan;
    }

    private void Settle(List<Judgment> rows, IReadOnlyList<Edition> editions)
    {
        var free = rows.ToDictionary(row => row.Id);
        var hosts = editions.Select(edition => Take(free, edition.Main.IsStoredMain ? [edition.Main] : [])).ToArray();
        for (var i = 0; i < hosts.Length; i++)
            hosts[i] ??= Take(free, editions[i].Records.Where(record => record.IsStoredMain));

        // Where the main source is gone, a record takes its place.
        for (var i = 0; i < hosts.Length; i++) hosts[i] ??= Take(free, [editions[i].Main]);
        var standing = new List<Judgment>();
        for (var i = 0; i < editions.Count; i++)
        {
            var (next, heir) = i + 1 < editions.Count ? (editions[i + 1], hosts[i + 1]) : (null, null);
            var row = RowOf(editions[i], hosts[i], next, heir);
            standing.Add(hosts[i] ?? row);
            if (hosts[i] is { } host) Rewritten.Add((host, row));
            else Added.Add(row);
            foreach (var record in editions[i].Records) Settle(rows, record, standing[i]);
            if (editions[i].Main.RecordId > 0) RemovedRecords.Add(StoredRecord(rows, editions[i].Main.RecordId));
            Compare(editions[i]);
        }

        Successors.AddRange(standing.Zip(standing.Skip(1)));
        Removed.AddRange(free.Values);
    }

    private void Settle(List<Judgment> rows, Claim claim, Judgment judgment)
    {
        var record = new JudgmentRecord
        {
            Id = claim.RecordId, JudgmentId = judgment.Id, Grade = claim.Grade,
            Basis = claim.Basis, AreaAsPrinted = claim.AreaAsPrinted, Address = claim.Passage.Address ?? "",
            DocumentId = claim.Passage.DocumentId, Lines = claim.Passage.Lines, FirstLine = claim.Passage.FirstLine,
            Quote = claim.Passage.Quote, StatedOn = claim.StatedOn, Note = claim.Note, InspectedIn = claim.InspectedIn,
            Edition = claim.Passage.Edition,
        };
        Records.Add((claim.RecordId == 0 ? null : StoredRecord(rows, claim.RecordId), record, judgment));
    }

    private static JudgmentRecord StoredRecord(List<Judgment> rows, int id) => rows.SelectMany(row => row.Records)
        .First(record => record.Id == id);

    private static Judgment? Take(Dictionary<int, Judgment> free, IEnumerable<Claim> claims)
    {
        foreach (var claim in claims)
            if (free.Remove(claim.JudgmentId, out var row)) return row;
        return null;
    }

    private static Judgment RowOf(Edition edition, Judgment? host, Edition? next, Judgment? heir) => new()
    {
        Id = host?.Id ?? 0, ForceId = edition.Main.ForceId, AreaId = edition.Main.AreaId, Grade = edition.Main.Grade,
        Basis = edition.Main.Basis,
        AreaAsPrinted = edition.Main.AreaAsPrinted, StatedOn = edition.StatedOn, Passage = edition.Main.Passage.Copy(),
        Note = edition.Main.Note,
        InspectedIn = edition.Main.InspectedIn,
        Status = next is null ? FactStatus.Current : FactStatus.Superseded, SupersededById = heir?.Id,
        AmendedOn = (next ?? edition).Reissue?.Reissue.On, Reason = (next ?? edition).Reissue?.Reissue.Reason,
    };

    private void Compare(Edition edition)
    {
        foreach (var record in edition.Records.Where(record => record.Grade != edition.Main.Grade))
        {
            if ((record.IncomingLine ?? edition.Main.IncomingLine) is not { } line) continue;
            Diagnostics.Add(new Diagnostic(
                DiagnosticSeverity.Warning, line,
                $"{words.Area(record)}: {words.Source(edition.Main)} says {edition.Main.Grade.Words()}, {words.Source(record)} says "
                    + $"{record.Grade.Words()}; the first is kept as the judgment, the second beside it."));
        }
    }
}
