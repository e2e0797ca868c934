using Microsoft.EntityFrameworkCore;
using PeelDashboard.Application.Importing;
using PeelDashboard.Application.Importing.Facts;
using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Parsing.Model;

namespace PeelDashboard.Data.Tests;

/// <summary>What people enter on an AFI hangs on its key and its reference; both outlive a changed headline.</summary>
public sealed class AfiIdentityTests
{
    private const string Area = "armed-policing";
    private const string Clarify = "The force needs to clarify the accreditation standards for firearms commanders";
    private const string Clearer = "The force must make clear which accreditation firearms commanders should have";
    private const string Assess =
        "The force should develop its own armed policing strategic threat and risk assessment in line with national directions";

    [Theory]
    [InlineData("The force should clarify accreditation standards for firearms commanders", Clarify, 1.0)]
    [InlineData("The force should answer 101 calls more quickly", "The force should answer emergency calls more quickly", 0.75)]
    [InlineData(Clarify, Clearer, 0.67)]
    [InlineData("The force should supervise.", "The force should record.", 0)]
    [InlineData("The force", "The police should", 0)]
    public void Likeness_counts_the_words_that_say_something(string one, string other, double expected)
    {
        Assert.Equal(expected, HeadlineSimilarity.Of(one, other), 0.01);
        Assert.Equal(HeadlineSimilarity.Of(one, other), HeadlineSimilarity.Of(other, one));
    }

    [Fact]
    public async Task A_headline_that_was_edited_a_little_is_the_same_afi()
    {
        using var store = await StoreAsync(Clarify, Assess);
        var ids = (await AfisAsync(store)).Select(afi => afi.Id).ToList();
        var report = store.Take(Report(Assess, "The force should clarify accreditation standards for firearms commanders",
            "The force should train."));

        Assert.Empty(report.Questions);
        Assert.Equal(
            [
                $"Changed NHP-2021-22-ARM-1: headline: {Clarify} -> headline: The force should clarify accreditation standards for "
                    + "firearms commanders",
                "Added NHP-2021-22-ARM-3:  -> The force should train.",
            ],
            report.Plan.Select(Words));
        var afis = await AfisAsync(store);
        Assert.Equal(["NHP-2021-22-ARM-1 True", "NHP-2021-22-ARM-2 True", "NHP-2021-22-ARM-3 True"], afis.Select(Story));
        Assert.Equal(ids, afis.Take(2).Select(afi => afi.Id));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task A_headline_in_doubt_is_asked_and_the_answer_is_followed()
    {
        using var store = await StoreAsync(Clarify, Assess);
        var plan = store.Take(Report(Assess, Clearer), dryRun: true);

        var question = Assert.Single(plan.Questions);
        Assert.Equal(("NHP-2021-22-ARM-1", Clarify, Clearer, 3),
            (question.Reference, question.OldHeadline, question.NewHeadline, question.Line));
        Assert.InRange(question.Similarity, HeadlineSimilarity.Doubtful, HeadlineSimilarity.Same);
        Assert.Empty(plan.Diagnostics);

        var applied = store.Take(Report(Assess, Clearer),
            ImportOptions.Apply with { Answers = [new ImportAnswer("nhp-2021-22-arm-1", 3)] });
        Assert.Empty(applied.Questions);
        Assert.Equal($"Changed NHP-2021-22-ARM-1: headline: {Clarify} -> headline: {Clearer}", Words(Assert.Single(applied.Plan)));
        Assert.Equal(["NHP-2021-22-ARM-1 True", "NHP-2021-22-ARM-2 True"], (await AfisAsync(store)).Select(Story));
    }

    [Fact]
    public async Task A_question_that_nobody_answers_keeps_everything_as_it_is()
    {
        using var store = await StoreAsync(Clarify, Assess);
        var before = store.Content(withImports: true);
        var report = store.Take(Report(Assess, Clearer));

        Assert.Single(report.Questions);
        Assert.True(report.IsUnanswered);
        Assert.Equal("report.txt was not imported, because a question must be answered first; nothing was written.", report.Message);
        Assert.Equal(before, store.Content(withImports: true));
    }

    [Fact]
    public async Task The_answer_that_it_is_none_of_them_makes_two_afis_until_another_answer_joins_them_after_all()
    {
        using var store = await StoreAsync(Clarify, Assess);
        var id = (await AfisAsync(store))[0].Id;
        store.Take(Report(Assess, Clearer), ImportOptions.Apply with { Answers = [new ImportAnswer("NHP-2021-22-ARM-1", null)] });
        Assert.Equal(["NHP-2021-22-ARM-1 False", "NHP-2021-22-ARM-2 True", "NHP-2021-22-ARM-3 True"],
            (await AfisAsync(store)).Select(Story));
        var answered = ImportOptions.Apply with { Answers = [new ImportAnswer("NHP-2021-22-ARM-1", 3)] };
        var late = store.Take(Report(Assess, Clearer), answered);

        Assert.Equal(
            [$"Changed NHP-2021-22-ARM-1: not in the text; headline: {Clarify} -> in the text again; headline: {Clearer}",
                $"Gone NHP-2021-22-ARM-3: {Clearer} -> "],
            late.Plan.Select(Words));
        var afis = await AfisAsync(store);
        Assert.Equal(["NHP-2021-22-ARM-1 True", "NHP-2021-22-ARM-2 True", "NHP-2021-22-ARM-3 False"], afis.Select(Story));
        Assert.Equal((id, Clearer), (afis[0].Id, afis[0].Headline));
        Assert.False(store.IsWrittenToBy(() => store.Take(Report(Assess, Clearer), answered)));
    }

    [Fact]
    public async Task Another_number_is_another_subject_until_somebody_says_otherwise()
    {
        const string Calls =
            "The force should answer {0} calls from vulnerable victims of domestic abuse within its target times every month";
        using var store = await StoreAsync(Calls.Replace("{0}", "101", StringComparison.Ordinal));
        var report = store.Take(Report(Calls.Replace("{0}", "999", StringComparison.Ordinal)), dryRun: true);

        Assert.True(Assert.Single(report.Questions).Similarity >= HeadlineSimilarity.Same);
    }

    [Fact]
    public async Task An_afi_that_moved_to_another_area_is_asked_about_and_never_joined_in_silence()
    {
        using var store = await StoreAsync(Clarify);
        var moved = Reports.Of("report.txt", draft => draft.Blank(1).Afi("workforce", Clarify));
        var question = Assert.Single(store.Take(moved, dryRun: true).Questions);
        var applied = store.Take(moved, ImportOptions.Apply with { Answers = [new ImportAnswer(question.Reference, question.Line)] });

        Assert.Equal("Changed NHP-2021-22-ARM-1: area: Armed threats -> area: Developing a positive workplace",
            Words(Assert.Single(applied.Plan)));
        Assert.Equal(["NHP-2021-22-ARM-1 True"], (await AfisAsync(store)).Select(Story));
    }

    [Fact]
    public async Task Of_two_candidates_the_likest_is_taken_and_each_only_once()
    {
        using var store = await StoreAsync(Clarify);
        var report = store.Take(Report(Clarify + " and officers",
            "The force should clarify accreditation standards for firearms commanders."));

        Assert.Empty(report.Questions);
        Assert.Equal(["NHP-2021-22-ARM-1 True", "NHP-2021-22-ARM-2 True"], (await AfisAsync(store)).Select(Story));
        Assert.Equal("The force should clarify accreditation standards for firearms commanders.", (await AfisAsync(store))[0].Headline);
    }

    [Fact]
    public async Task An_answer_that_fits_nothing_is_told()
    {
        using var store = await StoreAsync(Clarify);
        var report = store.Take(Report(Clarify, Assess),
            ImportOptions.Plan with { Answers = [new ImportAnswer("NHP-2021-22-ARM-1", 3), new ImportAnswer("NHP-2021-22-ARM-9", 2)] });

        Assert.Equal(
            [
                "The answer NHP-2021-22-ARM-1=3 was not used, because NHP-2021-22-ARM-1 is no area for improvement of this document that "
                    + "the new text leaves out.",
                "The answer NHP-2021-22-ARM-9=2 was not used, because NHP-2021-22-ARM-9 is no area for improvement of this document that "
                    + "the new text leaves out.",
            ],
            report.Diagnostics.Select(diagnostic => diagnostic.Message));
    }

    [Fact]
    public async Task A_recommendation_keeps_its_cause_of_concern_in_every_text()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(Concern("concern.txt", blank: 0));
        store.Take(Concern("concern.txt", blank: 2));
        var letter = store.Take(Concern("letter.txt", blank: 1, "Within six months, the force should publish a plan."));

        Assert.Equal((1, 2), (letter.Changes.Added, letter.Changes.Unchanged));
        var afis = await AfisAsync(store);
        Assert.Equal(["NHP-2021-22-ARM-1", "NHP-2021-22-ARM-2", "NHP-2021-22-ARM-3"], afis.Select(afi => afi.Reference));
        Assert.Equal([null, afis[0].Id, afis[0].Id], afis.Select(afi => afi.ParentId));

        static ReadResult.Report Concern(string file, int blank, string? more = null) => Reports.Of(file, draft =>
        {
            draft.Blank(blank).Afi(Area, "The force cannot say who is accredited.", kind: AfiKind.CauseOfConcern)
                .Afi(Area, "Within three months, the force should list its commanders.", kind: AfiKind.Recommendation, parent: 0);
            if (more is not null) draft.Afi(Area, more, kind: AfiKind.Recommendation, parent: 0);
        });
    }

    private static async Task<TestStore> StoreAsync(params string[] headlines)
    {
        var store = await TestStore.WithOthersAsync();
        store.Take(Report(headlines));
        return store;
    }

    private static ReadResult.Report Report(params string[] headlines) => Reports.Of("report.txt", draft =>
    {
        foreach (var headline in headlines) draft.Afi(Area, headline);
    });

    private static string Words(PlannedChange change) => $"{change.Kind} {change.Subject}: {change.Before} -> {change.After}";

    private static string Story(AreaForImprovement afi) => $"{afi.Reference} {afi.InLatestText}";

    private static async Task<List<AreaForImprovement>> AfisAsync(TestStore store)
    {
        await using var db = store.Context();
        return await db.Afis.AsNoTracking().Where(afi => afi.Force.Name == Reports.Northants).OrderBy(afi => afi.Reference).ToListAsync();
    }
}
