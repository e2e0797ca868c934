using Microsoft.Data.Sqlite;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Domain.Sources;

namespace PeelDashboard.Data.Sqlite.Search;

/// <summary>
/// The questions of the search in the words of SQLite's full-text index. Another database answers the same two, with the same records.
/// </summary>
internal static class SearchReader
{
    public static SearchResult Find(SqliteDatabaseOptions location, SearchRequest request, TimeSpan limit,
        CancellationToken cancellation) =>
        Watched(location, connection => Find(connection, request), limit, cancellation);

    /// <summary>How many hits each of some searches has within a force. One statement.</summary>
    public static IReadOnlyList<int> Count(
        SqliteDatabaseOptions location, IReadOnlyList<SearchExpression> searches, int forceId, TimeSpan limit,
        CancellationToken cancellation) =>
        Watched(location, connection => Count(connection, searches, SearchKey.OfForce(forceId)), limit, cancellation);

    private static T Watched<T>(SqliteDatabaseOptions location, Func<SqliteConnection, T> work, TimeSpan limit,
        CancellationToken cancellation)
    {
        try
        {
            using var connection = location.Open();
            using var time = new SearchTimeout(connection, limit, cancellation);
            return work(connection);
        }
        catch (SqliteException error) when (SearchTimeout.Ended(error))
        {
            cancellation.ThrowIfCancellationRequested();
            throw new SearchTooLongException(error);
        }
    }

    private static SearchResult Find(SqliteConnection connection, SearchRequest request)
    {
        var counts = Counts(connection, request);
        var wanted = request.Kind is { } kind ? counts.GetValueOrDefault(kind) : counts.Values.Sum();
        if (wanted > 0) return new(counts, Hits(connection, request, counts.Values.Sum()));
        return counts.Count > 0 ? new(counts, []) : new(counts, [])
        {
            Elsewhere = (int)connection.Scalar(SearchSql.CountAll, request.Expression.Match),
            Near = SpellingSuggestions.Of(connection, request.Expression),
        };
    }

    private static int[] Count(SqliteConnection connection, IReadOnlyList<SearchExpression> searches, (long First, long Last) keys)
    {
        using var command = connection.Command(
            string.Join(" UNION ALL ",
                searches.Select((_, i) =>
                $"SELECT {i}, count(*) FROM \"SearchIndex\" WHERE \"SearchIndex\" MATCH @{i + 2} AND rowid BETWEEN @0 AND @1")),
            [keys.First, keys.Last, .. searches.Select(search => search.Match)]);
        using var reader = command.ExecuteReader();
        var counts = new int[searches.Count];
        while (reader.Read()) counts[reader.GetInt32(0)] = reader.GetInt32(1);
        return counts;
    }

    private static Dictionary<SearchKind, int> Counts(SqliteConnection connection, SearchRequest request)
    {
        using var command = connection.Command(SearchSql.Counts(request), Values(request));
        using var reader = command.ExecuteReader();
        var counts = new Dictionary<SearchKind, int>();
        while (reader.Read()) counts.Add((SearchKind)reader.GetInt32(0), reader.GetInt32(1));
        return counts;
    }

    private static List<SearchHit> Hits(SqliteConnection connection, SearchRequest request, int total)
    {
        var page = Math.Clamp(request.Page, 1, SearchRequest.LastPage);
        using var command = connection.Command(
            SearchSql.Hits(request, total), [.. Values(request), request.Expression.Exact, SearchRequest.PageSize,
                (page - 1) * SearchRequest.PageSize, (int?)request.Kind]);
        using var reader = command.ExecuteReader();
        var hits = new List<SearchHit>();
        while (reader.Read()) hits.Add(Read(reader.GetInt64(0), new Row(reader)));
        return hits;
    }

    private static object?[] Values(SearchRequest request)
    {
        var (first, last) = request.ForceId is { } force ? SearchKey.OfForce(force) : (0, long.MaxValue);
        return [request.Expression.Match, first, last, request.CycleKey, request.ThemeKey];
    }

    private static SearchHit Read(long id, Row row)
    {
        var (lines, headline, body) = (row.Text(5).Split('|'), MarkedText.Parse(row.Text(6)), row.Text(7));
        var (text, own) = SearchKey.Kind(id) is SearchKind.Afi or SearchKind.Finding ? Block(headline, row.Text(6), body, lines)
            : (MarkedText.Parse(body), lines[0]);
        return new(
            SearchKey.Kind(id), headline, text,
            new(
                row.Int(1), row.Text(2), row.Int(3), own, Passage.ParseLines(own)[0].First, row.TextOrNull(11) ?? "", row.Text(4),
                row.TextOrNull(10) ?? "",
                row.Text(8), row.Text(9)))
        {
            Reference = row.TextOrNull(12) ?? "", AfiKind = row.TextOrNull(13) is null ? default : row.Word<AfiKind>(13),
            Grade = GradeAt(row, 14),
            IsSuperseded = (row.TextOrNull(15) ?? row.TextOrNull(16)) == nameof(FactStatus.Superseded),
            Figure = FigureAt(row, 17),
            Replacement = (GradeAt(row, 27), FigureAt(row, 28)) is var (grade, figure) && (grade is not null || figure is not null)
                ? new(grade, figure, row.TextOrNull(25), row.TextOrNull(26) ?? "") : null,
        };
    }

    private static Grade? GradeAt(Row row, int column) => row.TextOrNull(column) is null ? null : row.Word<Grade>(column);

    private static HitFigure? FigureAt(Row row, int first) => row.TextOrNull(first + 1) is null ? null : new(
        row.TextOrNull(first), row.Word<MeasureUnit>(first + 1), row.DecimalOrNull(first + 2), row.DecimalOrNull(first + 3),
        row.DecimalOrNull(first + 4),
        row.Text(first + 5), row.DecimalOrNull(first + 6), row.DecimalOrNull(first + 7));

    /// <summary>
    /// The block that has the hit, with its lines: one of the headline, which is shown anyway, or of the body, which is then shown with it.
    /// </summary>
    private static (MarkedText Text, string Lines) Block(MarkedText headline, string markedHeadline, string markedBody, string[] lines)
    {
        var inHeadline = SearchBlocks.Of(markedHeadline, "").Count();
        var blocks = SearchBlocks.Of(markedHeadline, markedBody).ToList();
        var at = headline.HasHit ? blocks.FindIndex(block => block.Contains(MarkedText.Start, StringComparison.Ordinal))
            : blocks.FindIndex(inHeadline, block => block.Contains(MarkedText.Start, StringComparison.Ordinal));
        var own = at >= 0 && at + 1 < lines.Length && lines[at + 1].Length > 0 ? lines[at + 1] : lines[0];
        return (at >= inHeadline ? MarkedText.Parse(blocks[at]) : new([]), own);
    }
}
