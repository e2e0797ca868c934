using PeelDashboard.Application.RecurringFindings;
using PeelDashboard.Data.Tests.FollowUp;

namespace PeelDashboard.Data.Tests.RecurringFindings;

/// <summary>Threads of small stores: what states a link, what suggests one, and what people decide of it.</summary>
public sealed class LineageTests
{
    private const string Later = "NHP-2021-22-INV-1";
    private const string Earlier = "NHP-2016-INV-1";

    [Fact]
    public async Task Two_that_speak_of_the_same_subject_are_suggested_and_the_words_are_named()
    {
        using var store = await StoreAsync();
        var thread = Assert.Single((await LineageAsync(store)).Threads);
        Assert.Equal("Supervision of investigations", thread.Title);
        var link = Assert.Single(thread.Links);
        Assert.Equal((Later, Earlier, false), (link.Later, link.Earlier, link.IsStated));
        Assert.Contains(link.Like!.Words, word => word.StartsWith("supervis", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Different_subjects_are_not_suggested_and_other_forces_have_no_part_in_it()
    {
        using var store = await StoreAsync("The force should retain its detectives.");
        store.Take(Reports.Of("kent-2016.txt", draft => draft.Afi("investigating-crime", "The force should supervise its investigations."),
            "Kent Police", "2016"));
        Assert.Empty((await LineageAsync(store)).Threads);
    }

    [Fact]
    public async Task A_look_back_leads_to_what_is_missing_by_its_name()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(Reports.Of("2021.txt", draft =>
        {
            draft.Afi("investigating-crime", "The force should supervise its investigations.");
            draft.Line("In our last inspection we found a wide range of problems with the supervision of investigations.");
        }));
        var thread = Assert.Single((await LineageAsync(store)).Threads);
        Assert.Equal(["2018/19", "2021/22"], thread.Cycles);
        Assert.Equal("report not in our sources", thread.Members[0].KindWords);
        var link = Assert.Single(thread.Links);
        Assert.True(link is { IsStated: true, IsBeside: true });
        Assert.Equal(("2021.txt", 3), (await FileAsync(store, link.Quotes[0].Passage.DocumentId), link.Quotes[0].Passage.FirstLine));
    }

    [Fact]
    public async Task A_look_back_leads_to_the_one_thing_that_it_can_mean_and_overtakes_a_suggestion()
    {
        using var store =
            await StoreAsync(
            beside: "In HMIC's 2016 effectiveness report we identified supervision of investigations as an area for improvement for the "
                + "force.");
        var link = Assert.Single(Assert.Single((await LineageAsync(store)).Threads).Links);
        Assert.Equal((Later, Earlier, true), (link.Later, link.Earlier, link.IsStated));
    }

    [Fact]
    public async Task Which_of_two_is_meant_is_not_guessed()
    {
        using var store =
            await StoreAsync(
            beside: "In HMIC's 2016 effectiveness report we identified supervision of investigations as an area for improvement for the "
                + "force.", secondEarlier: "The force should supervise investigations into fraud.");
        var thread = Assert.Single((await LineageAsync(store)).Threads);
        var gap = Assert.Single(thread.Members, member => member.Kind == MemberKind.Gap);
        Assert.Equal(("2016", "no such finding in our sources"), (gap.Cycle, gap.KindWords));
    }

    [Theory]
    [InlineData("Legitimacy", "In our last inspection we found problems with the supervision of investigations by the force.",
        "report not in our sources")]
    [InlineData("Legitimacy", "In HMIC's 2016 effectiveness report we identified supervision of investigations as a problem of the force.",
        "no such finding in our sources")]
    [InlineData("Effectiveness", "In our last inspection we found problems with the supervision of investigations by the force.",
        "no such finding in our sources")]
    public async Task A_report_on_another_pillar_of_the_cycle_is_not_the_one_that_is_meant(string pillar, string words, string gap)
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(Reports.Of("2016.txt", draft => draft.Finding("The force has few detectives."), cycle: "2016", layout: "pillar-report",
            published: "2017", pillar: "Effectiveness"));
        store.Take(Reports.Of("2017.txt", draft => draft.Line(words), cycle: "2017", layout: "pillar-report",
            published: "2018", pillar: pillar));
        var thread = Assert.Single((await LineageAsync(store)).Threads);
        Assert.Equal(("2016", gap), (thread.Members[0].Cycle, thread.Members[0].KindWords));
    }

    [Fact]
    public async Task A_letter_looks_back_and_is_no_report_to_look_back_at()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(Reports.Of("letter.txt",
            draft => draft.Line("In our 2016 inspection we found problems with the supervision of investigations by the force."),
            cycle: "2017", layout: "revisit-letter", published: "2017"));
        store.Take(Reports.Of("2018.txt",
            draft => draft.Line("In our last inspection we found problems with the supervision of investigations by the force."),
            cycle: "2018/19", published: "2019"));
        var gaps = Assert.Single((await LineageAsync(store)).Threads).Members.Where(member => member.Kind == MemberKind.Gap);
        Assert.Equal([("2016", "report not in our sources"), ("2017", "report not in our sources")],
            gaps.Select(gap => (gap.Cycle, gap.KindWords)));
    }

    [Fact]
    public async Task Of_several_earlier_ones_the_nearest_is_suggested_and_the_next_where_that_is_rejected()
    {
        using var store = await StoreAsync();
        store.Take(Reports.Of("2015.txt", draft => draft.Afi("investigating-crime", "The force should supervise its investigations."),
            cycle: "2015", layout: "pillar-report", published: "2016"));
        await using var db = store.Context();
        var source = await RecurrenceSource.ReadAsync(db, await store.ForceIdAsync("northamptonshire"), Reports.Northants);

        Assert.Equal(["NHP-2015-INV-1", Earlier], source.Pairs.Where(pair => pair.Later.Reference == Later)
            .Select(pair => pair.Earlier.Reference).Order(StringComparer.Ordinal));
        Assert.Equal(Earlier, Assert.Single(ForceLineage.Of(source, []).SuggestedFor(Later)).Earlier.Reference);
        var decided = ForceLineage.Of(source, [new(Later, Earlier, Accepted: false, DateTime.UnixEpoch, "Liaison officer")]);
        Assert.Equal("NHP-2015-INV-1", Assert.Single(decided.SuggestedFor(Later)).Earlier.Reference);
    }

    [Fact]
    public async Task Papers_by_others_state_nothing()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(Reports.Of("paper.txt",
            draft => draft.Line("In our last inspection the force was found to lack supervision of investigations."),
            layout: "committee-paper"));
        Assert.Empty((await LineageAsync(store)).Threads);
    }

    [Fact]
    public async Task What_a_corrected_text_leaves_out_leaves_the_thread()
    {
        using var store = await StoreAsync();
        store.TakeAsNew(Reports.Of("2021.txt", draft => draft.Afi("investigating-crime", "The force should retain its detectives.")));
        Assert.Empty((await LineageAsync(store)).Threads);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_decision_stays_when_the_report_is_imported_again_and_a_visitor_sees_nothing_of_it(bool accepted)
    {
        using var tracker = await FollowUpStore.OpenAsync();
        tracker.Store.TakeAsNew(Reports.Of("report.txt", draft => draft.Afi("investigating-crime",
            "The force should make sure that each supervisor supervises investigations.")));
        Take2016(tracker.Store);
        var later = (await LineageAsync(tracker.Store)).Threads.Single().Links.Single().Later;
        await tracker.Service.DecideLinkAsync(tracker.Officer, later, Earlier, accepted, default);
        tracker.Store.Take(Reports.Of("report.txt", draft => draft.Blank(3)
            .Afi("investigating-crime", "The force should make sure that each supervisor supervises investigations.")));

        await using var db = tracker.Store.Context();
        var stored = db.AfiLinks.Single();
        var decisions = new[] { new ThreadDecision(later, Earlier, stored.Accepted, stored.DecidedAt, stored.DecidedBy) };
        var decided = await LineageAsync(tracker.Store, decisions);
        if (accepted)
        {
            Assert.Equal("Liaison officer", decided.Threads.Single().Links.Single().Decision!.By);
        }
        else
        {
            Assert.Empty(decided.Threads);
            Assert.Single(decided.Rejected);
        }

        Assert.Null((await LineageAsync(tracker.Store)).Threads.Single().Links.Single().Decision);
        Assert.Contains(await tracker.TrailAsync(), entry => entry.What == $"Came up before as {Earlier}"
            && entry.To == (accepted ? "the same" : "not the same"));
    }

    [Fact]
    public void No_two_subjects_have_one_key() => Assert.Equal(Subject.All.Count, Subject.All.DistinctBy(subject => subject.Key).Count());

    [Theory]
    [InlineData("management of suspects", "suspect manag*", true)]
    [InlineData("suspects, and to effectively manage offenders", "suspect manag*", false)]
    [InlineData("We work with partners to prevent serious and organised crime", "organised crime + partner", true)]
    [InlineData("Partners are listed", "organised crime + partner", false)]
    public void A_term_stands_in_a_sentence_where_its_words_stand_near(string sentence, string term, bool expected) =>
        Assert.Equal(expected, SubjectTerm.Parse(term).IsIn(WordStems.Of(sentence)));

    private static async Task<TestStore> StoreAsync(string headline =
        "The force should make sure that each supervisor supervises investigations.", string? beside = null, string? secondEarlier = null)
    {
        var store = await TestStore.WithOthersAsync();
        Take2016(store, secondEarlier);
        store.Take(Reports.Of("2021.txt", draft =>
        {
            draft.Afi("investigating-crime", headline);
            if (beside is not null) draft.Line(beside);
        }));
        return store;
    }

    private static void Take2016(TestStore store, string? second = null) => store.Take(Reports.Of("2016.txt", draft =>
    {
        draft.Afi("investigating-crime", "The force should ensure regular supervision of investigations, and that it supervises handovers.")
            .Finding("The force has few detectives.");
        if (second is not null) draft.Afi("investigating-crime", second);
    }, cycle: "2016", layout: "pillar-report", published: "2017"));

    private static async Task<ForceLineage> LineageAsync(TestStore store, IReadOnlyList<ThreadDecision>? decisions = null)
    {
        await using var db = store.Context();
        return ForceLineage.Of(await RecurrenceSource.ReadAsync(db, await store.ForceIdAsync("northamptonshire"), Reports.Northants),
            decisions ?? []);
    }

    private static async Task<string> FileAsync(TestStore store, int? document)
    {
        await using var db = store.Context();
        return db.Documents.Single(row => row.Id == document).FileName;
    }
}
