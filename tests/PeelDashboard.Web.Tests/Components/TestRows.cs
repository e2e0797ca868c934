using Microsoft.EntityFrameworkCore;
using PeelDashboard.Data;
using PeelDashboard.Data.Entities;

namespace PeelDashboard.Web.Tests.Components;

internal static class TestRows
{
    public const string PublicRecord = "https://hmicfrs.justiceinspectorates.gov.uk/peel-assessments/example/";

    private static readonly DateTime Imported = new(2026, 11, 21, 9, 0, 0, DateTimeKind.Utc);

    public static async Task AddAsync(PeelDbContext db)
    {
        var forces = await db.Forces.ToDictionaryAsync(force => force.Slug);
        var (here, other) = (forces["northamptonshire"], forces["kent"]);
        var report = Document(db, here, "2021/22", "integrated-report", "", "PEEL 2021/22: Northamptonshire Police", "HMICFRS", "2021-11");
        var pillar = Document(db, here, "2016", "pillar-report", "Effectiveness", "PEEL: Police effectiveness 2016", "HMIC", "2017-03-02");
        var paper = Document(db, here, "2023-25", "committee-paper", "", "Paper to the joint independent audit committee", "PFCC", "2024");
        var kent = Document(db, other, "2021/22", "integrated-report", "", "PEEL 2021/22: Kent Police", "HMICFRS", "2022");
        db.ImportRuns.Add(new ImportRun { FileName = report.FileName, StartedAt = Imported, FinishedAt = Imported,
            Outcome = ImportOutcome.Imported });
        await db.SaveChangesAsync();
        await new JudgmentRows(db, here, other, report, pillar, paper, kent).AddAsync();
        await new FigureRowsOfTest(db, here, other, report, pillar, paper).AddAsync();
        await AddAfisAsync(db, here, other, report, kent);
    }

    public static StoredPassage In(SourceDocument document, string lines, string quote) => new()
    {
        DocumentId = document.Id, Lines = lines, FirstLine = int.Parse(lines.Split(';', '-')[0]), Quote = quote,
    };

    private static SourceDocument Document(
        PeelDbContext db, Force force, string cycle, string layout, string pillar, string title, string publisher, string published) =>
        db.Documents.Add(new SourceDocument
        {
            FileName = $"{force.Slug}-{cycle.Replace('/', '-')}.txt", Force = force, CycleKey = cycle, Layout = layout,
            Pillar = pillar, Title = title,
            Publisher = publisher, Published = published, LineCount = 700, ImportedAt = Imported, Sha256 = new string('0', 64),
            Texts = { new DocumentText { Edition = 1, Lines = "text" } },
        }).Entity;

    private static async Task AddAfisAsync(PeelDbContext db, Force here, Force other, SourceDocument report, SourceDocument kent)
    {
        var areas = await db.Areas.Where(area => area.CycleKey == "2021/22").ToDictionaryAsync(area => area.Key);
        for (var number = 1; number <= 3; number++)
        {
            foreach (var (force, document) in new[] { (here, report), (other, kent) })
            {
                db.Afis.Add(new AreaForImprovement
                {
                    Reference = $"{force.Code}-2021-22-INV-{number}", Force = force, Area = areas["investigating-crime"], Order = number,
                    Headline = "The force should look again", Passage = In(document, $"{300 + number}", "The force should"),
                    InLatestText = force == here || number < 3,
                });
            }
        }

        await db.SaveChangesAsync();
    }
}
