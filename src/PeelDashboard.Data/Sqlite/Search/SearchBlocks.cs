namespace PeelDashboard.Data.Sqlite.Search;

internal static class SearchBlocks
{
    public static IEnumerable<string> Of(string headline, string body) =>
        $"{headline}\n{body}".Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(block => block.StartsWith("- ", StringComparison.Ordinal) ? block[2..] : block);
}
