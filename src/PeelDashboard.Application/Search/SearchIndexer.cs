using PeelDashboard.Application.Importing;
using PeelDashboard.Data.Sqlite;
using PeelDashboard.Data.Sqlite.Search;
using PeelDashboard.Parsing.Reading.Text;

namespace PeelDashboard.Application.Search;

internal static class SearchIndexer
{
    /// <summary>The form of the entries; one that differs from the store's has them made anew when it is opened.</summary>
    public const int Version = 1;

    /// <summary>After a document was written: its own entries, and the judgments of its force.</summary>
    public static void Follow(ImportUnitOfWork session, SourceDocument document, SourceText text)
    {
        SearchIndex.Replace(
            session.Db, SearchKey.OfDocument(document.ForceId, document.Id),
            DocumentIndexer.Of(session.Db, document, text, session.FindArea));
        FollowJudgments(session, document.ForceId);
    }

    /// <summary>After a document was taken back.</summary>
    public static void Forget(ImportUnitOfWork session, SourceDocument document)
    {
        SearchIndex.Replace(session.Db, SearchKey.OfDocument(document.ForceId, document.Id), []);
        FollowJudgments(session, document.ForceId);
    }

    public static void FollowJudgments(ImportUnitOfWork session)
    {
        var told = session.Db.Judgments.Where(judgment => judgment.Passage.DocumentId != null);
        foreach (var force in told.Select(judgment => judgment.ForceId).Distinct().ToList())
            FollowJudgments(session, force);
    }

    public static void Renew(SqliteDatabaseOptions location, IDbContextFactory<PeelDbContext> contexts)
    {
        if (SearchIndex.Version(location) != Version) Rebuild(contexts);
    }

    public static int Rebuild(IDbContextFactory<PeelDbContext> contexts)
    {
        using var session = ImportUnitOfWork.Begin(contexts);
        SearchIndex.Clear(session.Db);
        var count = 0;
        foreach (var (_, entries) in All(session))
        {
            SearchIndex.Insert(session.Db, entries);
            count += entries.Count;
        }

        SearchIndex.IndexAnew(session.Db);
        SearchIndex.SetVersion(session.Db, Version);
        session.Commit();
        return count;
    }

    /// <summary>
    /// What the entries should be, with the range of their keys: document after document, then the judgments of each force.
    /// </summary>
    public static IEnumerable<((long First, long Last) Keys, List<SearchEntry> Entries)> All(ImportUnitOfWork session)
    {
        foreach (var document in session.Db.Documents.AsNoTracking().OrderBy(document => document.Id).ToList())
        {
            var lines = session.Db.DocumentTexts.Where(text => text.DocumentId == document.Id && text.Edition == document.Edition)
                .Select(text => text.Lines).FirstOrDefault();
            yield return (
                SearchKey.OfDocument(document.ForceId, document.Id),
                DocumentIndexer.Of(session.Db, document, SourceText.FromString(document.FileName, lines ?? ""), session.FindArea));
        }

        foreach (var force in session.Forces.Values)
            yield return (SearchKey.OfJudgments(force.Id), JudgmentIndexer.Of(session.Db, force.Id, session.FindArea));
    }

    private static void FollowJudgments(ImportUnitOfWork session, int force) =>
        SearchIndex.Replace(
            session.Db, SearchKey.OfJudgments(force), JudgmentIndexer.Of(session.Db, force, session.FindArea));
}
