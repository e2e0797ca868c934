using PeelDashboard.Domain.Text;

namespace PeelDashboard.Application.Queries.Grades;

/// <summary>One command for what only the open cell shows: texts of its passages, its AFIs, and public records that say the same.</summary>
internal static class CellDetailsQuery
{
    private const int TextRow = 0, AfiRow = 1;

    /// <summary>The cell with its content; null where the table has no such cell.</summary>
    public static async Task<CellDetails?> RunAsync(
        PeelDbContext db, CellKey key, GradeView view, ForceSelection force, IReadOnlyList<HistoryRow> rows, ReferenceCatalogue catalogue)
    {
        var row = rows.FirstOrDefault(one => one.Key == key.Theme);
        if (row?.Cells.FirstOrDefault(one => one.Cycle.Slug == key.CycleSlug) is not { } cell) return null;
        var found = cell.Entries.Count > 0 ? await RowsAsync(db, cell, view, force.Id) : [];
        return new(row, cell, [.. cell.Entries.Select(entry => Area(entry, found, force, catalogue))]);
    }

    private static OpenArea Area(HistoryEntry entry, List<Row> found, ForceSelection force, ReferenceCatalogue catalogue)
    {
        var (area, passage) = (entry.Area, entry.Judgment?.Passage);
        var text = found.Find(row => row.Kind == TextRow && row.Number == passage?.DocumentId && row.Order == passage.Edition)?.Words;
        var names = catalogue.Areas.FirstOrDefault(one => one.CycleKey == area.Cycle.Key && one.Key == area.Key)?.Aliases ?? [];
        return new(
            entry, text is null || passage is null ? "" : Line(text, passage.FirstLine),
            force.Documents.FirstOrDefault(document => document.Id == passage?.DocumentId),
            [.. names.Prepend(area.ShortName).Where(name => !name.Equals(area.Name, StringComparison.OrdinalIgnoreCase))
                .Distinct(StringComparer.OrdinalIgnoreCase)],
            [.. found.Where(row => row.Kind == AfiRow && row.Number == area.Id)
                .Select(row => new OpenAfi(row.Key, (AfiKind)row.AfiKind, row.Words))],
            [.. found.Where(row => row.Kind > AfiRow && row.Number == area.Id).Select(row => row.Key).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>The line as a reader takes it in; empty where the text is shorter.</summary>
    private static string Line(string text, int number) =>
        PlainText.Clean(text.Split('\n').ElementAtOrDefault(number - 1) ?? "").Trim();

    private static async Task<List<Row>> RowsAsync(PeelDbContext db, GradeHistoryTable cell, GradeView view, int forceId)
    {
        var areas = cell.Entries.Select(entry => entry.Area.Id).ToList();
        var passages = cell.Entries.Select(entry => entry.Judgment?.Passage).Where(passage => passage?.DocumentId is not null).ToList();
        var (documents, editions) = (passages.ConvertAll(passage => passage!.DocumentId!.Value),
            passages.ConvertAll(passage => passage!.Edition));
        var texts = db.Set<DocumentText>().Where(text => documents.Contains(text.DocumentId) && editions.Contains(text.Edition))
            .Select(text => new { Kind = TextRow, Number = text.DocumentId, Order = text.Edition, Key = "",
                Words = text.Lines, AfiKind = 0 });
        var afis = db.Afis.Where(afi => afi.ForceId == forceId && areas.Contains(afi.AreaId) && afi.InLatestText)
            .Select(afi => new
            {
                Kind = AfiRow, Number = afi.AreaId, afi.Order, Key = afi.Reference, Words = afi.Headline,
                AfiKind = afi.Kind == AfiKind.CauseOfConcern ? 1 : afi.Kind == AfiKind.Recommendation ? 2
                    : afi.Kind == AfiKind.Concern ? 3 : 0,
            });
        var shown = view is GradeView.Amended
            ? db.Judgments.Where(judgment => judgment.Status == FactStatus.Current)
            : db.Judgments.Where(judgment => !db.Judgments.Any(earlier => earlier.SupersededById == judgment.Id));
        var records =
            from judgment in shown.Where(judgment => judgment.ForceId == forceId && areas.Contains(judgment.AreaId))
            from record in judgment.Records
            where record.Address != "" && record.Grade == judgment.Grade
            select new { Kind = AfiRow + 1, Number = judgment.AreaId, Order = record.Id, Key = record.Address, Words = "", AfiKind = 0 };
        var rows = await texts.Concat(afis).Concat(records).OrderBy(row => row.Kind).ThenBy(row => row.Order)
            .ThenBy(row => row.Key).ToListAsync();
        return rows.ConvertAll(row => new Row(row.Kind, row.Number, row.Order, row.Key, row.Words, row.AfiKind));
    }

    private sealed record Row(int Kind, int Number, int Order, string Key, string Words, int AfiKind);
}
