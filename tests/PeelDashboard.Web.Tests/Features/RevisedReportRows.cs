using Microsoft.EntityFrameworkCore;
using PeelDashboard.Data;
using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Domain.Sources;

namespace PeelDashboard.Web.Tests.Features;

/// <summary>A report with two texts, a letter that closes what it raised, and every kind of fact that is less than plain.</summary>
internal sealed class RevisedReportRows(PeelDbContext db, Force force)
{
    public const string File = "surrey-2016.html";

    private Area area = null!;

    public async Task AddAsync()
    {
        area = await db.Areas.SingleAsync(row => row.CycleKey == "2016" && row.Key == "investigating-crime");
        var report = Document(File, "2016", "pillar-report", "Effectiveness", "First line now\nSecond\nThird\nFourth\nFifth\nSixth");
        (report.Format, report.Edition) = (SourceFormat.Html, 2);
        report.Texts.Add(new DocumentText { Edition = 2, Lines = report.Texts[0].Lines,
            ImportedAt = new DateTime(2026, 9, 1, 9, 0, 0, DateTimeKind.Utc) });
        report.Texts[0].Lines = "First line then\nSecond then\nThird then";
        var letter = Document("surrey-letter.txt", "2017", "inspectorate-letter", "", "We closed one\nand another\nAdequate in 6 areas");
        await db.SaveChangesAsync();
        await AddAfisAsync(report, letter);
        await AddFiguresAsync(report);
        db.Judgments.Add(new Judgment
        {
            Force = force, Area = area, Grade = Grade.Good, Basis = Basis.CarriedOver, InspectedIn = "2015", Passage = In(report, 1, 1),
            AreaAsPrinted = area.Name,
        });
        db.Findings.Add(new Finding
        {
            Force = force, CycleKey = "2016", Headline = "A finding that went", Order = 1, Passage = In(report, 2, 1), InLatestText = false,
        });
        db.GradeCounts.AddRange(
            new GradeCount { ForceId = force.Id, CycleKey = "2021/22", Grade = Grade.Adequate, Areas = 6, Passage = In(letter, 3, 1) },
            new GradeCount { ForceId = force.Id, CycleKey = "2021/22", Grade = Grade.Good, Areas = 1,
                Passage = new() { Address = "https://example.org/count" } });
        await db.SaveChangesAsync();
    }

    private async Task AddAfisAsync(SourceDocument report, SourceDocument letter)
    {
        var cause = Afi("SUR-2016-INV-1", AfiKind.CauseOfConcern, 1, "Evidence is lost", In(report, 2, 2));
        Afi("SUR-2016-INV-2", AfiKind.AreaForImprovement, 2, "The force should train", In(report, 5, 2));
        var part = Afi("SUR-2016-INV-3", AfiKind.Recommendation, 3, "The force should keep evidence", In(report, 3, 2));
        (part.TimeLimit, part.TimeLimitEndsOn) = ("within three months", "2017-06-02");
        Afi("SUR-2016-INV-4", AfiKind.AreaForImprovement, 4, "Gone with the first text", In(report, 3, 1)).InLatestText = false;
        Afi("SUR-2016-INV-5", AfiKind.AreaForImprovement, 5, "Gone, and its text too", In(report, 9, 0)).InLatestText = false;
        await db.SaveChangesAsync();
        part.ParentId = cause.Id;
        db.AfiClosures.AddRange(
            new AfiClosure { ForceId = force.Id, CycleKey = "2016", Kind = AfiKind.Recommendation, AfiId = part.Id, ClosedOn = "2017-03-03",
                Order = 1, Passage = In(letter, 1, 1) },
            new AfiClosure { ForceId = force.Id, CycleKey = "2015", Kind = AfiKind.CauseOfConcern, Subject = "custody", Order = 2,
                Passage = In(letter, 2, 1) });
    }

    private async Task AddFiguresAsync(SourceDocument report)
    {
        var made = await db.Measures.SingleAsync(measure => measure.Key == "made-by-hand");
        var wrong = Figure("", 8.8m, In(report, 2, 1));
        (wrong.Status, wrong.InLatestText, wrong.Reason) = (FactStatus.Superseded, false, "The report was corrected.");
        wrong.Comparators.Add(new Comparator { Kind = ComparatorKind.EnglandAndWales, Value = 12, Line = 2 });
        var right = Figure("", 25.6m, In(report, 4, 2));
        right.Reason = wrong.Reason;
        Figure("2014", null, In(report, 6, 2));
        Figure("2013", 11m, In(report, 3, 1)).InLatestText = false;
        var range = Figure("2012", 10m, In(report, 5, 2));
        (range.UpperValue, range.Margin, range.Qualifier) = (15m, 6.1m, "about");
        var share = Figure("", 65m, In(report, 5, 2));
        (share.Measure, share.MeasureKey, share.Label, share.Unit, share.Numerator, share.Denominator) = (null, null, "Cases reviewed",
            MeasureUnit.Count, 65, 88);
        await db.SaveChangesAsync();
        wrong.SupersededById = right.Id;

        Observation Figure(string period, decimal? value, StoredPassage passage) => db.Observations.Add(new Observation
        {
            Force = force, CycleKey = "2016", Area = area, Measure = made, Label = made.Label, Unit = made.Unit,
            Period = period, Value = value,
            Order = 1, Passage = passage,
        }).Entity;
    }

    private AreaForImprovement Afi(string reference, AfiKind kind, int order, string headline, StoredPassage passage) =>
        db.Afis.Add(new AreaForImprovement
    {
        Reference = reference, Force = force, Area = area, Kind = kind, Order = order, Headline = headline, Passage = passage,
    }).Entity;

    private SourceDocument Document(string file, string cycle, string layout, string pillar, string text)
    {
        var imported = new DateTime(2026, 8, 8, 9, 0, 0, DateTimeKind.Utc);
        return db.Documents.Add(new SourceDocument
        {
            FileName = file, Force = force, CycleKey = cycle, Layout = layout, LayoutReason = "By hand.", Pillar = pillar,
            Title = file, Publisher = "HMIC",
            Sha256 = file, LineCount = text.Split('\n').Length, ImportedAt = imported,
            Texts = { new DocumentText { Edition = 1, Lines = text, ImportedAt = imported } },
        }).Entity;
    }

    private static StoredPassage In(SourceDocument document, int line, int edition) =>
        new() { DocumentId = document.Id, Lines = $"{line}", FirstLine = line, Edition = edition, Quote = "some words" };
}
