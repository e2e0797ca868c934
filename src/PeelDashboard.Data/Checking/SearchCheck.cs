using Microsoft.Data.Sqlite;
using PeelDashboard.Data.Importing;
using PeelDashboard.Data.Search;
using PeelDashboard.Data.Storage;

namespace PeelDashboard.Data.Checking;

/// <summary>Whether the search finds what texts and facts say now: no entry more, none less, and both indexes agree with the entries.</summary>
internal static class SearchCheck
{
    private const string Remedy = "make the search anew with \"check --rebuild-search\"";

    /// <summary>What is odd.</summary>
    public static IEnumerable<StoreFinding> Run(StoreLocation location)
    {
        try
        {
            // SQLite checks an index by a statement that counts as writing, though nothing is written: so it has a transaction of its own, which is taken back.
            using var session = ImportSession.Begin(location);
            return [.. Entries(session), .. Indexes(session.Connection)];
        }
        catch (SqliteException error) when (error.SqliteErrorCode is 5 or 6)
        {
            return [new("Search", "It was not checked, because something is being imported; run the check again.") { IsNote = true }];
        }
    }

    private static IEnumerable<StoreFinding> Entries(ImportSession session)
    {
        var names = DocumentRows.Documents.Select(session.Connection).ToDictionary(document => document.Id, document => document.FileName);
        var stored = SearchTables.Read(session.Connection, (0, long.MaxValue)).ToDictionary(entry => entry.Id);
        var odd = new SortedDictionary<int, int>();
        foreach (var entry in SearchFilling.All(session).SelectMany(entries => entries))
            if (!stored.Remove(entry.Id, out var known) || known != entry) odd[entry.DocumentId] = odd.GetValueOrDefault(entry.DocumentId) + 1;
        foreach (var entry in stored.Values) odd[entry.DocumentId] = odd.GetValueOrDefault(entry.DocumentId) + 1;
        return odd.Select(document => new StoreFinding(
            names.GetValueOrDefault(document.Key, "Search"),
            $"The search differs from the latest text and its facts in {(document.Value == 1 ? "1 place" : $"{document.Value} places")}; {Remedy}."));
    }

    private static IEnumerable<StoreFinding> Indexes(SqliteConnection connection)
    {
        foreach (var index in SearchTables.Indexes)
            if (!SearchTables.Agrees(connection, index)) yield return new(index, $"The index does not agree with what it is made from; {Remedy}.");
    }
}
