using PeelDashboard.Application.Queries;
using PeelDashboard.Data.Sqlite.Search;

namespace PeelDashboard.Application.Search;

public sealed record SearchView(ForceSelection Force, SearchResult? Result)
{
    /// <summary>Words and phrases that were looked for; null where there is no word in what was typed.</summary>
    public SearchExpression? Expression { get; init; }
    public string? Trouble { get; init; }

    public IReadOnlyList<(string Words, int Hits)> Examples { get; init; } = [];

    public IReadOnlyList<Option> Cycles { get; init; } = [];
    public IReadOnlyList<Option> Themes { get; init; } = [];
}

/// <summary>Looks up what the search page shows: the force, and two or three statements of the search.</summary>
internal sealed class SearchPageQuery(IDbContextFactory<PeelDbContext> contexts, StoreSearch search, ReferenceCatalogue catalogue)
{
    private const int Shown = 5;

    /// <summary>Words of the field; those that the force's own reports have are shown as examples.</summary>
    private static readonly string[] Candidates =
        ["domestic abuse", "AFI victims", "supervision of investigations", "\"stop and search\"", "vetting", "101 calls",
            "body-worn video", "AFI", "crime"];

    public async Task<SearchView?> GetAsync(SearchFilter state, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await ForceSelection.LoadAsync(db, state.IsEveryForce ? null : state.Force) is not { } force) return null;
        var view = new SearchView(force, Result: null)
        {
            Expression = SearchExpression.Parse(state.Words),
            Cycles = [new("", "All cycles"), .. catalogue.Cycles.Reverse().Select(cycle => new Option(cycle.Slug, cycle.Label))],
            Themes = [new("", "All areas"), .. catalogue.Themes.Select(theme => new Option(theme.Key, theme.Label))],
        };
        if (view.Expression is null) return view with { Examples = Examples(force, cancellation) };
        try
        {
            return view with { Result = search.Find(Request(view.Expression, force, state), cancellation) };
        }
        catch (SearchTooLongException error)
        {
            return view with { Trouble = error.Message };
        }
    }

    private SearchRequest Request(SearchExpression expression, ForceSelection force, SearchFilter state) => new(expression)
    {
        ForceId = state.IsEveryForce ? null : force.Id, Kind = state.Kind, Page = state.Page,
        CycleKey = state.Cycle is null ? null : catalogue.Cycles.FirstOrDefault(cycle => cycle.Slug == state.Cycle)?.Key,
        ThemeKey = state.Theme is null ? null : catalogue.Themes.FirstOrDefault(theme => theme.Key == state.Theme)?.Key,
    };

    private List<(string Words, int Hits)> Examples(ForceSelection force, CancellationToken cancellation)
    {
        var counts = search.Count([.. Candidates.Select(words => SearchExpression.Parse(words)!)], force.Id, cancellation);
        return [.. Candidates.Zip(counts).Where(example => example.Second > 0).Take(Shown)];
    }
}
