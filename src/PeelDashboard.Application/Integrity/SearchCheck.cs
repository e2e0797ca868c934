using System.Data.Common;
using PeelDashboard.Application.Importing;
using PeelDashboard.Application.Search;
using PeelDashboard.Data.Sqlite;
using PeelDashboard.Data.Sqlite.Search;

namespace PeelDashboard.Application.Integrity;

/// <summary>
/// Whether the search finds what texts and facts say now: no entry more, none less, and both indexes agree with the entries.
/// </summary>
internal static class SearchCheck
{
    private const string Remedy = "make the search anew with \"check --rebuild-search\"";

    public static IEnumerable<StoreFinding> Run(IDbContextFactory<PeelDbContext> contexts)
    {
        try
        {
            // SQLite checks an index by a statement that counts as writing, though nothing is written: so it has a transaction of its own,
            // which is taken back.
            using var session = ImportUnitOfWork.Begin(contexts);
            return [.. Entries(session), .. Indexes(session.Db)];
        }
        catch (DbException error) when (error.IsBusy())
        {
            return [new("Search", "It was not checked, because something is being imported; run the check again.") { IsNote = true }];
        }
    }

    private static IEnumerable<StoreFinding> Entries(ImportUnitOfWork session)
    {
        var names = session.Db.Documents.ToDictionary(document => document.Id, document => document.FileName);
        var odd = new SortedDictionary<int, int>();
        var strays = SearchIndex.Count(session.Db);
        foreach (var (keys, entries) in SearchIndexer.All(session))
        {
            var stored = SearchIndex.Read(session.Db, keys);
            strays -= stored.Count;
            if (stored.SequenceEqual(entries)) continue;
            foreach (var place in stored.Except(entries).Concat(entries.Except(stored)).GroupBy(entry => entry.Id))
                odd[place.First().DocumentId] = odd.GetValueOrDefault(place.First().DocumentId) + 1;
        }

        if (strays > 0) yield return new("Search", $"It has entries of no document of the store; {Remedy}.");
        foreach (var (document, places) in odd)
        {
            yield return new(
                names.GetValueOrDefault(document, "Search"),
                $"The search differs from the latest text and its facts in {(places == 1 ? "1 place" : $"{places} places")}; {Remedy}.");
        }
    }

    private static IEnumerable<StoreFinding> Indexes(PeelDbContext db)
    {
        foreach (var index in SearchIndex.Indexes)
            if (!SearchIndex.Agrees(db, index)) yield return new(index, $"The index does not agree with what it is made from; {Remedy}.");
    }
}
