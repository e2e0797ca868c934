using PeelDashboard.Data.Sqlite.Search;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Domain.Sources;

namespace PeelDashboard.Data.Tests.Search;

public sealed class StoreSearchTests
{
    [Fact]
    public async Task Every_kind_is_found_with_its_place()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(SearchReports.Base());
        var force = await store.ForceIdAsync("northamptonshire");

        var afi = Assert.Single(store.Search("supervise", force).Hits);
        Assert.Equal((SearchKind.Afi, "NHP-2021-22-INV-1", "PEEL 2021/22"), (afi.Kind, afi.Reference, afi.Place.DocumentTitle));
        Assert.Equal("The force should [supervise].", Told(afi.Headline));
        Assert.Equal(("2021/22", "5", "Investigating crime", "Northamptonshire Police"),
            (afi.Place.CycleKey, afi.Place.Lines, afi.Place.Section, afi.Place.ForceName));

        var finding = Assert.Single(store.Search("few detectives", force).Hits);
        Assert.Equal((SearchKind.Finding, 9), (finding.Kind, finding.Place.Line));
        var figure = store.Search("calls abandoned", force).Hits.Single(hit => hit.Kind is SearchKind.Figure);
        Assert.Equal((12m, MeasureUnit.Percent), (figure.Figure!.Value, figure.Figure.Unit));
        var judgment = store.Search("judgment preventing", force).Hits.Single();
        Assert.Equal((SearchKind.Judgment, Grade.Adequate, 4), (judgment.Kind, judgment.Grade, judgment.Place.Line));
        Assert.Equal(SearchKind.Text, store.Search("width", force).Hits.Single().Kind);
    }

    [Fact]
    public async Task A_line_of_an_afi_is_not_found_a_second_time_as_text()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(SearchReports.Base());
        Assert.All(store.Search("force should", await store.ForceIdAsync("northamptonshire")).Hits,
            hit => Assert.Equal(SearchKind.Afi, hit.Kind));
    }

    [Fact]
    public async Task The_very_words_come_before_their_stems_and_headlines_before_text()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(SearchReports.Of(draft =>
        {
            draft.Line("It wants investigators who were investigating for years.");
            draft.Line("One may investigate.");
            draft.Finding("Nobody should investigate alone.");
        }));
        var hits = store.Search("investigate", await store.ForceIdAsync("northamptonshire")).Hits;
        Assert.Equal([5, 4, 3], hits.Where(hit => hit.Kind is not SearchKind.Judgment).Select(hit => hit.Place.Line));
    }

    [Theory]
    [InlineData("force's", "The [force\u2019s] cafe\u0301s")]
    [InlineData("force\u2019s", "The [force\u2019s] cafe\u0301s")]
    [InlineData("CAF\u00C9S", "The force\u2019s [cafe\u0301s]")]
    [InlineData("cafe", "The force\u2019s [cafe\u0301s]")]
    public async Task Apostrophes_accents_and_case_fold(string typed, string told)
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(SearchReports.Of(draft => draft.Line("The force\u2019s cafe\u0301s")));
        Assert.Equal(told, Told(Assert.Single(store.Search(typed).Hits).Text));
    }

    [Fact]
    public async Task Afi_finds_areas_for_improvement_first()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(SearchReports.Of(draft => draft.Afi("investigating-crime", "The force should record.")
            .Line("Areas for improvement of other kinds")));
        var result = store.Search("AFI", await store.ForceIdAsync("northamptonshire"));
        Assert.Equal([SearchKind.Afi, SearchKind.Text], result.Hits.Select(hit => hit.Kind));
        Assert.Equal("NHP-2021-22-INV-1", Assert.Single(store.Search("nhp-2021-22-inv-1").Hits).Reference);
    }

    [Theory]
    [InlineData("AFI", SearchKind.Afi, SearchKind.Afi, SearchKind.Text)]
    [InlineData("afis AFI", SearchKind.Afi, SearchKind.Afi, SearchKind.Text)]
    public async Task Afis_as_such_come_newest_first_however_short_an_old_one_is(string typed, params SearchKind[] kinds)
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(SearchReports.Of(draft => draft.Afi("effectiveness", "Record."), "older.txt", "2016"));
        store.Take(SearchReports.Of(draft => draft
            .Afi("investigating-crime",
                "The force should record, within a year and in every one of its departments, what it does about each of its areas.")
            .Line("Area for improvement")));
        var hits = store.Search(typed, await store.ForceIdAsync("northamptonshire")).Hits;
        Assert.Equal(kinds, hits.Select(hit => hit.Kind));
        Assert.Equal(["2021/22", "2016"], hits.Take(2).Select(hit => hit.Place.CycleKey));
    }

    [Fact]
    public async Task What_was_superseded_tells_what_replaced_it_when_and_why()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(SearchReports.Of(draft => draft.Corrected("Calls abandoned", 25.6m, 8.8m, (ComparatorKind.Target, 5.0m))));
        var hits = store.Search("calls abandoned", await store.ForceIdAsync("northamptonshire")).Hits;
        var wrong = Assert.Single(hits, hit => hit.IsSuperseded);
        Assert.Equal((8.8m, 25.6m), (wrong.Figure!.Value, wrong.Replacement!.Figure!.Value));
        Assert.Equal(("2024-08-08", "The data was wrong.", null),
            (wrong.Replacement.On, wrong.Replacement.Reason, wrong.Replacement.Grade));
        Assert.All(hits, hit => Assert.Equal(hit.IsSuperseded, hit.Replacement is not null));
    }

    [Theory]
    [InlineData("supervice superviced", "supervise superviced")]
    [InlineData("\"The SUPERVICE\"", "\"The supervise\"")]
    public void A_word_is_respelled_where_it_stands_alone(string typed, string told) =>
        Assert.Equal(told, SearchExpression.Respell(typed, new("supervice", "supervise")));

    [Fact]
    public async Task The_paragraph_of_an_afi_that_has_the_words_is_shown_with_its_own_line()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(SearchReports.Of(draft =>
        {
            var headline = draft.Line("The force should supervise better.");
            draft.Line("Sergeants are overworked.");
            draft.Line("- Inspectors leave early");
            draft.Afis.Add(new("2021/22", "investigating-crime", AfiKind.AreaForImprovement, "The force should supervise better.",
                "Sergeants are overworked.\n\n- Inspectors leave early", headline with { Lines = [new LineSpan(3, 5)] }));
        }));
        var force = await store.ForceIdAsync("northamptonshire");
        Assert.Equal(["5", "[Inspectors] leave early"], Place(store.Search("inspector", force)));
        Assert.Equal(["3", ""], Place(store.Search("supervision better", force)));
        Assert.Equal(["4", "Sergeants are [overworked]."], Place(store.Search("overworked", force)));

        static string[] Place(SearchResult result) => [Assert.Single(result.Hits).Place.Lines, Told(result.Hits[0].Text)];
    }

    [Fact]
    public async Task Filters_leave_what_they_say_and_counts_stay_for_every_kind()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(SearchReports.Base());
        store.Take(SearchReports.Of(draft => draft.Afi("effectiveness", "The force should supervise."), "older.txt", "2016"));
        var force = await store.ForceIdAsync("northamptonshire");
        Assert.Equal(3, store.Search("supervise").Total);
        Assert.Equal(2, store.Search("supervise", force).Total);
        var expression = SearchExpression.Parse("supervise")!;
        var older = store.Finder.Find(new(expression) { ForceId = force, CycleKey = "2016" });
        Assert.Equal("2016", Assert.Single(older.Hits).Place.CycleKey);
        var themed = store.Finder.Find(new(expression) { ForceId = force, ThemeKey = "investigating-crime" });
        Assert.Equal("2021/22", Assert.Single(themed.Hits).Place.CycleKey);
        var findings = store.Finder.Find(new(SearchExpression.Parse("force")!) { ForceId = force, Kind = SearchKind.Finding });
        Assert.All(findings.Hits, hit => Assert.Equal(SearchKind.Finding, hit.Kind));
        Assert.Equal(4, findings.Counts[SearchKind.Afi]);
    }

    [Fact]
    public async Task Pages_hold_twenty_hits_and_follow_each_other()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(SearchReports.Of(draft => Enumerable.Range(1, 45).ToList().ForEach(i => draft.Line($"Paragraph {i} about vetting."))));
        var pages = Enumerable.Range(1, 3).Select(page => store.Finder.Find(new(SearchExpression.Parse("vetting")!) { Page = page }).Hits)
            .ToList();
        Assert.Equal([20, 20, 5], pages.Select(page => page.Count));
        Assert.Equal(45, pages.SelectMany(page => page).Select(hit => hit.Place.Line).Distinct().Count());
        Assert.Equal(45, store.Search("vetting").Counts[SearchKind.Text]);
    }

    [Fact]
    public async Task Nothing_found_tells_of_other_forces_and_of_words_written_nearly_so()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(SearchReports.Base());
        var elsewhere = store.Search("supervise satisfied", await store.ForceIdAsync("kent"));
        Assert.Equal((0, 0), (elsewhere.Total, elsewhere.Elsewhere));
        Assert.Equal(1, store.Search("detectives", await store.ForceIdAsync("kent")).Elsewhere);
        Assert.Equal([new NearWord("supervice", "supervise"), new NearWord("dedectives", "detectives")],
            store.Search("supervice the dedectives").Near);
        Assert.Empty(store.Search("supervise detectives").Near);
    }

    [Fact]
    public async Task A_search_that_nobody_waits_for_ends()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(SearchReports.Of(draft => Enumerable.Range(1, 3000).ToList().ForEach(i => draft.Line($"Paragraph {i} about vetting."))));
        var request = new SearchRequest(SearchExpression.Parse("vetting")!);
        Assert.Throws<OperationCanceledException>(() => store.Finder.Find(request, new CancellationToken(canceled: true)));
        Assert.Equal(3000, store.Finder.Find(request).Total);
    }

    private static string Told(MarkedText text) => string.Concat(text.Pieces.Select(piece => piece.IsHit ? $"[{piece.Text}]" : piece.Text));
}
