using PeelDashboard.Data.Model;
using PeelDashboard.Data.Storage;
using PeelDashboard.Domain;

namespace PeelDashboard.Data.Importing.Judgments;

/// <summary>Plans and writes judgments within the transaction of a session.</summary>
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

    /// <summary>Compares.</summary>
    /// <param name="session">The session.</param>
    /// <param name="file">What the file claims.</param>
    /// <param name="stored">Every stored judgment that it may concern.</param>
    /// <param name="changes">Is told what becomes of each claim.</param>
    /// <param name="cycle">The cycle of the file, which goes without saying; null when the file is about many forces and cycles.</param>
    public static JudgmentPlan Plan(ImportSession session, ClaimsOfFile file, IReadOnlyList<Judgment> stored, ChangeList changes, string? cycle = null)
    {
        string Whole(Claim claim) => $"{session.ForceById(claim.ForceId).Name}, {session.AreaById(claim.AreaId).CycleKey}, {session.AreaById(claim.AreaId).ShortName}";
        var words = new ClaimWords(
            Whole,
            claim => cycle is null ? Whole(claim)
                : session.AreaById(claim.AreaId) is var area && area.CycleKey == cycle ? area.ShortName : $"{area.ShortName}, {area.CycleKey}",
            claim => claim.Passage.DocumentId is { } id
                ? $"{session.Document(id).FileName} (line {claim.Passage.FirstLine})"
                : claim.Passage.Address!,
            id => id is { } key ? session.Document(key).Title : "");
        return JudgmentPlan.Make(stored, file, session.NextId, words, changes);
    }

    /// <summary>The order keeps "one current judgment an area" true after every statement.</summary>
    public static void Write(ImportSession session, JudgmentPlan plan)
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
