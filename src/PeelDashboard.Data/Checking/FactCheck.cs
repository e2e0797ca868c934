using Microsoft.EntityFrameworkCore;
using PeelDashboard.Data.Model;
using PeelDashboard.Domain;

namespace PeelDashboard.Data.Checking;

/// <summary>Damage of the database, and facts that contradict their sources.</summary>
internal static class FactCheck
{
    /// <summary>What is odd.</summary>
    public static IEnumerable<StoreFinding> Run(PeelContext db) => [.. Damage(db), .. LooseEnds(db), .. MisplacedQuotes(db), .. Disagreements(db)];

    private static IEnumerable<StoreFinding> Damage(PeelContext db) =>
        db.Database.SqlQuery<string>($"""SELECT integrity_check AS "Value" FROM pragma_integrity_check""").AsEnumerable().Where(line => line != "ok")
            .Select(line => new StoreFinding("peel.db", $"The database is damaged: {line.TrimEnd('.')}."));

    private static IEnumerable<StoreFinding> LooseEnds(PeelContext db) => db.Database.SqlQuery<LooseEnd>(
        $"""SELECT "table" AS "Table", rowid AS "Id", parent AS "Parent" FROM pragma_foreign_key_check""").AsEnumerable()
        .Select(row => new StoreFinding(row.Table, $"Row {row.Id} points at a row of {row.Parent} that is not there."));

    private static IEnumerable<StoreFinding> MisplacedQuotes(PeelContext db)
    {
        (string Called, IQueryable<Quoted> Rows)[] facts =
        [
            ("judgment", db.Judgments.Select(one => new Quoted
            {
                Id = one.Id, DocumentId = one.Passage.DocumentId, Edition = one.Passage.Edition, Line = one.Passage.FirstLine, Quote = one.Passage.Quote,
            })),
            ("record of a judgment", db.JudgmentRecords.Select(one => new Quoted
            {
                Id = one.Id, DocumentId = one.DocumentId, Edition = one.Edition, Line = one.FirstLine, Quote = one.Quote,
            })),
            ("count of grades", Facts<GradeCount>(db)),
            ("area for improvement", Facts<AreaForImprovement>(db)),
            ("closure", Facts<AfiClosure>(db)),
            ("finding", Facts<Finding>(db)),
            ("figure", Facts<Observation>(db)),
        ];
        var names = db.Documents.ToDictionary(document => document.Id, document => document.FileName);
        foreach (var text in db.DocumentTexts.AsNoTracking().OrderBy(text => text.Id))
        {
            var lines = text.Lines.Split('\n');
            foreach (var (called, rows) in facts)
            {
                foreach (var row in rows.Where(row => row.DocumentId == text.DocumentId && row.Edition == text.Edition).OrderBy(row => row.Line))
                {
                    if (row.Line <= lines.Length && lines[row.Line - 1].Contains(row.Quote, StringComparison.Ordinal)) continue;
                    yield return new StoreFinding(
                        $"{names[text.DocumentId]}, line {row.Line}", $"The line does not hold the quote \"{row.Quote}\" of {called} {row.Id}.");
                }
            }
        }
    }

    private static IQueryable<Quoted> Facts<T>(PeelContext db)
        where T : class, IStatedFact => db.Set<T>().Select(one => new Quoted
        {
            Id = one.Id, DocumentId = one.Passage.DocumentId, Edition = one.Passage.Edition, Line = one.Passage.FirstLine, Quote = one.Passage.Quote,
        });

    private static IEnumerable<StoreFinding> Disagreements(PeelContext db)
    {
        var rows =
            from record in db.JudgmentRecords
            join judgment in db.Judgments on record.JudgmentId equals judgment.Id
            where record.Grade != judgment.Grade
            orderby judgment.Force.Name, judgment.Area.CycleKey, judgment.Area.Order
            select new
            {
                Force = judgment.Force.Name, judgment.Area.CycleKey, judgment.Area.ShortName, Kept = judgment.Grade, Other = record.Grade,
                KeptAddress = judgment.Passage.Address, KeptLine = judgment.Passage.FirstLine, OtherAddress = record.Address, OtherLine = record.FirstLine,
                KeptFile = db.Documents.Where(document => document.Id == judgment.Passage.DocumentId).Select(document => document.FileName).FirstOrDefault(),
                OtherFile = db.Documents.Where(document => document.Id == record.DocumentId).Select(document => document.FileName).FirstOrDefault(),
            };
        foreach (var row in rows)
        {
            var kept = row.KeptAddress ?? $"{row.KeptFile}, line {row.KeptLine}";
            var other = row.OtherFile is null ? row.OtherAddress : $"{row.OtherFile}, line {row.OtherLine}";
            yield return new(
                $"{row.Force}, {row.CycleKey}, {row.ShortName}", $"The judgment is {row.Kept.Words()} ({kept}), but {other} says {row.Other.Words()}.");
        }
    }

    private sealed record LooseEnd(string Table, int? Id, string Parent);

    /// <summary>A fact with the place that it names.</summary>
    private sealed class Quoted
    {
        public int Id { get; init; }

        public int? DocumentId { get; init; }

        public int Edition { get; init; }

        public int Line { get; init; }

        public string Quote { get; init; } = "";
    }
}
