using PeelDashboard.Data.Model;
using PeelDashboard.Data.Storage;
using PeelDashboard.Domain;
using PeelDashboard.Import;

namespace PeelDashboard.Data.Importing;

/// <summary>What must happen to stored judgments and their records, so that the claims of one more file are among them.</summary>
internal sealed class JudgmentPlan
{
    private readonly Func<string, int> nextId;
    private readonly Func<Claim, string> describeArea;
    private readonly Func<Claim, string> describeSource;
    private int added;
    private int changed;
    private int unchanged;
    private int gone;

    private JudgmentPlan(Func<string, int> nextId, Func<Claim, string> describeArea, Func<Claim, string> describeSource) =>
        (this.nextId, this.describeArea, this.describeSource) = (nextId, describeArea, describeSource);

    public List<Judgment> Added { get; } = [];

    public List<Judgment> Rewritten { get; } = [];

    public List<Judgment> Removed { get; } = [];

    public List<JudgmentRecord> AddedRecords { get; } = [];

    public List<JudgmentRecord> RewrittenRecords { get; } = [];

    public List<JudgmentRecord> RemovedRecords { get; } = [];

    public List<Diagnostic> Diagnostics { get; } = [];

    public ImportChanges Changes => new(added, changed, unchanged, gone);

    /// <summary>Compares; writes nothing.</summary>
    /// <param name="stored">Judgments with their records.</param>
    /// <param name="incoming">What the file claims.</param>
    /// <param name="isOfThisFile">Whether a stored claim came from the file that is now imported.</param>
    /// <param name="titleOf">Title of a document.</param>
    /// <param name="nextId">Gives out keys of a table.</param>
    /// <param name="describeArea">Force, cycle and area for people.</param>
    /// <param name="describeSource">File and line, or address, for people.</param>
    public static JudgmentPlan Make(
        IReadOnlyList<Judgment> stored, IReadOnlyList<Claim> incoming, Func<Claim, bool> isOfThisFile, Func<int?, string> titleOf,
        Func<string, int> nextId, Func<Claim, string> describeArea, Func<Claim, string> describeSource)
    {
        var plan = new JudgmentPlan(nextId, describeArea, describeSource);
        var storedByArea = stored.ToLookup(judgment => (judgment.ForceId, judgment.AreaId));
        var incomingByArea = incoming.ToLookup(claim => (claim.ForceId, claim.AreaId));
        foreach (var area in storedByArea.Select(group => group.Key).Union(incomingByArea.Select(group => group.Key)))
        {
            List<Judgment> rows = [.. storedByArea[area]];
            var known = rows.SelectMany(row => row.Records.Select(record => Claim.Of(row, record, titleOf(record.DocumentId)))
                .Prepend(Claim.Of(row, titleOf(row.Passage.DocumentId)))).ToList();
            var claims = plan.Merge(known, [.. incomingByArea[area]], isOfThisFile);
            if (incomingByArea.Contains(area)) plan.Settle(rows, Editions.Of(claims));
        }

        return plan;
    }

    /// <summary>Puts incoming claims in the place of the stored ones of the same source; stored claims that are not told again stay.</summary>
    private List<Claim> Merge(List<Claim> known, List<Claim> incoming, Func<Claim, bool> isOfThisFile)
    {
        var result = new List<Claim>();
        foreach (var claim in incoming)
        {
            var same = known.Find(stored => stored.Source == claim.Source && stored.StatedOn == claim.StatedOn)
                ?? known.Find(stored => stored.Source == claim.Source && !incoming.Exists(
                    other => other != claim && other.Source == stored.Source && other.StatedOn == stored.StatedOn));
            if (same is null) added++;
            else if (same.Agrees(claim)) unchanged++;
            else changed++;
            if (same is not null) known.Remove(same);
            result.Add(same is null ? claim : claim with { JudgmentId = same.JudgmentId, RecordId = same.RecordId });
        }

        foreach (var lost in known.Where(isOfThisFile))
        {
            gone++;
            Diagnostics.Add(new Diagnostic(
                DiagnosticSeverity.Warning, null,
                $"{describeArea(lost)}: the earlier text said {lost.Grade.Words()}, this one says nothing; the judgment is kept."));
        }

        return [.. known, .. result];
    }

    private void Settle(List<Judgment> rows, IReadOnlyList<Edition> editions)
    {
        var free = rows.ToDictionary(row => row.Id);
        var hosts = editions.Select(edition => Take(free, edition.Main.IsStoredMain ? [edition.Main] : [])).ToArray();
        for (var i = 0; i < hosts.Length; i++)
            hosts[i] ??= Take(free, editions[i].Records.Where(record => record.IsStoredMain));
        var ids = hosts.Select(host => host?.Id ?? nextId(JudgmentRows.Judgments.Table)).ToArray();
        for (var i = 0; i < editions.Count; i++)
        {
            var next = i + 1 < editions.Count ? editions[i + 1] : null;
            var row = RowOf(editions[i], ids[i], next, next is null ? null : ids[i + 1]);
            if (hosts[i] is not { } host) Added.Add(row);
            else if (!JudgmentRows.Judgments.Same(host, row)) Rewritten.Add(row);
            foreach (var record in editions[i].Records) Settle(rows, record, ids[i]);
            if (editions[i].Main.RecordId > 0) RemovedRecords.Add(StoredRecord(rows, editions[i].Main.RecordId));
            Compare(editions[i]);
        }

        Removed.AddRange(free.Values);
    }

    private void Settle(List<Judgment> rows, Claim claim, int judgmentId)
    {
        var record = new JudgmentRecord
        {
            Id = claim.RecordId > 0 ? claim.RecordId : nextId(JudgmentRows.Records.Table), JudgmentId = judgmentId, Grade = claim.Grade,
            Basis = claim.Basis, AreaAsPrinted = claim.AreaAsPrinted, Address = claim.Passage.Address ?? "",
            DocumentId = claim.Passage.DocumentId, Lines = claim.Passage.Lines, FirstLine = claim.Passage.FirstLine,
            Quote = claim.Passage.Quote, StatedOn = claim.StatedOn, Note = claim.Note, InspectedIn = claim.InspectedIn, Edition = claim.Passage.Edition,
        };
        if (claim.RecordId == 0) AddedRecords.Add(record);
        else if (!JudgmentRows.Records.Same(StoredRecord(rows, claim.RecordId), record)) RewrittenRecords.Add(record);
    }

    private static JudgmentRecord StoredRecord(List<Judgment> rows, int id) => rows.SelectMany(row => row.Records).First(record => record.Id == id);

    private static Judgment? Take(Dictionary<int, Judgment> free, IEnumerable<Claim> claims)
    {
        foreach (var claim in claims)
            if (free.Remove(claim.JudgmentId, out var row)) return row;
        return null;
    }

    private static Judgment RowOf(Edition edition, int id, Edition? next, int? nextId) => new()
    {
        Id = id, ForceId = edition.Main.ForceId, AreaId = edition.Main.AreaId, Grade = edition.Main.Grade, Basis = edition.Main.Basis,
        AreaAsPrinted = edition.Main.AreaAsPrinted, StatedOn = edition.StatedOn, Passage = edition.Main.Passage, Note = edition.Main.Note,
        InspectedIn = edition.Main.InspectedIn,
        Status = next is null ? FactStatus.Current : FactStatus.Superseded, SupersededById = nextId,
        AmendedOn = (next ?? edition).Reissue?.StatedOn, Reason = (next ?? edition).Reissue?.ReissueReason,
    };

    /// <summary>A disagreement is reported, never settled in silence.</summary>
    private void Compare(Edition edition)
    {
        foreach (var record in edition.Records.Where(record => record.Grade != edition.Main.Grade))
        {
            if ((record.IncomingLine ?? edition.Main.IncomingLine) is not { } line) continue;
            Diagnostics.Add(new Diagnostic(
                DiagnosticSeverity.Warning, line,
                $"{describeArea(record)}: {describeSource(edition.Main)} says {edition.Main.Grade.Words()}, {describeSource(record)} says {record.Grade.Words()}; the first is kept as the judgment, the second beside it."));
        }
    }
}
