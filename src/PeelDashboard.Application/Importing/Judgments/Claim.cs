namespace PeelDashboard.Application.Importing.Judgments;

internal sealed record Amendment(string? On, string Reason);

/// <summary>What one source says of one area of one force: a judgment, or a record beside one.</summary>
internal sealed record Claim(
    int ForceId, int AreaId, Grade Grade, Basis Basis, string AreaAsPrinted, string? StatedOn, StoredPassage Passage, string Note)
{
    private static readonly string[] WordsOfReissue = ["re-issue", "reissue", "amended", "supersede"];

    /// <summary>The judgment that it is stored as or stored beside; 0 when it is new.</summary>
    public int JudgmentId { get; init; }

    /// <summary>The record that it is stored as; 0 when it is new or the main source.</summary>
    public int RecordId { get; init; }
    public string Title { get; init; } = "";

    /// <summary>Line of the file that is being imported; null when it comes from the store.</summary>
    public int? IncomingLine { get; init; }

    public bool IsStoredMain => JudgmentId > 0 && RecordId == 0;

    /// <summary>The cycle in which the area was inspected, where the source carries the grade over; else null.</summary>
    public string? InspectedIn { get; init; }

    /// <summary>
    /// Which one it is of the statements that a document makes or made of the area, from 0: a document may tell an amendment, and a
    /// corrected text of it may state another grade. The last one stands.
    /// </summary>
    public int Issue { get; init; }

    /// <summary>Why it took the place of the issue before; null for the first.</summary>
    public Amendment? Amended { get; init; }

    public int Strength => Basis switch { Basis.Stated => 0, Basis.Reported => 1, _ => 2 };

    public bool SaysReissued => WordsOfReissue.Any(word =>
        Note.Contains(word, StringComparison.OrdinalIgnoreCase) || Title.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Why and since when an earlier judgment is replaced, in the words of this source.</summary>
    public Amendment Reissue => Amended ?? new Amendment(StatedOn, Note.Length > 0 ? Note : Title);

    public string Source => Passage.DocumentId is { } document ? $"document {document}" : Passage.Address!;

    public static Claim Of(Judgment judgment, string title) => new(
        judgment.ForceId, judgment.AreaId, judgment.Grade, judgment.Basis, judgment.AreaAsPrinted, judgment.StatedOn, judgment.Passage,
        judgment.Note)
    { JudgmentId = judgment.Id, Title = title, InspectedIn = judgment.InspectedIn };

    public static Claim Of(Judgment judgment, JudgmentRecord record, string title) => new(
        judgment.ForceId, judgment.AreaId, record.Grade, record.Basis, record.AreaAsPrinted, record.StatedOn,
        PassageOf(record), record.Note)
    { JudgmentId = judgment.Id, RecordId = record.Id, Title = title, InspectedIn = record.InspectedIn };

    public FactPart[] Parts =>
    [
        new("", Grade.Words()), new("basis", Basis.Words()), new("inspected in", InspectedIn ?? ""), new("called", AreaAsPrinted),
        new("note", Note), new("stated on", StatedOn ?? ""), new("quote", Passage.Quote, IsProof: true),
    ];

    public bool Replaces(Claim other) => Passage.DocumentId is { } id && id == other.Passage.DocumentId && Issue > other.Issue;

    /// <summary>Whether both say the same; a date that one of them does not have is no difference.</summary>
    public bool Agrees(Claim other) =>
        (Grade, Basis, InspectedIn, AreaAsPrinted, Note, Passage.Quote)
            == (other.Grade, other.Basis, other.InspectedIn, other.AreaAsPrinted, other.Note, other.Passage.Quote)
        && (StatedOn is null || other.StatedOn is null || StatedOn == other.StatedOn);

    private static StoredPassage PassageOf(JudgmentRecord record) => new()
    {
        DocumentId = record.DocumentId, Address = record.DocumentId is null ? record.Address : null, Lines = record.Lines,
        FirstLine = record.FirstLine, Edition = record.Edition, Quote = record.Quote,
    };
}

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
                claims.Add(claim with { Issue = issue, Amended = isAmended
                    ? new Amendment(before!.AmendedOn, before.Reason ?? "") : null });
            }
        }

        return claims;
    }

    private static Judgment? Before(IReadOnlyList<Judgment> rows, Judgment row) =>
        rows.FirstOrDefault(other => other.SupersededById == row.Id);

    private static bool Tells(Judgment row, int document) =>
        row.Passage.DocumentId == document || row.Records.Exists(record => record.DocumentId == document);
}
