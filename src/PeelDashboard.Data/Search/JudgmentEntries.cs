using Microsoft.Data.Sqlite;
using PeelDashboard.Data.Model;
using PeelDashboard.Data.Storage;
using PeelDashboard.Domain;

namespace PeelDashboard.Data.Search;

/// <summary>Judgments that the latest text of a document states. They belong to their force, because the next import may find them a nearer source.</summary>
internal static class JudgmentEntries
{
    private const string Told =
        "\"ForceId\" = @0 AND \"Edition\" = (SELECT document.\"Edition\" FROM \"Documents\" document WHERE document.\"Id\" = \"DocumentId\")";

    /// <summary>Those of a force, in the order of their keys.</summary>
    public static List<SearchEntry> Of(SqliteConnection connection, int force, Func<int, Area?> areaById) =>
        JudgmentRows.Judgments.Select(connection, Told, force).ConvertAll(judgment => new SearchEntry(
            SearchKey.Of(force, 0, SearchKind.Judgment, judgment.Id), judgment.Passage.DocumentId!.Value, areaById(judgment.AreaId)?.CycleKey ?? "", judgment.AreaId,
            judgment.Passage.Lines, $"{areaById(judgment.AreaId)?.Name}: {judgment.Grade.Words()}", "judgment grade", judgment.Passage.Quote));
}
