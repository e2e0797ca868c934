using System.Linq.Expressions;

namespace PeelDashboard.Application.Importing.Judgments;

internal static class JudgmentImporter
{
    public static List<Judgment> Select(ImportUnitOfWork session, Expression<Func<Judgment, bool>> which) =>
    [
        .. session.Db.Judgments.Include(judgment => judgment.Records.OrderBy(record => record.Id)).Where(which)
            .OrderBy(judgment => judgment.Id),
    ];

    public static JudgmentPlan Plan(ImportUnitOfWork session, ClaimsOfFile file, IReadOnlyList<Judgment> stored,
        ImportChangeLog changes, string? cycle = null) => JudgmentPlan.Make(stored, file, WordsOf(session, cycle), changes);

    /// <summary>What the judgments are when one document no longer says anything.</summary>
    public static JudgmentPlan Without(ImportUnitOfWork session, IReadOnlyList<Judgment> stored, int documentId) =>
        JudgmentPlan.Without(stored, documentId, WordsOf(session, cycle: null));

    private static ClaimWords WordsOf(ImportUnitOfWork session, string? cycle)
    {
        return new ClaimWords(
            Whole,
            claim => cycle is null ? Whole(claim)
                : session.AreaById(claim.AreaId) is var area && area.CycleKey == cycle ? area.ShortName + Called(claim, area)
                    : $"{area.ShortName}, {area.CycleKey}",
            claim => claim.Passage.DocumentId is { } id
                ? $"{session.Document(id).FileName} (line {claim.Passage.FirstLine})"
                : claim.Passage.Address!,
            id => id is { } key ? session.Document(key).Title : "");

        string Whole(Claim claim) =>
            $"{session.ForceById(claim.ForceId).Name}, {session.AreaById(claim.AreaId).CycleKey}, "
                + $"{session.AreaById(claim.AreaId).ShortName}";
    }

    /// <summary>
    /// What somebody who reports a grade calls the area, where that is neither of its names: an officer must see what was taken for it.
    /// </summary>
    private static string Called(Claim claim, Area area) =>
        claim.Basis is Basis.Reported && !claim.AreaAsPrinted.Equals(area.ShortName, StringComparison.OrdinalIgnoreCase)
            && !claim.AreaAsPrinted.Equals(area.Name, StringComparison.OrdinalIgnoreCase) ? $" (\"{claim.AreaAsPrinted}\")" : "";

    /// <summary>
    /// The order keeps "one current judgment an area" true after every statement: what no longer stands gives way before what stands is
    /// saved.
    /// </summary>
    public static void Write(ImportUnitOfWork session, JudgmentPlan plan)
    {
        var db = session.Db;
        db.JudgmentRecords.RemoveRange(plan.RemovedRecords);
        foreach (var judgment in plan.Removed)
        {
            session.Set(judgment, row => row.Status, FactStatus.Superseded);
            session.Set(judgment, row => row.SupersededById, null);
        }

        foreach (var (stored, row) in plan.Rewritten.Where(pair => pair.Row.Status is not FactStatus.Current))
            session.Overwrite(stored, row);
        session.SaveMarked();

        foreach (var (stored, row) in plan.Rewritten.Where(pair => pair.Row.Status is FactStatus.Current))
            session.Overwrite(stored, row);
        db.Judgments.AddRange(plan.Added);
        session.SaveMarked();

        // Every judgment has its key now, so others can name it.
        foreach (var (judgment, successor) in plan.Successors) session.Set(judgment, row => row.SupersededById, successor.Id);
        foreach (var (stored, row, judgment) in plan.Records)
        {
            row.JudgmentId = judgment.Id;
            if (stored is null) db.JudgmentRecords.Add(row);
            else session.Overwrite(stored, row);
        }

        session.SaveMarked();
        if (plan.Removed.Count == 0) return;
        db.Judgments.RemoveRange(plan.Removed);
        session.SaveMarked();
    }
}
