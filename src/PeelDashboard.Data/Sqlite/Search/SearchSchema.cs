namespace PeelDashboard.Data.Sqlite.Search;

/// <summary>The tables of the search, which are no part of the model: they are made from the rest of the store.</summary>
internal static class SearchSchema
{
    public static string Text
    {
        get
        {
            using var stream = typeof(SearchSchema).Assembly.GetManifestResourceStream("Search.sql")!;
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
    }
}
