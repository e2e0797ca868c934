using PeelDashboard.Application.Formatting;

namespace PeelDashboard.Application.Queries.Reports;

/// <summary>Four commands: the document with one of its texts; sections, AFIs, findings and closures; judgments; figures.</summary>
public sealed class ReportQuery(IDbContextFactory<PeelDbContext> contexts)
{
    public async Task<ReportContent?> LoadAsync(int id, int? edition)
    {
        await using var db = await contexts.CreateDbContextAsync();
        if (await HeaderAsync(db, id, edition ?? 0) is not { } header) return null;
        var parts = await ReportParts.LoadAsync(db, id);
        var stored = parts.SelectMany(part => part.Facts()).Concat(await JudgmentsAsync(db, id))
            .Concat(await FiguresAsync(db, id)).ToList();
        var facts = stored.FindAll(fact => fact.Place.Edition == header.ShownEdition).ConvertAll(fact => fact.Fact);
        var outline = header.IsLatest
            ? parts.Where(part => part.Kind is ReportPartKind.Section)
                .Select(part => (part.Level, part.Text, Lines: new LineSpan(part.First, part.Last)))
                .Select(part => new OutlineRow(part.Level, part.Text, part.Lines, FactCounts.Within(part.Lines, facts))).ToList()
            : [];
        return new(
            header, outline, SourceLine.All(header.Text, outline, facts.ToLookup(fact => fact.Line)),
            FactCounts.Within(new LineSpan(1, int.MaxValue), facts),
            [.. stored.Where(fact => fact.Place.Edition != header.LatestEdition && fact.IsFirst).Select(fact => fact.ToGone(id))],
            [.. facts.OfType<ClosureFact>().Where(closure => closure.AfiReference.Length == 0)]);
    }

    private static Task<ReportHeader?> HeaderAsync(PeelDbContext db, int id, int edition) => db.Documents.AsNoTracking()
        .Where(document => document.Id == id)
        .Select(document => new ReportHeader(
            document.Id, document.Title, document.Layout, document.LayoutReason, document.Pillar, document.Publisher, document.Published,
            document.CycleKey, document.Force.Name, document.Force.Slug, document.FileName, document.ImportedAt,
            document.Texts.Where(text => text.Edition == edition || text.Edition == document.Edition)
                .OrderBy(text => text.Edition == edition ? 0 : 1).Select(text => text.Lines).First(),
            document.Format, document.Edition,
            document.Texts.Any(text => text.Edition == edition) ? edition : document.Edition,
            document.Texts.OrderByDescending(text => text.Edition)
                .Select(text => new ReportEdition(text.Edition, text.ImportedAt)).ToList())
        {
            Named = document.NamedAt == null ? null : new NamedDocument(document.Named, document.NamedBy, document.NamedAt.Value),
        })
        .FirstOrDefaultAsync();

    private static async Task<IEnumerable<StoredFact>> JudgmentsAsync(PeelDbContext db, int id)
    {
        var own = db.Judgments.Where(row => row.Passage.DocumentId == id)
            .Select(row => new { row.Grade, row.Basis, Area = row.Area.ShortName, row.Passage.Lines,
                row.Passage.FirstLine, row.Passage.Edition });
        var beside =
            from record in db.JudgmentRecords.Where(row => row.DocumentId == id)
            join judgment in db.Judgments on record.JudgmentId equals judgment.Id
            select new { record.Grade, record.Basis, Area = judgment.Area.ShortName, record.Lines, record.FirstLine, record.Edition };
        var rows = await own.Concat(beside).ToListAsync();
        return rows.SelectMany(row => Passage.ParseLines(row.Lines).Select(span => span.First).Append(row.FirstLine).Distinct()
            .Select(line => new StoredFact(
                new JudgmentFact(line, row.Grade, row.Basis, row.Area, line == row.FirstLine), new(row.Lines, row.FirstLine, row.Edition),
                "judgment", $"{row.Area}: {row.Grade.Words()}")));
    }

    private static async Task<IEnumerable<StoredFact>> FiguresAsync(PeelDbContext db, int id)
    {
        var rows = await db.Observations.AsNoTracking().Where(row => row.Passage.DocumentId == id)
            .OrderBy(row => row.Order).ThenBy(row => row.Id)
            .Select(row => new
            {
                Fact = new FigureFact(
                    row.Passage.FirstLine, row.Label, row.MeasureKey,
                    new FigureAmount(row.Value, row.Unit, row.UpperValue, row.Margin, row.Qualifier, row.Numerator, row.Denominator),
                    row.Status),
                Place = new FactPlace(row.Passage.Lines, row.Passage.FirstLine, row.Passage.Edition),
            }).ToListAsync();
        return rows.Select(row => new StoredFact(
            row.Fact, row.Place, row.Fact.Status is FactStatus.Superseded ? "superseded figure" : "figure",
            $"{row.Fact.Label}: {row.Fact.Words}"));
    }
}
