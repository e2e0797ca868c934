using PeelDashboard.Data.Model;
using PeelDashboard.Data.Storage;
using PeelDashboard.Domain;

namespace PeelDashboard.Data.Importing;

/// <summary>Applies a plan for judgments within the transaction of a session.</summary>
internal static class JudgmentImport
{
    /// <summary>Stored judgments with their records.</summary>
    public static List<Judgment> Select(ImportSession session, string where = "1", params ReadOnlySpan<object?> values)
    {
        var judgments = JudgmentRows.Judgments.Select(session.Connection, where, values);
        var records = JudgmentRows.Records.Select(
            session.Connection, $"\"JudgmentId\" IN (SELECT \"Id\" FROM \"Judgments\" WHERE {where})", values).ToLookup(record => record.JudgmentId);
        judgments.ForEach(judgment => judgment.Records.AddRange(records[judgment.Id]));
        return judgments;
    }

    public static JudgmentPlan Apply(
        ImportSession session, IReadOnlyList<Claim> claims, IReadOnlyList<Judgment> stored, Func<Claim, bool> isOfThisFile)
    {
        var areas = session.Areas.Values.ToDictionary(area => area.Id);
        var forces = session.Forces.Values.ToDictionary(force => force.Id);
        var plan = JudgmentPlan.Make(
            stored, claims, isOfThisFile, id => id is { } key ? session.Documents[key].Title : "", session.NextId,
            claim => $"{forces[claim.ForceId].Name}, {areas[claim.AreaId].CycleKey}, {areas[claim.AreaId].ShortName}",
            claim => claim.Passage.DocumentId is { } id
                ? $"{session.Documents[id].FileName} (line {claim.Passage.FirstLine})"
                : claim.Passage.Address!);
        Write(session, plan);
        return plan;
    }

    /// <summary>The order keeps "one current judgment an area" true after every statement.</summary>
    private static void Write(ImportSession session, JudgmentPlan plan)
    {
        var store = session.Connection;
        foreach (var record in plan.RemovedRecords) store.Execute("""DELETE FROM "JudgmentRecords" WHERE "Id" = @0""", record.Id);
        JudgmentRows.Records.Update(store, plan.RewrittenRecords);
        foreach (var judgment in plan.Removed)
        {
            store.Execute("""UPDATE "Judgments" SET "SupersededById" = NULL WHERE "SupersededById" = @0""", judgment.Id);
            store.Execute("""DELETE FROM "Judgments" WHERE "Id" = @0""", judgment.Id);
        }

        JudgmentRows.Judgments.Update(store, plan.Rewritten.OrderBy(judgment => judgment.Status is FactStatus.Current));
        JudgmentRows.Judgments.Insert(store, plan.Added);
        JudgmentRows.Records.Insert(store, plan.AddedRecords);
    }
}
