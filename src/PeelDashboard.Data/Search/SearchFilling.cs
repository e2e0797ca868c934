using PeelDashboard.Data.Importing;
using PeelDashboard.Data.Model;
using PeelDashboard.Data.Storage;
using PeelDashboard.Import.Reading;

namespace PeelDashboard.Data.Search;

/// <summary>Keeps what can be found in step with texts and facts.</summary>
internal static class SearchFilling
{
    /// <summary>The form of the entries; one that differs from the store's has them made anew when it is opened.</summary>
    public const int Version = 1;

    /// <summary>After a document was written: its own entries, and the judgments of its force.</summary>
    /// <param name="session">The import.</param>
    /// <param name="document">As it is now.</param>
    /// <param name="text">Its latest text.</param>
    public static void Follow(ImportSession session, SourceDocument document, SourceText text)
    {
        SearchTables.Replace(
            session.Connection, SearchKey.OfDocument(document.ForceId, document.Id), DocumentEntries.Of(session.Connection, document, text, session.FindArea));
        FollowJudgments(session, document.ForceId);
    }

    /// <summary>After judgments of many forces were written.</summary>
    public static void FollowJudgments(ImportSession session)
    {
        foreach (var force in session.Connection.Rows("""SELECT DISTINCT "ForceId" FROM "Judgments" WHERE "DocumentId" IS NOT NULL""", row => row.Int(0)))
            FollowJudgments(session, force);
    }

    /// <summary>Makes everything anew, in a transaction of its own.</summary>
    /// <returns>How many entries there are.</returns>
    public static int Rebuild(StoreLocation location)
    {
        using var session = ImportSession.Begin(location);
        session.Connection.Execute("DELETE FROM \"SearchEntries\"");
        var count = 0;
        foreach (var (_, entries) in All(session))
        {
            SearchTables.Insert(session.Connection, entries);
            count += entries.Count;
        }

        SearchTables.IndexAnew(session.Connection);
        session.Connection.Execute("UPDATE \"SearchState\" SET \"Version\" = @0", Version);
        session.Commit();
        return count;
    }

    /// <summary>What the entries should be, with the range of their keys: document after document, then the judgments of each force.</summary>
    public static IEnumerable<((long First, long Last) Keys, List<SearchEntry> Entries)> All(ImportSession session)
    {
        foreach (var document in DocumentRows.Documents.Select(session.Connection))
        {
            var lines = session.Connection.Text("""SELECT "Lines" FROM "DocumentTexts" WHERE "DocumentId" = @0 AND "Edition" = @1""", document.Id, document.Edition);
            yield return (
                SearchKey.OfDocument(document.ForceId, document.Id),
                DocumentEntries.Of(session.Connection, document, SourceText.FromString(document.FileName, lines ?? ""), session.FindArea));
        }

        foreach (var force in session.Forces.Values) yield return (SearchKey.OfJudgments(force.Id), JudgmentEntries.Of(session.Connection, force.Id, session.FindArea));
    }

    private static void FollowJudgments(ImportSession session, int force) =>
        SearchTables.Replace(session.Connection, SearchKey.OfJudgments(force), JudgmentEntries.Of(session.Connection, force, session.FindArea));
}
