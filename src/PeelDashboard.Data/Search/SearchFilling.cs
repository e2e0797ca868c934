using Microsoft.EntityFrameworkCore;
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
            session.Db.Connection(), SearchKey.OfDocument(document.ForceId, document.Id),
            DocumentEntries.Of(session.Db, document, text, session.FindArea));
        FollowJudgments(session, document.ForceId);
    }

    /// <summary>After judgments of many forces were written.</summary>
    public static void FollowJudgments(ImportSession session)
    {
        var told = session.Db.Judgments.Where(judgment => judgment.Passage.DocumentId != null);
        foreach (var force in told.Select(judgment => judgment.ForceId).Distinct().ToList())
            FollowJudgments(session, force);
    }

    /// <summary>Makes everything anew, in a transaction of its own.</summary>
    /// <returns>How many entries there are.</returns>
    public static int Rebuild(IDbContextFactory<PeelContext> contexts)
    {
        using var session = ImportSession.Begin(contexts);
        var connection = session.Db.Connection();
        connection.Execute("DELETE FROM \"SearchEntries\"");
        var count = 0;
        foreach (var (_, entries) in All(session))
        {
            SearchTables.Insert(connection, entries);
            count += entries.Count;
        }

        SearchTables.IndexAnew(connection);
        connection.Execute("UPDATE \"SearchState\" SET \"Version\" = @0", Version);
        session.Commit();
        return count;
    }

    /// <summary>What the entries should be, with the range of their keys: document after document, then the judgments of each force.</summary>
    public static IEnumerable<((long First, long Last) Keys, List<SearchEntry> Entries)> All(ImportSession session)
    {
        foreach (var document in session.Db.Documents.AsNoTracking().OrderBy(document => document.Id).ToList())
        {
            var lines = session.Db.DocumentTexts.Where(text => text.DocumentId == document.Id && text.Edition == document.Edition)
                .Select(text => text.Lines).FirstOrDefault();
            yield return (
                SearchKey.OfDocument(document.ForceId, document.Id),
                DocumentEntries.Of(session.Db, document, SourceText.FromString(document.FileName, lines ?? ""), session.FindArea));
        }

        foreach (var force in session.Forces.Values) yield return (SearchKey.OfJudgments(force.Id), JudgmentEntries.Of(session.Db, force.Id, session.FindArea));
    }

    private static void FollowJudgments(ImportSession session, int force) =>
        SearchTables.Replace(
            session.Db.Connection(), SearchKey.OfJudgments(force), JudgmentEntries.Of(session.Db, force, session.FindArea));
}
