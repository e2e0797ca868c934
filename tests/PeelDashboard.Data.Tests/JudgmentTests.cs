using Microsoft.EntityFrameworkCore;
using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Domain.Sources;
using PeelDashboard.Parsing.Model;

namespace PeelDashboard.Data.Tests;

/// <summary>Which source of a judgment leads, and what becomes of the others.</summary>
public sealed class JudgmentTests
{
    private const string Page = "https://example.org/page";
    private const string Area = "investigating-crime";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_public_record_that_agrees_stands_beside_the_report_whichever_came_first(bool reportFirst)
    {
        using var store = await TestStore.WithOthersAsync();
        ReadResult[] files = [Reports.Base(), Grades(Grade.RequiresImprovement)];
        foreach (var file in reportFirst ? files : files.Reverse()) Assert.Empty(store.Take(file).Diagnostics);

        var judgment = Assert.Single(await OfAsync(store));
        Assert.Equal((Grade.RequiresImprovement, Basis.Stated, "2021-11"), (judgment.Grade, judgment.Basis, judgment.StatedOn));
        var record = Assert.Single(judgment.Records);
        Assert.Equal((Grade.RequiresImprovement, Basis.Reference, Page, "2021-11-24"),
            (record.Grade, record.Basis, record.Address, record.StatedOn));
        Assert.Empty(await store.CheckAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_disagreement_is_kept_and_told_by_import_and_check(bool reportFirst)
    {
        using var store = await TestStore.WithOthersAsync();
        ReadResult[] files = [Reports.Base(), Grades(Grade.Good)];
        var told = (reportFirst ? files : files.Reverse()).SelectMany(file => store.Take(file).Diagnostics).ToList();

        Assert.Equal(
            $"Northamptonshire Police, 2021/22, Investigating crime: report.txt (line 2) says Requires improvement, {Page} says Good; the "
                + "first is kept as the judgment, the second beside it.",
            Assert.Single(told).Message);
        var judgment = Assert.Single(await OfAsync(store));
        Assert.Equal((Grade.RequiresImprovement, Grade.Good), (judgment.Grade, Assert.Single(judgment.Records).Grade));
        var finding = Assert.Single(await store.CheckAsync());
        Assert.Equal("Northamptonshire Police, 2021/22, Investigating crime", finding.Where);
        Assert.Equal($"The judgment is Requires improvement (report.txt, line 2), but {Page} says Good.", finding.Message);
    }

    [Fact]
    public async Task A_report_comes_before_a_second_hand_one_and_that_before_a_public_record()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(Grades(Grade.RequiresImprovement));
        store.Take(Reports.Of("paper.txt", draft => draft.Judgment(Area, Grade.RequiresImprovement, Basis.Reported), published: "2024-09",
            layout: "committee-paper"));
        var reported = Assert.Single(await OfAsync(store));

        // A paper's own date is not the date of the judgment that it tells of; the record knows that date.
        Assert.Equal((Basis.Reported, "2021-11-24"), (reported.Basis, reported.StatedOn));
        store.Take(Reports.Base());

        var judgment = Assert.Single(await OfAsync(store));
        Assert.Equal((reported.Id, Basis.Stated), (judgment.Id, judgment.Basis));
        Assert.Equal([Basis.Reference, Basis.Reported], judgment.Records.Select(record => record.Basis)
            .Order(Comparer<Basis>.Create((x, y) => string.CompareOrdinal(x.Words(), y.Words()))));
        Assert.NotNull(judgment.Records.Single(record => record.Basis is Basis.Reported).DocumentId);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reissue_supersedes_the_first_issue_in_either_order_of_rows(bool firstIssueFirst)
    {
        using var store = await TestStore.WithOthersAsync();
        ReferenceJudgment[] rows =
        [
            Reports.Row(Reports.Northants, "2023-25", "responding-to-the-public", Grade.Adequate, "2024-02-16", "https://example.org/first",
                "first issue, 16 Feb 2024; superseded 8 Aug 2024"),
            Reports.Row(Reports.Northants, "2023-25", "responding-to-the-public", Grade.RequiresImprovement, "2024-08-08",
                "https://example.org/second", "re-issue: the data was incorrect", 3),
        ];
        var report = store.Take(Reports.Grades("national.csv", [.. firstIssueFirst ? rows : rows.Reverse()]));

        Assert.Empty(report.Diagnostics);
        var judgments = await OfAsync(store, "responding-to-the-public");
        Assert.Equal([Grade.Adequate, Grade.RequiresImprovement], judgments.Select(judgment => judgment.Grade));
        Assert.Equal([FactStatus.Superseded, FactStatus.Current], judgments.Select(judgment => judgment.Status));
        Assert.Equal(judgments[1].Id, judgments[0].SupersededById);
        Assert.All(judgments, judgment => Assert.Equal(("2024-08-08", "re-issue: the data was incorrect"),
            (judgment.AmendedOn, judgment.Reason)));
        Assert.Equal(["2024-02-16", "2024-08-08"], judgments.Select(judgment => judgment.StatedOn!));
    }

    [Fact]
    public async Task A_reissue_that_arrives_later_supersedes_what_is_stored()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(Reports.Base());
        var first = Assert.Single(await OfAsync(store));
        store.Take(Grades(Grade.Adequate, "2024-08-08", "re-issue: the data was incorrect"));

        var judgments = await OfAsync(store);
        Assert.Equal([FactStatus.Superseded, FactStatus.Current], judgments.Select(judgment => judgment.Status));
        Assert.Equal((first.Id, judgments[1].Id), (judgments[0].Id, judgments[0].SupersededById));
        Assert.Equal(Basis.Reference, judgments[1].Basis);
    }

    [Fact]
    public async Task Of_two_reports_the_first_stays_and_the_other_is_told()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(Reports.Base());
        var second = store.Take(Reports.Of("second.txt", draft => draft.Judgment(Area, Grade.Good), published: "2022-05-01",
            layout: "pillar-report", pillar: "Effectiveness"));

        Assert.Equal(
            "Northamptonshire Police, 2021/22, Investigating crime: report.txt (line 2) says Requires improvement, second.txt (line 2) "
                + "says Good; the first is kept as the judgment, the second beside it.",
            Assert.Single(second.Diagnostics).Message);
        var judgment = Assert.Single(await OfAsync(store));
        Assert.Equal((Grade.RequiresImprovement, second.DocumentId), (judgment.Grade, Assert.Single(judgment.Records).DocumentId));
    }

    [Fact]
    public async Task Of_two_reports_the_later_one_wins_when_it_says_that_it_is_a_reissue()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(Reports.Base());
        store.Take(Reports.Of("second.txt", draft => draft.Judgment(Area, Grade.Good), published: "2022-05-01",
            title: "PEEL 2021/22 (re-issued)"));

        var judgments = await OfAsync(store);
        Assert.Equal([Grade.RequiresImprovement, Grade.Good], judgments.Select(judgment => judgment.Grade));
        Assert.Equal(("2022-05-01", "PEEL 2021/22 (re-issued)"), (judgments[0].AmendedOn, judgments[0].Reason));
    }

    [Fact]
    public async Task A_judgment_that_the_new_text_leaves_out_is_kept_and_told()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(Reports.Base());
        var report = store.Take(Reports.Of("report.txt", draft => draft.Judgment("preventing-crime", Grade.Adequate)));

        Assert.Contains(report.Diagnostics, diagnostic =>
            diagnostic.Message == "Northamptonshire Police, 2021/22, Investigating crime: the earlier text said Requires improvement, this "
                + "one says nothing; the judgment is kept.");
        Assert.Equal(Grade.RequiresImprovement, Assert.Single(await OfAsync(store)).Grade);
    }

    [Fact]
    public async Task A_changed_reference_file_changes_its_row_and_stores_no_second_one()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(Grades(Grade.Good));
        var id = Assert.Single(await OfAsync(store)).Id;
        var report = store.Take(Grades(Grade.Adequate));

        Assert.Equal((ImportOutcome.Updated, 0, 1), (report.Outcome, report.Changes.Added, report.Changes.Changed));
        var judgment = Assert.Single(await OfAsync(store));
        Assert.Equal((id, Grade.Adequate, 0), (judgment.Id, judgment.Grade, judgment.Records.Count));
    }

    [Fact]
    public async Task Counts_of_grades_are_kept_apart_and_carried_over_grades_say_so()
    {
        using var store = await TestStore.WithOthersAsync();
        var count = new ReferenceCount(3, Reports.Northants, "2023-25", Grade.Adequate, 6, new PartialDate(2024, 2, 16),
            Page, "before the re-issue");
        var grades = Reports.Grades("national.csv", [count],
            Reports.Row(Reports.Northants, "2021/22", Area, Grade.Good, null, Page, "judgment carried over from 2017"));
        var first = store.Take(grades);
        var again = store.Take(grades);

        Assert.Equal((2, ImportOutcome.Unchanged), (first.Changes.Added, again.Outcome));
        Assert.Equal(Basis.CarriedOver, Assert.Single(await OfAsync(store)).Basis);
        await using var db = store.Context();
        var stored = await db.GradeCounts.SingleAsync();
        Assert.Equal((Grade.Adequate, 6, "2023-25", "2024-02-16"), (stored.Grade, stored.Areas, stored.CycleKey, stored.StatedOn));
    }

    private static ReadResult.NationalGrades Grades(Grade grade, string published = "2021-11-24", string note = "") =>
        Reports.Grades("national.csv", Reports.Row(Reports.Northants, "2021/22", Area, grade, published, Page, note));

    private static async Task<List<Judgment>> OfAsync(TestStore store, string area = Area)
    {
        await using var db = store.Context();
        return await db.Judgments.AsNoTracking().Include(judgment => judgment.Records)
            .Where(judgment => judgment.Force.Name == Reports.Northants && judgment.Area.Key == area)
            .OrderBy(judgment => judgment.Status == FactStatus.Current ? 1 : 0).ToListAsync();
    }
}
