namespace PeelDashboard.Data.Sqlite.Search;

public sealed record SearchRequest(SearchExpression Expression)
{
    public const int PageSize = 20;

    /// <summary>The last page that is given; whoever needs more than its hits needs other words.</summary>
    public const int LastPage = 50;

    public int? ForceId { get; init; }
    public SearchKind? Kind { get; init; }
    public string? CycleKey { get; init; }
    public string? ThemeKey { get; init; }
    public int Page { get; init; } = 1;
}

public sealed record SearchResult(IReadOnlyDictionary<SearchKind, int> Counts, IReadOnlyList<SearchHit> Hits)
{
    public int Total => Counts.Values.Sum();

    /// <summary>Where nothing was found: how many hits there are in all forces, without other filters than the words.</summary>
    public int Elsewhere { get; init; }

    /// <summary>Where nothing was found: words of the store that are written nearly like one that it does not have.</summary>
    public IReadOnlyList<NearWord> Near { get; init; } = [];
}

public sealed record NearWord(string Typed, string Known);
