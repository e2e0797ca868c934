namespace PeelDashboard.Data.Sqlite.Search;

/// <summary>The statements of the search. @0 is the expression, @1 and @2 the range of keys, @3 the cycle, @4 the theme.</summary>
internal static class SearchSql
{
    /// <summary>
    /// Words in a headline, or that something is found by (its kind, its reference), count twelve times one in the text. A hit that has the
    /// very words and not only their stems counts double; an AFI a little more than a finding, and that more than a plain paragraph. The
    /// numbers are ours.
    /// </summary>
    private const string Score = $"""
        bm25("SearchIndex", 12.0, 12.0, 1.0)
          * CASE {SearchKey.KindSql} WHEN 1 THEN 1.6 WHEN 2 THEN 1.4 WHEN 3 THEN 1.1 WHEN 4 THEN 1.3 ELSE 1.0 END
        """;

    /// <summary>
    /// Where AFIs as such are looked for they come first, those of the newest cycle before others: all that words could tell is which is
    /// shortest.
    /// </summary>
    private const string AfisFirst = $"""
        CASE {SearchKey.KindSql} WHEN 1 THEN -1000 - (
          SELECT cycle."Order" FROM "SearchEntries" e JOIN "Cycles" cycle ON cycle."Key" = e."CycleKey" WHERE e."Id" = "SearchIndex".rowid) ELSE {Score} END
        """;

    /// <summary>The factor of the very words. Words that the index by words cannot tell apart are left to their stems.</summary>
    private const string Exactly = """
          * CASE WHEN rowid IN (SELECT rowid FROM "SearchWords" WHERE "SearchWords" MATCH @5 AND rowid BETWEEN @1 AND @2) THEN 2.0 ELSE 1.0 END
        """;

    public static string Counts(SearchRequest request) => $"""
        SELECT {SearchKey.KindSql}, count(*) FROM "SearchIndex" WHERE {Where(request)} GROUP BY 1
        """;

    public const string CountAll = """SELECT count(*) FROM "SearchIndex" WHERE "SearchIndex" MATCH @0""";

    /// <summary>
    /// From so many hits on the very words are not told from their stems: nobody reads on so far, and that would take as long as all the
    /// rest.
    /// </summary>
    public const int TooMany = 20_000;

    /// <summary>One page of hits. @5 is the expression of the very words, @6 how many, @7 after how many, @8 the kind.</summary>
    public static string Hits(SearchRequest request, int total) => $"""
        WITH best AS MATERIALIZED (
          SELECT rowid AS id, {(request.Expression.IsAfisAlone ? AfisFirst : Score)}{(request.Expression.Exact is null || total > TooMany ? "" : Exactly)} AS score
          FROM "SearchIndex" WHERE {Where(request)}{(request.Kind is null ? "" : $" AND {SearchKey.KindSql} = @8")}
          ORDER BY score, rowid LIMIT @6 OFFSET @7)
        SELECT best.id, entry."DocumentId", document."Title", document."Edition", entry."CycleKey", entry."Lines",
          highlight("SearchIndex", 0, char(2), char(3)), highlight("SearchIndex", 2, char(2), char(3)),
          force."Name", force."Slug", area."ThemeKey",
          (SELECT section."Heading" FROM "DocumentSections" section
            WHERE section."DocumentId" = entry."DocumentId" AND CAST(entry."Lines" AS INTEGER) BETWEEN section."FirstLine" AND section."LastLine"
            ORDER BY section."Level" DESC, section."FirstLine" DESC LIMIT 1),
          afi."Reference", afi."Kind", judgment."Grade", judgment."Status",
          figure."Status", {Number("figure")}, coalesce(judgment."AmendedOn", figure."AmendedOn"), coalesce(judgment."Reason", figure."Reason"),
          regraded."Grade", {Number("corrected")}
        FROM best
        JOIN "SearchIndex" ON "SearchIndex".rowid = best.id AND "SearchIndex" MATCH @0 AND "SearchIndex".rowid BETWEEN @1 AND @2
        JOIN "SearchEntries" entry ON entry."Id" = best.id
        JOIN "Documents" document ON document."Id" = entry."DocumentId"
        JOIN "Forces" force ON force."Id" = (best.id >> 48)
        LEFT JOIN "Areas" area ON area."Id" = entry."AreaId"
        LEFT JOIN "Afis" afi ON ((best.id >> 24) & 15) = 1 AND afi."Id" = (best.id & 16777215)
        LEFT JOIN "Judgments" judgment ON ((best.id >> 24) & 15) = 4 AND judgment."Id" = (best.id & 16777215)
        LEFT JOIN "Observations" figure ON ((best.id >> 24) & 15) = 3 AND figure."Id" = (best.id & 16777215)
        LEFT JOIN "Judgments" regraded ON regraded."Id" = judgment."SupersededById"
        LEFT JOIN "Observations" corrected ON corrected."Id" = figure."SupersededById"
        ORDER BY best.score, best.id
        """;

    private static string Number(string row) => $"""
        {row}."MeasureKey", {row}."Unit", {row}."Value", {row}."UpperValue", {row}."Margin", {row}."Qualifier", {row}."Numerator", {row}."Denominator"
        """;

    private static string Where(SearchRequest request) => string.Concat(
        "\"SearchIndex\" MATCH @0 AND rowid BETWEEN @1 AND @2",
        request.CycleKey is null ? ""
            : """ AND EXISTS (SELECT 1 FROM "SearchEntries" e WHERE e."Id" = "SearchIndex".rowid AND e."CycleKey" = @3)""",
        request.ThemeKey is null ? "" : """
             AND EXISTS (SELECT 1 FROM "SearchEntries" e JOIN "Areas" a ON a."Id" = e."AreaId" WHERE e."Id" = "SearchIndex".rowid AND a."ThemeKey" = @4)
            """);
}
