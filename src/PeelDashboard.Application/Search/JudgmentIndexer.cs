using PeelDashboard.Data.Sqlite.Search;

namespace PeelDashboard.Application.Search;

/// <summary>
/// Judgments that the latest text of a document states. They belong to their force, because the next import may find them a nearer source.
/// </summary>
internal static class JudgmentIndexer
{
    public static List<SearchEntry> Of(PeelDbContext db, int force, Func<int, Area?> areaById) => db.Judgments.AsNoTracking()
        .Where(judgment => judgment.ForceId == force
            && db.Documents.Any(document => document.Id == judgment.Passage.DocumentId && document.Edition == judgment.Passage.Edition))
        .OrderBy(judgment => judgment.Id).ToList().ConvertAll(judgment => new SearchEntry(
            SearchKey.Of(force, 0, SearchKind.Judgment, judgment.Id), judgment.Passage.DocumentId!.Value,
            areaById(judgment.AreaId)?.CycleKey ?? "", judgment.AreaId,
            judgment.Passage.Lines, $"{areaById(judgment.AreaId)?.Name}: {judgment.Grade.Words()}", "judgment grade",
            judgment.Passage.Quote));
}
