using Microsoft.EntityFrameworkCore;
using PeelDashboard.Data;
using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Tests;

namespace PeelDashboard.Web.Tests.Host;

/// <summary>
/// Rows of two forces and four cycles, with everything that an export must get right: a formula in a text, a signed number, commas, quotes
/// and line breaks, an amended grade, a figure with two comparators and one with none.
/// </summary>
internal static class HandFilledStore
{
    public const string Headline = "=HYPERLINK(\"x\"), said the force:\n- one bullet";

    public static readonly StoreTemplate Template = TestStore.Template(FillAsync);

    public static Task<TestStore> CreateAsync() => TestStore.CopyAsync(Template);

    private static async Task FillAsync(TestStore store)
    {
        await using var db = await store.ContextAsync();
        var northamptonshire = await db.Forces.SingleAsync(force => force.Slug == "northamptonshire");
        var kent = await db.Forces.SingleAsync(force => force.Slug == "kent");
        var report = new SourceDocument
        {
            FileName = "2021-22-peel-report.txt", Title = "PEEL 2021/22", Layout = "integrated-report", LayoutReason = "By hand.",
            Publisher = "HMICFRS", Published = "2022-10-20", Sha256 = "00", Force = northamptonshire,
            CycleKey = "2021/22", LineCount = 1000,
            Texts = { new DocumentText { Edition = 1,
                Lines = "one line\nIn our last inspection we found that the force lacked supervision of investigations." } },
        };
        db.Documents.Add(report);
        await db.SaveChangesAsync();
        await AddJudgmentsAsync(db, northamptonshire, kent, report.Id);
        await AddAfisAsync(db, northamptonshire, kent, report.Id);
        await AddFiguresAsync(db, northamptonshire, kent, report.Id);
        db.Findings.Add(new Finding
        {
            Force = northamptonshire, CycleKey = "2021/22", AreaAsPrinted = "Main findings", Headline = "@home visits are good", Order = 1,
            Passage = In(report.Id, 70),
        });
        await db.SaveChangesAsync();
    }

    private static async Task AddJudgmentsAsync(PeelDbContext db, Force northamptonshire, Force kent, int report)
    {
        var before = await AreaAsync(db, "2016", "investigating-crime");
        var investigating = await AreaAsync(db, "2021/22", "investigating-crime");
        var responding = await AreaAsync(db, "2023-25", "responding-to-the-public");
        db.Judgments.AddRange(
            new Judgment { Force = northamptonshire, Area = before, Grade = Grade.RequiresImprovement, Basis = Basis.Stated,
                Passage = In(report, 5), StatedOn = "2017-03" },
            new Judgment { Force = northamptonshire, Area = investigating, Grade = Grade.RequiresImprovement, Basis = Basis.Stated,
                Passage = In(report, 10), StatedOn = "2022-10-20" },
            new Judgment { Force = kent, Area = investigating, Grade = Grade.Good, Basis = Basis.Reference,
                Passage = At("https://example.org/kent"), StatedOn = "2022" },
            new Judgment { Force = kent, Area = before, Grade = Grade.Good, Basis = Basis.Reference,
                Passage = At("https://example.org/kent-2016") });
        var now = new Judgment
        {
            Force = northamptonshire, Area = responding, Grade = Grade.RequiresImprovement, Basis = Basis.Reference,
            Passage = At("https://example.org/now"), AmendedOn = "2024-08-08", Reason = "+wrong call figures",
        };
        db.Judgments.Add(now);
        await db.SaveChangesAsync();
        db.Judgments.Add(new Judgment
        {
            Force = northamptonshire, Area = responding, Grade = Grade.Adequate, Basis = Basis.Reference,
            Passage = At("https://example.org/then"),
            Status = FactStatus.Superseded, SupersededById = now.Id, AmendedOn = "2024-08-08", Reason = "+wrong call figures",
        });
    }

    private static async Task AddAfisAsync(PeelDbContext db, Force northamptonshire, Force kent, int report)
    {
        var area = await AreaAsync(db, "2021/22", "investigating-crime");
        db.Afis.AddRange(
            new AreaForImprovement
            {
                Reference = "NHP-2021-22-INV-1", Force = northamptonshire, Area = area, Headline = Headline,
                Detail = "Detail, with 100% care.",
                Order = 1, Passage = In(report, 20),
            },
            new AreaForImprovement
            {
                Reference = "NHP-2021-22-INV-2", Force = northamptonshire, Area = area, Headline = "The force should plan.", Order = 2,
                Passage = In(report, 22), Kind = AfiKind.CauseOfConcern,
            },
            new AreaForImprovement
            {
                Reference = "NHP-2021-22-INV-3", Force = northamptonshire, Area = area, Headline = "No longer in the text.", Order = 3,
                Passage = In(report, 24), InLatestText = false,
            },
            new AreaForImprovement
            {
                Reference = "KEN-2021-22-INV-1", Force = kent, Area = area, Headline = "Kent should plan too.\n- one bullet", Order = 1,
                Passage = In(report, 26),
            });
    }

    private static async Task AddFiguresAsync(PeelDbContext db, Force northamptonshire, Force kent, int report)
    {
        var area = await AreaAsync(db, "2021/22", "investigating-crime");
        var arrests = new Measure
        {
            Key = "made-by-hand", Label = "Arrest rate", Unit = MeasureUnit.Percent, Direction = Direction.HigherIsBetter,
            ThemeKey = area.ThemeKey,
        };
        var rate = new Observation
        {
            Force = northamptonshire, CycleKey = "2021/22", Area = area, Measure = arrests, Label = arrests.Label,
            Unit = MeasureUnit.Percent,
            Value = 20.1m, Order = 1, Period = "year to 31 March 2021", Passage = In(report, 30),
        };
        rate.Comparators.Add(new Comparator { Kind = ComparatorKind.EnglandAndWales, Value = 29.2m, Line = 30 });
        rate.Comparators.Add(new Comparator { Kind = ComparatorKind.Target, Value = 68.0m, Line = 31 });
        db.Observations.AddRange(
            rate,
            new Observation
            {
                Force = northamptonshire, CycleKey = "2021/22", Label = "-change in recorded crime",
                Unit = MeasureUnit.PercentChange, Value = -3.4m,
                Order = 2, Passage = In(report, 33),
            },
            new Observation
            {
                Force = kent, CycleKey = "2021/22", Label = "Cases reviewed", Unit = MeasureUnit.Count, Value = 65,
                Numerator = 65, Denominator = 88,
                Order = 1, Passage = In(report, 35),
            });
    }

    private static Task<Area> AreaAsync(PeelDbContext db, string cycle, string key) =>
        db.Areas.SingleAsync(area => area.CycleKey == cycle && area.Key == key);

    private static StoredPassage In(int document, int line) =>
        new() { DocumentId = document, Lines = $"{line};{line + 2}-{line + 3}", FirstLine = line, Quote = "a quote, \"verbatim\"" };

    private static StoredPassage At(string address) => new() { Address = address };
}
