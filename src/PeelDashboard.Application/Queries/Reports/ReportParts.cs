namespace PeelDashboard.Application.Queries.Reports;

internal enum ReportPartKind
{
    Section,

    Afi,

    Finding,

    Closure,
}

/// <summary>A section, an AFI, a finding or a closure: what the four have in common.</summary>
internal sealed record ReportPart(
    ReportPartKind Kind, string Text, string Words, AfiKind AfiKind, string ClosedOn, int First, int Last, int Level, FactPlace Place)
{
    public IEnumerable<StoredFact> Facts() => Kind switch
    {
        ReportPartKind.Afi => [new(new AfiFact(First, Text), Place, "area for improvement", Words, Text)],
        ReportPartKind.Finding => [new(new FindingFact(First), Place, "finding", Words)],
        ReportPartKind.Closure => [new(new ClosureFact(First, AfiKind, Words, ClosedOn, Text), Place, "closure", Words)],
        _ => [],
    };
}

internal static class ReportParts
{
    public static async Task<List<ReportPart>> LoadAsync(PeelDbContext db, int id)
    {
        var sections = db.DocumentSections.Where(row => row.DocumentId == id).Select(row => new
        {
            Kind = 0, Order = row.Id, Text = row.Heading, Words = "", AfiKind = 0, ClosedOn = "", First = row.FirstLine,
            Last = row.LastLine, row.Level,
            Lines = "", Edition = 0,
        });
        var afis = db.Afis.Where(row => row.Passage.DocumentId == id).Select(row => new
        {
            Kind = 1, row.Order, Text = row.Reference, Words = row.Headline, AfiKind = 0, ClosedOn = "",
            First = row.Passage.FirstLine, Last = 0, Level = 0,
            row.Passage.Lines, row.Passage.Edition,
        });
        var findings = db.Findings.Where(row => row.Passage.DocumentId == id).Select(row => new
        {
            Kind = 2, row.Order, Text = "", Words = row.Headline, AfiKind = 0, ClosedOn = "",
            First = row.Passage.FirstLine, Last = 0, Level = 0,
            row.Passage.Lines, row.Passage.Edition,
        });
        var closures = db.AfiClosures.Where(row => row.Passage.DocumentId == id).Select(row => new
        {
            Kind = 3, row.Order, Text = db.Afis.Where(afi => afi.Id == row.AfiId).Select(afi => afi.Reference).FirstOrDefault() ?? "",
            Words = row.Subject,
            AfiKind = row.Kind == AfiKind.CauseOfConcern ? 1 : row.Kind == AfiKind.Recommendation ? 2 : row.Kind == AfiKind.Concern ? 3 : 0,
            ClosedOn = row.ClosedOn ?? "", First = row.Passage.FirstLine, Last = 0, Level = 0, row.Passage.Lines, row.Passage.Edition,
        });
        var rows = await sections.Concat(afis).Concat(findings).Concat(closures)
            .OrderBy(row => row.Kind).ThenBy(row => row.First).ThenBy(row => row.Level).ThenBy(row => row.Order)
            .ToListAsync();
        return rows.ConvertAll(row => new ReportPart(
            (ReportPartKind)row.Kind, row.Text, row.Words, (AfiKind)row.AfiKind, row.ClosedOn, row.First, row.Last, row.Level,
            new(row.Lines, row.First, row.Edition)));
    }
}
