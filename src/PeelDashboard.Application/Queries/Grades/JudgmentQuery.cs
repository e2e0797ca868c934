using PeelDashboard.Application.Formatting;

namespace PeelDashboard.Application.Queries.Grades;

/// <summary>
/// A judgment as pages show it: Earlier is what it was before it was amended, Later what replaced it; null where there is none.
/// </summary>
public sealed record ShownJudgment(
    int AreaId, Grade Grade, Basis Basis, string? StatedOn, StoredPassage Passage, string? AmendedOn, string? Reason, string Note,
    Grade? Earlier, Grade? Later, string? InspectedIn)
{
    public bool IsAmended => Earlier is not null || Later is not null;

    /// <summary>"carried over from 2016"; empty for a grade of this cycle's own inspection.</summary>
    public string CarriedOver => Basis is not Basis.CarriedOver && InspectedIn is null ? ""
        : InspectedIn is null ? "carried over" : "carried over from " + InspectedIn;

    /// <summary>What an address is: the page that states the grade, or a copy of it on another site.</summary>
    public string PublicRecord => Note.Contains("copy of", StringComparison.Ordinal) ? "copy of a public record" : "public record";

    /// <summary>
    /// "Adequate until 8 August 2024", or "Requires improvement since 8 August 2024" as first published; empty where nothing was amended.
    /// </summary>
    public string Was => Earlier is { } earlier ? $"{earlier.Words()} until {Amended}" : Later is { } later
        ? $"{later.Words()} since {Amended}" : "";

    public string WasAndWhy => Reason is { Length: > 0 } && Was.Length > 0 ? $"{Was}: {Reason}" : Was;

    public string Amended => AmendedOn is { Length: > 0 } day ? DateFormat.Words(day) : "it was amended";
}

public static class JudgmentQuery
{
    public static async Task<IReadOnlyList<ShownJudgment>> LoadAsync(PeelDbContext db, int forceId, GradeView view) =>
        Shown(await RowsAsync(db.Judgments.Where(judgment => judgment.ForceId == forceId)), view);

    /// <summary>One command; the same of every force, as amended and as first published.</summary>
    public static async Task<IReadOnlyDictionary<(int ForceId, GradeView View),
        IReadOnlyList<ShownJudgment>>> LoadAllAsync(PeelDbContext db) =>
        (from force in (await RowsAsync(db.Judgments)).GroupBy(row => row.ForceId)
         from view in Enum.GetValues<GradeView>()
         select KeyValuePair.Create((force.Key, view), Shown([.. force], view))).ToDictionary();

    private static Task<List<Row>> RowsAsync(IQueryable<Judgment> judgments) => judgments.AsNoTracking().OrderBy(judgment => judgment.Id)
        .Select(judgment => new Row(
            judgment.Id, judgment.ForceId, judgment.AreaId, judgment.Grade, judgment.Basis, judgment.StatedOn,
            judgment.Passage, judgment.Status,
            judgment.SupersededById, judgment.AmendedOn, judgment.Reason, judgment.Note, judgment.InspectedIn))
        .ToListAsync();

    private static IReadOnlyList<ShownJudgment> Shown(List<Row> rows, GradeView view)
    {
        var byId = rows.ToDictionary(row => row.Id);
        var replaced = rows.Where(row => row.SupersededById is not null).ToLookup(row => row.SupersededById!.Value);
        return [.. rows
            .Where(row => view is GradeView.Amended ? row.Status is FactStatus.Current : !replaced.Contains(row.Id))
            .Select(row => new ShownJudgment(
                row.AreaId, row.Grade, row.Basis, row.StatedOn, row.Passage, row.AmendedOn, row.Reason, row.Note,
                replaced[row.Id].FirstOrDefault()?.Grade,
                row.SupersededById is { } later && byId.TryGetValue(later, out var next) ? next.Grade : null,
                row.InspectedIn))];
    }

    private sealed record Row(
        int Id, int ForceId, int AreaId, Grade Grade, Basis Basis, string? StatedOn, StoredPassage Passage,
        FactStatus Status, int? SupersededById,
        string? AmendedOn, string? Reason, string Note, string? InspectedIn);
}
