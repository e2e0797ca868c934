namespace PeelDashboard.Data.Sqlite.Search;

/// <summary>The paragraphs and list items that a headline and a body are put together from, in their order.</summary>
internal static class SearchBlocks
{
    /// <summary>Them all, each without its list marker.</summary>
    public static IEnumerable<string> Of(string headline, string body) =>
        $"{headline}\n{body}".Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(block => block.StartsWith("- ", StringComparison.Ordinal) ? block[2..] : block);
}
