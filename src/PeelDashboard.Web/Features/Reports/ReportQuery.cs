using Microsoft.EntityFrameworkCore;
using PeelDashboard.Data;
using PeelDashboard.Domain;

namespace PeelDashboard.Web.Features.Reports;

/// <summary>Four commands: the document with its text; sections, AFIs and findings; judgments; figures.</summary>
public static class ReportQuery
{
    private const int Section = 0;
    private const int Afi = 1;

    /// <summary>The page's content; null where there is no such document.</summary>
    public static async Task<ReportContent?> RunAsync(PeelContext db, int id)
    {
        if (await HeaderAsync(db, id) is not { } header) return null;
        var parts = await PartsAsync(db, id);
        var facts = parts.Where(part => part.Kind != Section)
            .Select(part => (LineFact)(part.Kind == Afi ? new AfiFact(part.First, part.Text) : new FindingFact(part.First)))
            .Concat(await JudgmentsAsync(db, id)).Concat(await FiguresAsync(db, id))
            .ToList();
        var outline = parts.Where(part => part.Kind == Section)
            .Select(part => (part.Level, part.Text, Lines: new LineSpan(part.First, part.Last)))
            .Select(part => new OutlineRow(part.Level, part.Text, part.Lines, FactCounts.Within(part.Lines, facts)))
            .ToList();
        return new(
            header, outline, SourceLine.All(header.Text, outline, facts.ToLookup(fact => fact.Line)),
            FactCounts.Within(new LineSpan(1, int.MaxValue), facts));
    }

    private static Task<ReportHeader?> HeaderAsync(PeelContext db, int id) => db.Documents.AsNoTracking()
        .Where(document => document.Id == id)
        .Select(document => new ReportHeader(
            document.Id, document.Title, document.Layout, document.LayoutReason, document.Pillar, document.Publisher, document.Published,
            document.CycleKey, document.Force.Name, document.Force.Slug, document.FileName, document.ImportedAt,
            document.Texts.Single(text => text.Edition == document.Edition).Lines))
        .FirstOrDefaultAsync();

    private static async Task<List<Part>> PartsAsync(PeelContext db, int id)
    {
        var sections = db.DocumentSections.Where(row => row.DocumentId == id)
            .Select(row => new { Kind = Section, Order = row.Id, Text = row.Heading, First = row.FirstLine, Last = row.LastLine, row.Level });
        var afis = db.Afis.Where(row => row.Passage.DocumentId == id && row.InLatestText)
            .Select(row => new { Kind = Afi, row.Order, Text = row.Reference, First = row.Passage.FirstLine, Last = 0, Level = 0 });
        var findings = db.Findings.Where(row => row.Passage.DocumentId == id && row.InLatestText)
            .Select(row => new { Kind = Afi + 1, row.Order, Text = "", First = row.Passage.FirstLine, Last = 0, Level = 0 });
        var rows = await sections.Concat(afis).Concat(findings)
            .OrderBy(row => row.Kind).ThenBy(row => row.First).ThenBy(row => row.Level).ThenBy(row => row.Order)
            .ToListAsync();
        return rows.ConvertAll(row => new Part(row.Kind, row.Text, row.First, row.Last, row.Level));
    }

    private static async Task<IEnumerable<LineFact>> JudgmentsAsync(PeelContext db, int id)
    {
        var own = db.Judgments.Where(row => row.Passage.DocumentId == id)
            .Select(row => new { row.Grade, row.Basis, Area = row.Area.ShortName, row.Passage.Lines, row.Passage.FirstLine });
        var beside =
            from record in db.JudgmentRecords.Where(row => row.DocumentId == id)
            join judgment in db.Judgments on record.JudgmentId equals judgment.Id
            select new { record.Grade, record.Basis, Area = judgment.Area.ShortName, record.Lines, record.FirstLine };
        var rows = await own.Concat(beside).ToListAsync();
        return rows.SelectMany(row => Passage.ParseLines(row.Lines).Select(span => span.First).Append(row.FirstLine).Distinct()
            .Select(line => new JudgmentFact(line, row.Grade, row.Basis, row.Area, line == row.FirstLine)));
    }

    private static async Task<IEnumerable<LineFact>> FiguresAsync(PeelContext db, int id) => await db.Observations.AsNoTracking()
        .Where(row => row.Passage.DocumentId == id && row.InLatestText)
        .OrderBy(row => row.Order).ThenBy(row => row.Id)
        .Select(row => new FigureFact(row.Passage.FirstLine, row.Label, row.MeasureKey, row.Unit, row.Value, row.Numerator, row.Denominator,
            row.Status))
        .ToListAsync();

    /// <summary>A section, an AFI or a finding: what the three have in common.</summary>
    private sealed record Part(int Kind, string Text, int First, int Last, int Level);
}
