using PeelDashboard.Data.Model;
using PeelDashboard.Data.Storage;
using PeelDashboard.Domain;
using PeelDashboard.Import;

namespace PeelDashboard.Data.Importing.Judgments;

/// <summary>What must happen to stored judgments and their records, so that the claims of one more file are among them.</summary>
internal sealed class JudgmentPlan
{
    private readonly Func<string, int> nextId;
    private readonly ClaimWords words;

    private JudgmentPlan(Func<string, int> nextId, ClaimWords words) => (this.nextId, this.words) = (nextId, words);

    public List<Judgment> Added { get; } = [];

    public List<Judgment> Rewritten { get; } = [];

    public List<Judgment> Removed { get; } = [];

    public List<JudgmentRecord> AddedRecords { get; } = [];

    public List<JudgmentRecord> RewrittenRecords { get; } = [];

    public List<JudgmentRecord> RemovedRecords { get; } = [];

    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>Compares; writes nothing.</summary>
    /// <param name="stored">Judgments with their records.</param>
    /// <param name="file">What the file that is now imported claims.</param>
    /// <param name="nextId">Gives out keys of a table.</param>
    /// <param name="words">How to speak of areas and sources.</param>
    /// <param name="changes">Is told what becomes of each claim.</param>
    public static JudgmentPlan Make(
        IReadOnlyList<Judgment> stored, ClaimsOfFile file, Func<string, int> nextId, ClaimWords words, ChangeList changes)
    {
        var plan = new JudgmentPlan(nextId, words);
        var storedByArea = stored.ToLookup(judgment => (judgment.ForceId, judgment.AreaId));
        var incomingByArea = file.Claims.ToLookup(claim => (claim.ForceId, claim.AreaId));
        foreach (var area in storedByArea.Select(group => group.Key).Union(incomingByArea.Select(group => group.Key)))
        {
            List<Judgment> rows = [.. storedByArea[area]];
            var merge = new ClaimMerge(StoredClaims.Of(rows, words.TitleOf), file, words, changes);
            var claims = merge.Run([.. incomingByArea[area]]);
            plan.Diagnostics.AddRange(merge.Diagnostics);
            if (incomingByArea.Contains(area)) plan.Settle(rows, Editions.Of(claims));
        }

        return plan;
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
        AmendedOn = (next ?? edition).Reissue?.Reissue.On, Reason = (next ?? edition).Reissue?.Reissue.Reason,
    };

    /// <summary>A disagreement is reported, never settled in silence.</summary>
    private void Compare(Edition edition)
    {
        foreach (var record in edition.Records.Where(record => record.Grade != edition.Main.Grade))
        {
            if ((record.IncomingLine ?? edition.Main.IncomingLine) is not { } line) continue;
            Diagnostics.Add(new Diagnostic(
                DiagnosticSeverity.Warning, line,
                $"{words.Area(record)}: {words.Source(edition.Main)} says {edition.Main.Grade.Words()}, {words.Source(record)} says {record.Grade.Words()}; the first is kept as the judgment, the second beside it."));
        }
    }
}
