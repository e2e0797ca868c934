namespace PeelDashboard.Data.Sqlite.Search;

/// <summary>What is looked for, and where.</summary>
/// <param name="Expression">Words and phrases.</param>
public sealed record SearchRequest(SearchExpression Expression)
{
    /// <summary>Hits a page.</summary>
    public const int PageSize = 20;

    /// <summary>The last page that is given; whoever needs more than its hits needs other words.</summary>
    public const int LastPage = 50;

    /// <summary>Only of this force; null for all.</summary>
    public int? ForceId { get; init; }

    /// <summary>Only of this kind.</summary>
    public SearchKind? Kind { get; init; }

    /// <summary>Only about this cycle.</summary>
    public string? CycleKey { get; init; }

    /// <summary>Only about areas of this theme, or from their sections.</summary>
    public string? ThemeKey { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;
}

/// <summary>What was found.</summary>
/// <param name="Counts">How many hits of each kind, whatever kind was asked for. Kinds without any are left out.</param>
/// <param name="Hits">One page of them, best first.</param>
public sealed record SearchResult(IReadOnlyDictionary<SearchKind, int> Counts, IReadOnlyList<SearchHit> Hits)
{
    /// <summary>Hits of every kind.</summary>
    public int Total => Counts.Values.Sum();

    /// <summary>Where nothing was found: how many hits there are in all forces, without other filters than the words.</summary>
    public int Elsewhere { get; init; }

    /// <summary>Where nothing was found: words of the store that are written nearly like one that it does not have.</summary>
    public IReadOnlyList<NearWord> Near { get; init; } = [];
}

/// <summary>A word of the store near one that it does not have.</summary>
/// <param name="Typed">As typed, in lower case.</param>
/// <param name="Known">As the store has it, in lower case and without accents.</param>
public sealed record NearWord(string Typed, string Known);
