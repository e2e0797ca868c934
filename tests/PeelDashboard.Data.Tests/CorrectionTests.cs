using Microsoft.EntityFrameworkCore;
using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Parsing.Model;

namespace PeelDashboard.Data.Tests;

public sealed class CorrectionTests
{
    private const string Area = "investigating-crime";

    [Fact]
    public async Task A_changed_value_supersedes_the_old_one_which_keeps_its_place_and_comparators()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(Victims(68.0m));
        var first = (await FiguresAsync(store))[0];
        store.Take(Victims(69m, blank: 3));

        var figures = await FiguresAsync(store);
        Assert.Equal([68.0m, 69m], figures.Select(figure => figure.Value));
        Assert.Equal([FactStatus.Superseded, FactStatus.Current], figures.Select(figure => figure.Status));
        Assert.Equal((first.Id, figures[1].Id, false), (figures[0].Id, figures[0].SupersededById, figures[0].InLatestText));
        Assert.Equal((1, "2", "Victims satisfied 68.0"), (figures[0].Passage.Edition, figures[0].Passage.Lines, figures[0].Passage.Quote));
        Assert.Equal((2, "5"), (figures[1].Passage.Edition, figures[1].Passage.Lines));
        Assert.All(figures, figure => Assert.Equal(("2026-03-04", "The report was imported again with another value."),
            (figure.AmendedOn, figure.Reason)));
        Assert.All(figures, figure => Assert.Equal(70.50m, Assert.Single(figure.Comparators).Value));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Figure_is_stored_as_printed_when_only_its_zeros_change()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(Victims(68m));
        store.Take(Victims(68.0m));

        Assert.Equal("68.0", Assert.Single(await FiguresAsync(store)).Value.ToString());
    }

    [Fact]
    public async Task A_text_that_is_dated_later_tells_since_when_it_holds()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(Victims(68.0m));
        store.Take(Victims(69m, published: "2022-03-01"));

        Assert.All(await FiguresAsync(store), figure => Assert.Equal("2022-03-01", figure.AmendedOn));
    }

    [Fact]
    public async Task What_was_superseded_once_stays_so_in_every_later_text()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(Victims(68.0m));
        store.Take(Victims(69m));
        var before = await FiguresAsync(store);
        var moved = store.Take(Victims(69m, blank: 2));

        Assert.Equal((0, 0, 1, 0), (moved.Changes.Added, moved.Changes.Changed, moved.Changes.Unchanged, moved.Changes.Gone));
        var after = await FiguresAsync(store);
        Assert.Equal(before.Select(Story), after.Select(Story));

        store.Take(Victims(68.0m));
        Assert.Equal(["68.0 Superseded", "69 Superseded", "68.0 Current"],
            (await FiguresAsync(store)).Select(figure => $"{figure.Value} {figure.Status}"));
        static string Story(Observation figure) =>
            $"{figure.Id} {figure.Value} {figure.Status} {figure.SupersededById} {figure.AmendedOn} {figure.Reason}";
    }

    [Fact]
    public async Task A_text_that_tells_its_own_correction_gives_date_and_reason()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(Reports.Of("paper.txt", draft => draft.Figure("Calls abandoned", 8.8m, (ComparatorKind.Target, 5.0m))));
        var told = Reports.Of("paper.txt", draft => draft.Corrected("Calls abandoned", 25.6m, 8.8m, (ComparatorKind.Target, 5.0m)));
        var report = store.Take(told);

        Assert.Equal(["8.8 percent -> 25.6 percent"], report.Plan.Select(change => $"{change.Before} -> {change.After}"));
        await AssertTwoAsync();
        store.Take(Reports.Of("paper.txt", draft => draft.Blank(1)
            .Corrected("Calls abandoned", 25.6m, 8.8m, (ComparatorKind.Target, 5.0m))));
        await AssertTwoAsync();

        async Task AssertTwoAsync()
        {
            var figures = await FiguresAsync(store);
            Assert.Equal(["8.8 Superseded 1", "25.6 Current 1"],
                figures.Select(figure => $"{figure.Value} {figure.Status} {figure.Comparators.Count}"));
            Assert.All(figures, figure => Assert.Equal(("2024-08-08", "The data was wrong."), (figure.AmendedOn, figure.Reason)));
        }
    }

    [Fact]
    public async Task Of_two_figures_alike_the_one_that_is_left_is_not_taken_for_a_correction()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(Reports.Of("report.txt", draft => draft.Figure("Arrest rate", 20m).Figure("Arrest rate", 30m)));
        var report = store.Take(Reports.Of("report.txt", draft => draft.Figure("Arrest rate", 30m)));

        Assert.Equal((0, 0, 1, 1), (report.Changes.Added, report.Changes.Changed, report.Changes.Unchanged, report.Changes.Gone));
        Assert.Equal(["20 Current False", "30 Current True"],
            (await FiguresAsync(store)).Select(figure => $"{figure.Value} {figure.Status} {figure.InLatestText}"));
    }

    [Fact]
    public async Task A_value_that_was_missing_from_the_text_is_filled_in_and_a_changed_comparator_followed()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(Reports.Of("report.txt", draft =>
        {
            draft.Figure("Officers", 0m).Figure("Victims satisfied", 68.0m, (ComparatorKind.EnglandAndWales, 70m));
            draft.Figures[0] = draft.Figures[0] with { Value = null };
        }));
        var report = store.Take(Reports.Of("report.txt", draft =>
            draft.Figure("Officers", 1200m).Figure("Victims satisfied", 68.0m, (ComparatorKind.EnglandAndWales, 71m))));

        Assert.Equal(
            ["not in the text -> 1200 percent", "set against: England and Wales 70 -> set against: England and Wales 71"],
            report.Plan.Select(change => $"{change.Before} -> {change.After}"));
        Assert.Equal(["1200 Current", "68.0 Current"], (await FiguresAsync(store)).Select(figure => $"{figure.Value} {figure.Status}"));
    }

    [Fact]
    public async Task A_changed_grade_is_the_amended_one_and_the_old_one_stays_as_first_published()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(Reports.Base());
        store.Take(Judged(Grade.Adequate));
        store.Take(Judged(Grade.Adequate, blank: 2));

        var judgments = await JudgmentsAsync(store);
        Assert.Equal(["RequiresImprovement Superseded", "Adequate Current"],
            judgments.Select(judgment => $"{judgment.Grade} {judgment.Status}"));
        Assert.Equal(judgments[1].Id, judgments[0].SupersededById);
        Assert.All(judgments, judgment => Assert.Equal(
            ("2026-03-04", "The report was imported again with another grade.", "2021-11"),
            (judgment.AmendedOn, judgment.Reason, judgment.StatedOn)));
        Assert.Equal([1, 3], judgments.Select(judgment => judgment.Passage.Edition));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Three_texts_with_three_grades_are_three_judgments_in_their_order()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(Judged(Grade.Good));
        store.Take(Judged(Grade.Adequate));
        store.Take(Judged(Grade.Good, blank: 1));

        var judgments = await JudgmentsAsync(store);
        Assert.Equal(["Good Superseded", "Adequate Superseded", "Good Current"], judgments.OrderBy(judgment => judgment.Id)
            .Select(judgment => $"{judgment.Grade} {judgment.Status}"));
        Assert.Equal([judgments[1].Id, judgments[2].Id, null], judgments.Select(judgment => judgment.SupersededById));
    }

    [Fact]
    public async Task A_public_record_of_the_first_issue_stays_with_it_when_the_report_is_corrected()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(Judged(Grade.Good));
        store.Take(Reports.Grades("national.csv", Reports.Row(Reports.Northants, "2021/22", Area, Grade.Good, "2021-11-24",
            "https://example.org/page")));
        var report = store.Take(Judged(Grade.Adequate));

        Assert.Empty(report.Diagnostics);
        var judgments = await JudgmentsAsync(store);
        Assert.Equal([1, 0], judgments.Select(judgment => judgment.Records.Count));
    }

    [Fact]
    public async Task A_paper_that_tells_another_grade_second_hand_amends_nothing()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(Judged(Grade.Good));
        store.Take(Reports.Of("paper.txt", draft => draft.Judgment(Area, Grade.Good, Basis.Reported), layout: "committee-paper"));
        store.Take(Reports.Of("paper.txt", draft => draft.Judgment(Area, Grade.Adequate, Basis.Reported), layout: "committee-paper"));

        var judgment = Assert.Single(await JudgmentsAsync(store));
        Assert.Equal((Grade.Good, Grade.Adequate), (judgment.Grade, Assert.Single(judgment.Records).Grade));
    }

    [Theory]
    [InlineData("2024-08-08")]
    [InlineData(null)]
    public async Task An_amendment_that_the_text_tells_gives_both_grades(string? on)
    {
        using var store = await TestStore.WithOthersAsync();
        var first = store.Take(Reports.Of("report.txt", draft => draft.Amended(Area, Grade.RequiresImprovement, Grade.Adequate, on)));
        var again = store.Take(Reports.Of("report.txt", draft =>
            draft.Blank(1).Amended(Area, Grade.RequiresImprovement, Grade.Adequate, on)));

        Assert.Equal((2, 2), (first.Changes.Added, again.Changes.Unchanged));
        Assert.Empty(first.Diagnostics);
        var judgments = await JudgmentsAsync(store);
        Assert.Equal(["Adequate Superseded", "RequiresImprovement Current"],
            judgments.Select(judgment => $"{judgment.Grade} {judgment.Status}"));
        Assert.All(judgments, judgment => Assert.Equal((on, "The data was wrong.", ""),
            (judgment.AmendedOn, judgment.Reason, judgment.Note)));
        Assert.Equal(["2021-11", on ?? "2021-11"], judgments.Select(judgment => judgment.StatedOn!));
        Assert.Equal(judgments[1].Id, judgments[0].SupersededById);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_amendment_told_second_hand_agrees_with_the_public_record_of_both_issues(bool paperFirst)
    {
        using var store = await TestStore.WithOthersAsync();
        ReadResult[] files =
        [
            Reports.Of("paper.txt", draft => draft.Amended(Area, Grade.RequiresImprovement, Grade.Adequate, "2024-08", Basis.Reported),
                published: "2024-09"),
            Reports.Grades(
                "national.csv",
                Reports.Row(Reports.Northants, "2021/22", Area, Grade.Adequate, "2024-02-16", "https://example.org/first", "first issue"),
                Reports.Row(Reports.Northants, "2021/22", Area, Grade.RequiresImprovement, "2024-08-08", "https://example.org/second",
                    "re-issue: wrong data", 3)),
        ];
        foreach (var file in paperFirst ? files : files.Reverse()) Assert.Empty(store.Take(file).Diagnostics);

        var judgments = await JudgmentsAsync(store);
        Assert.Equal(["Adequate Superseded 1", "RequiresImprovement Current 1"],
            judgments.Select(judgment => $"{judgment.Grade} {judgment.Status} {judgment.Records.Count}"));
        Assert.All(judgments, judgment => Assert.StartsWith("2024-08", judgment.AmendedOn, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_report_that_comes_to_tell_its_amendment_keeps_the_first_grade_it_was_imported_with()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(Judged(Grade.Adequate));
        var id = Assert.Single(await JudgmentsAsync(store)).Id;
        var report = store.Take(Reports.Of("report.txt", draft =>
            draft.Amended(Area, Grade.RequiresImprovement, Grade.Adequate, "2024-08-08")));

        Assert.Equal((0, 1), (report.Changes.Added, report.Changes.Changed));
        var judgments = await JudgmentsAsync(store);
        Assert.Equal(["Adequate Superseded", "RequiresImprovement Current"],
            judgments.Select(judgment => $"{judgment.Grade} {judgment.Status}"));
        Assert.Equal((id, "The data was wrong."), (judgments[0].Id, judgments[0].Reason));
    }

    [Fact]
    public async Task A_judgment_that_vanished_is_told_once()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(Reports.Base());
        var first = store.Take(Reports.Of("report.txt", draft => draft.Judgment("preventing-crime", Grade.Adequate)));
        var second = store.Take(Reports.Of("report.txt", draft => draft.Blank(1).Judgment("preventing-crime", Grade.Adequate)));

        Assert.Equal("Gone judgment Investigating crime: Requires improvement (2)",
            first.Plan.Where(change => change.Fact == "judgment").Select(
            change => $"{change.Kind} {change.Fact} {change.Subject}: {change.Before} ({change.Line})").Single());
        Assert.Empty(second.Plan);
    }

    private static ReadResult.Report Victims(decimal value, int blank = 0, string published = "2021-11") => Reports.Of(
        "report.txt", draft => draft.Blank(blank).Figure("Victims satisfied", value, (ComparatorKind.EnglandAndWales, 70.50m)),
        published: published);

    private static ReadResult.Report Judged(Grade grade, int blank = 0) => Reports.Of(
        "report.txt", draft => draft.Blank(blank).Judgment(Area, grade).Judgment("preventing-crime", Grade.Adequate));

    private static async Task<List<Observation>> FiguresAsync(TestStore store)
    {
        await using var db = store.Context();
        return await db.Observations.AsNoTracking().Include(figure => figure.Comparators)
            .Where(figure => figure.Force.Name == Reports.Northants).OrderBy(figure => figure.Id).ToListAsync();
    }

    private static async Task<List<Judgment>> JudgmentsAsync(TestStore store)
    {
        await using var db = store.Context();
        return await db.Judgments.AsNoTracking().Include(judgment => judgment.Records)
            .Where(judgment => judgment.Force.Name == Reports.Northants && judgment.Area.Key == Area)
            .OrderBy(judgment => judgment.Status == FactStatus.Current ? 1 : 0).ThenBy(judgment => judgment.Id).ToListAsync();
    }
}
