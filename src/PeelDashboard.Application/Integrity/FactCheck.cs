namespace PeelDashboard.Application.Integrity;

internal static class FactCheck
{
    public static IEnumerable<StoreFinding> Run(PeelDbContext db) =>
    [
        .. Damage(db), .. LooseEnds(db), .. MisplacedQuotes(db), .. OtherForces(db), .. OtherReferences(db), .. OtherProgress(db),
        .. Disagreements(db),
    ];

    private static IEnumerable<StoreFinding> Damage(PeelDbContext db) =>
        db.Database.SqlQuery<string>($"""SELECT integrity_check AS "Value" FROM pragma_integrity_check""").AsEnumerable()
            .Where(line => line != "ok")
            .Select(line => new StoreFinding("peel.db", $"The database is damaged: {line.TrimEnd('.')}."));

    private static IEnumerable<StoreFinding> LooseEnds(PeelDbContext db) => db.Database.SqlQuery<LooseEnd>(
        $"""SELECT "table" AS "Table", rowid AS "Id", parent AS "Parent" FROM pragma_foreign_key_check""").AsEnumerable()
        .Select(row => new StoreFinding(row.Table, $"Row {row.Id} points at a row of {row.Parent} that is not there."));

    private static IEnumerable<StoreFinding> MisplacedQuotes(PeelDbContext db)
    {
        var facts = Facts(db);
        var names = db.Documents.ToDictionary(document => document.Id, document => document.FileName);
        foreach (var text in db.DocumentTexts.AsNoTracking().OrderBy(text => text.Id))
        {
            var lines = text.Lines.Split('\n');
            foreach (var (_, called, rows) in facts)
            {
                foreach (var row in rows.Where(row => row.DocumentId == text.DocumentId && row.Edition == text.Edition)
                    .OrderBy(row => row.Line))
                {
                    if (row.Line <= lines.Length && lines[row.Line - 1].Contains(row.Quote, StringComparison.Ordinal)) continue;
                    yield return new StoreFinding(
                        $"{names[text.DocumentId]}, line {row.Line}",
                        $"The line does not hold the quote \"{row.Quote}\" of {called} {row.Id}.");
                }
            }
        }
    }

    /// <summary>A fact of one force with a source about another: what people work on may have gone astray.</summary>
    private static IEnumerable<StoreFinding> OtherForces(PeelDbContext db)
    {
        foreach (var (table, called, rows) in Facts(db).Where(facts => facts.Table != "JudgmentRecords"))
        {
            var astray =
                from row in rows
                join document in db.Documents on row.DocumentId equals document.Id
                where document.ForceId != row.ForceId
                join force in db.Forces on row.ForceId equals force.Id
                orderby row.Id
                select new { row.Id, row.Reference, Force = force.Name, document.FileName, Other = document.Force.Name };
            foreach (var row in astray)
            {
                yield return new(
                    row.Reference ?? $"{table} {row.Id}", $"The {called} is said of {row.Force}, but {row.FileName} is about {row.Other}.");
            }
        }
    }

    /// <summary>A reference is given once, so it still names the force that an AFI was taken from.</summary>
    private static IEnumerable<StoreFinding> OtherReferences(PeelDbContext db) =>
        db.Afis.Where(afi => !afi.Reference.StartsWith(afi.Force.Code + "-")).OrderBy(afi => afi.Id)
            .Select(afi => new { afi.Reference, afi.Force.Name, afi.Force.Code }).AsEnumerable().Select(afi => new StoreFinding(
                afi.Reference,
                $"It is kept as an area for improvement of {afi.Name}, whose references begin with {afi.Code}; find out which force it is "
                    + "of, "
                + "and compare with a backup."));

    /// <summary>What people recorded for one force on an AFI of another.</summary>
    private static IEnumerable<StoreFinding> OtherProgress(PeelDbContext db) =>
        from row in db.FollowUps
        join afi in db.Afis on row.AfiId equals afi.Id
        where row.ForceId != afi.ForceId
        orderby row.Id
        select new StoreFinding(row.Reference,
            $"Its progress is kept for {db.Forces.First(force => force.Id == row.ForceId).Name}, but it is an area for improvement of "
                + $"{afi.Force.Name}; compare with a backup.");

    private static (string Table, string Called, IQueryable<Placed> Rows)[] Facts(PeelDbContext db) =>
    [
        ("Judgments", "judgment", db.Judgments.Select(one => new Placed
        {
            Id = one.Id, ForceId = one.ForceId, DocumentId = one.Passage.DocumentId, Edition = one.Passage.Edition,
            Line = one.Passage.FirstLine, Quote = one.Passage.Quote,
        })),
        ("JudgmentRecords", "record of a judgment", db.JudgmentRecords.Select(one => new Placed
        {
            Id = one.Id, DocumentId = one.DocumentId, Edition = one.Edition, Line = one.FirstLine, Quote = one.Quote,
        })),
        ("GradeCounts", "count of grades", PlacesOf(db.GradeCounts)),
        ("Afis", "area for improvement", db.Afis.Select(one => new Placed
        {
            Id = one.Id, ForceId = one.ForceId, Reference = one.Reference, DocumentId = one.Passage.DocumentId,
            Edition = one.Passage.Edition, Line = one.Passage.FirstLine, Quote = one.Passage.Quote,
        })),
        ("AfiClosures", "closure", PlacesOf(db.AfiClosures)),
        ("Findings", "finding", PlacesOf(db.Findings)),
        ("Observations", "figure", PlacesOf(db.Observations)),
    ];

    private static IQueryable<Placed> PlacesOf<T>(IQueryable<T> facts)
        where T : class, IStatedFact => facts.Select(one => new Placed
        {
            Id = one.Id, ForceId = one.ForceId, DocumentId = one.Passage.DocumentId, Edition = one.Passage.Edition,
            Line = one.Passage.FirstLine, Quote = one.Passage.Quote,
        });

    private static IEnumerable<StoreFinding> Disagreements(PeelDbContext db)
    {
        var rows =
            from record in db.JudgmentRecords
            join judgment in db.Judgments on record.JudgmentId equals judgment.Id
            where record.Grade != judgment.Grade
            orderby judgment.Force.Name, judgment.Area.CycleKey, judgment.Area.Order
            select new
            {
                Force = judgment.Force.Name, judgment.Area.CycleKey, judgment.Area.ShortName,
                Kept = judgment.Grade, KeptAddress = judgment.Passage.Address, KeptLine = judgment.Passage.FirstLine,
                KeptFile = db.Documents.Where(one => one.Id == judgment.Passage.DocumentId).Select(one => one.FileName).FirstOrDefault(),
                Other = record.Grade, OtherAddress = record.Address, OtherLine = record.FirstLine,
                OtherFile = db.Documents.Where(one => one.Id == record.DocumentId).Select(one => one.FileName).FirstOrDefault(),
            };
        foreach (var row in rows)
        {
            var kept = row.KeptAddress ?? $"{row.KeptFile}, line {row.KeptLine}";
            var other = row.OtherFile is null ? row.OtherAddress : $"{row.OtherFile}, line {row.OtherLine}";
            yield return new(
                $"{row.Force}, {row.CycleKey}, {row.ShortName}",
                $"The judgment is {row.Kept.Words()} ({kept}), but {other} says {row.Other.Words()}.");
        }
    }

    private sealed record LooseEnd(string Table, int? Id, string Parent);

    private sealed class Placed
    {
        public int Id { get; init; }
        public int ForceId { get; init; }
        public string? Reference { get; init; }
        public int? DocumentId { get; init; }
        public int Edition { get; init; }
        public int Line { get; init; }
        public string Quote { get; init; } = "";
    }
}
