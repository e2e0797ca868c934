using Microsoft.EntityFrameworkCore;
using PeelDashboard.Application.Search;
using PeelDashboard.Data;
using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Domain.Sources;
using PeelDashboard.Tests;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Features;

/// <summary>
/// A short report of one force, an older one, and rows of another force beside them, so that nothing passes because it is alone.
/// </summary>
internal static class FeatureRows
{
    /// <summary>Line 4 is blank; 7 to 9 hold tabs; 11 holds markup; the last line has no line feed.</summary>
    public const string ReportText =
        "Investigating crime\nAdequate\nNorthamptonshire Police is adequate at investigating crime.\n\nArea for improvement\n"
        + "The force should plan its investigations:\nOutcome\tForce\tEngland and Wales\n\tCharged\t10.9\t12.1\nCaution\t\n"
        + "The arrest rate is 20.1 percent. In England and Wales it is 29.2 percent.\nThe <u>MoRiLE</u> score & \"more\"\n \nNovember 2021";

    private static readonly StoreTemplate Template = TestStore.Template(async store =>
    {
        await using var db = await store.ContextAsync();
        await AddAsync(db);

        // The rows go past the imports, which would have told the search of them.
        store.Get<StoreSearch>().Rebuild();
    });

    public static Task<TestStore> StoreAsync() => TestStore.CopyAsync(Template);

    private static async Task AddAsync(PeelDbContext db)
    {
        var forces = await db.Forces.ToDictionaryAsync(force => force.Slug);
        var (here, other) = (forces["northamptonshire"], forces["kent"]);
        var report = Document(db, here, "2021/22", "2021-22-peel-report.txt", "PEEL 2021/22: An inspection", "2021-11", ReportText);
        var older = Document(db, here, "2016", "2016-peel-report.txt", "PEEL: Police effectiveness 2016", null, "one line");
        (older.Layout, older.Pillar) = ("pillar-report", "Effectiveness");
        var kent = Document(db, other, "2021/22", "kent.txt", "Kent", "2022", "Kent's one line");
        report.Sections.Add(new DocumentSection { Kind = SectionKind.Area, Level = 1, Heading = "Investigating crime",
            FirstLine = 1, LastLine = 13 });
        report.Sections.Add(new DocumentSection { Kind = SectionKind.Body, Level = 2, Heading = "Area for improvement",
            FirstLine = 5, LastLine = 9 });
        await db.SaveChangesAsync();
        await AddAfisAsync(db, here, other, report, older, kent);
        await AddOthersAsync(db, here, other, report);
        AddRuns(db, report);
        await db.SaveChangesAsync();
        await new RevisedReportRows(db, forces["surrey"]).AddAsync();
    }

    public static StoredPassage In(SourceDocument document, string lines, string quote) => new()
    {
        DocumentId = document.Id, Lines = lines, FirstLine = Passage.ParseLines(lines)[0].First, Edition = document.Edition, Quote = quote,
    };

    private static SourceDocument Document(PeelDbContext db, Force force, string cycle, string file, string title,
        string? published, string text) =>
        db.Documents.Add(new SourceDocument
        {
            FileName = file, Force = force, CycleKey = cycle, Layout = "integrated-report", LayoutReason = "By hand.", Title = title,
            Publisher = "HMICFRS", Published = published, LineCount = text.Split('\n').Length, Sha256 = file,
            ImportedAt = new DateTime(2026, 11, 21, 0, 0, 0, DateTimeKind.Utc),
            Texts = { new DocumentText { Edition = 1, Sha256 = file, Lines = text } },
        }).Entity;

    private static async Task AddAfisAsync(
        PeelDbContext db, Force here, Force other, SourceDocument report, SourceDocument older, SourceDocument kent)
    {
        var now = await AreaAsync(db, "2021/22", "investigating-crime");
        var preventing = await AreaAsync(db, "2021/22", "preventing-crime");
        var then = await AreaAsync(db, "2016", "investigating-crime");
        Add("NHP-2016-INV-1", here, then, 1, "The force should close old cases", "", older, "1");
        Add("NHP-2021-22-INV-1", here, now, 1, "The force should plan its investigations:\n- early; and\n- well",
            "It does <not> yet.\n\n- first\n- second", report, "6;7-9");
        Add("NHP-2021-22-INV-2", here, now, 2, "The force should train detectives",
            "Few 100% qualified detectives are left.", report, "10");
        Add("NHP-2021-22-PRE-1", here, preventing, 3, "The force should prevent more", "", report, "11");
        var gone = Add("NHP-2021-22-PRE-2", here, preventing, 4, "Gone from the text", "", report, "12");
        (gone.InLatestText, gone.Passage.Edition) = (false, 0);
        Add("KEN-2021-22-INV-1", other, now, 1, "Kent should plan", "", kent, "1");

        AreaForImprovement Add(string reference, Force force, Area area, int order, string headline, string detail,
            SourceDocument document, string lines) =>
            db.Afis.Add(new AreaForImprovement
            {
                Reference = reference, Force = force, Area = area, Order = order, Headline = headline, Detail = detail,
                Kind = reference.EndsWith("PRE-1", StringComparison.Ordinal) ? AfiKind.CauseOfConcern : AfiKind.AreaForImprovement,
                Passage = In(document, lines, "The force should"),
            }).Entity;
    }

    private static async Task AddOthersAsync(PeelDbContext db, Force here, Force other, SourceDocument report)
    {
        var area = await AreaAsync(db, "2021/22", "investigating-crime");
        var judgment = new Judgment { Force = here, Area = area, Grade = Grade.Adequate, Basis = Basis.Stated,
            Passage = In(report, "3;2", "Northamptonshire Police") };
        var record = new Judgment
        {
            Force = other, Area = area, Grade = Grade.Good, Basis = Basis.Reference,
            Passage = new() { Address = "https://example.org/kent" },
        };
        db.AddRange(judgment, record);
        var measure = new Measure
        {
            Key = "made-by-hand", Label = "Arrest rate", Unit = MeasureUnit.Percent, Direction = Direction.HigherIsBetter,
            ThemeKey = area.ThemeKey,
        };
        db.Add(new Observation
        {
            Force = here, CycleKey = "2021/22", Area = area, Measure = measure, Label = "Arrest rate", Unit = MeasureUnit.Percent,
            Value = 20.1m, Order = 1,
            Passage = In(report, "10", "The arrest rate"),
        });
        db.Add(new Finding
        {
            Force = here, CycleKey = "2021/22", Area = area, AreaAsPrinted = "Main findings", Headline = "It uses a score", Order = 1,
            Passage = In(report, "11", "The <u>MoRiLE</u>"),
        });
    }

    private static void AddRuns(PeelDbContext db, SourceDocument report)
    {
        var read = new ImportRun
        {
            FileName = report.FileName, DocumentId = report.Id, Sha256 = report.Sha256,
            Outcome = ImportOutcome.Updated, Added = 1234, Gone = 1,
            Message = "Four facts changed.", Sections = 2, Judgments = 1, Afis = 3, Findings = 1, Figures = 5, FilledLines = 200,
            FactLines = 90, RuleLines = 60,
        };
        read.Diagnostics.Add(new ImportDiagnostic { Severity = DiagnosticSeverity.Warning, Line = 11, Message = "The link is broken." });
        read.Diagnostics.Add(new ImportDiagnostic { Severity = DiagnosticSeverity.Note, Line = 10, Message = "20.1 is no figure.",
            About = DiagnosticTopic.NumberLeftOver });
        read.Diagnostics.Add(new ImportDiagnostic
        {
            Severity = DiagnosticSeverity.Warning, Line = 1, Message = "No judgment was found.",
            About = DiagnosticTopic.SectionWithoutJudgment,
        });
        read.Changes.Add(new ImportedChange { Kind = ChangeKind.Added, Fact = "finding", Subject = "Main findings",
            After = "It uses a score", Line = 11 });
        read.Changes.Add(new ImportedChange { Kind = ChangeKind.Changed, Fact = "figure", Subject = "Arrest rate", Before = "8.8 percent",
            After = "20.1 percent", Line = 10 });
        read.Changes.Add(new ImportedChange
        {
            Kind = ChangeKind.Gone, Fact = "area for improvement", Subject = "NHP-2021-22-PRE-2", Before = "Gone from the text", Line = 12,
        });
        db.ImportRuns.AddRange(read, new ImportRun { FileName = "holiday.jpg", Outcome = ImportOutcome.Refused,
            Message = "It is no text." });
    }

    private static Task<Area> AreaAsync(PeelDbContext db, string cycle, string key) =>
        db.Areas.SingleAsync(area => area.CycleKey == cycle && area.Key == key);
}
