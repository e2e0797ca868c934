using PeelDashboard.Data.Sqlite;

namespace PeelDashboard.Application.Integrity;

/// <summary>
/// Whether the triggers that keep the trail, progress and evidence from being undone are all there, as this version has them.
/// </summary>
internal static class GuardCheck
{
    public static IEnumerable<StoreFinding> Run(PeelDbContext db)
    {
        var present = db.Database.SqlQuery<Trigger>(
            $"""SELECT name AS "Name", tbl_name AS "Table", sql AS "Sql" FROM sqlite_master WHERE type = 'trigger' ORDER BY 1""").ToList();
        foreach (var (name, sql) in AuditTriggers.Guards)
        {
            var found = present.FirstOrDefault(trigger => trigger.Name == name);
            if (found is null)
                yield return new("peel.db",
                $"The guard {name} is missing, so what it protects can be changed by SQL; find out who removed it, and compare with a "
                    + "backup.");
            else if (Plain(found.Sql) != Plain(sql)) yield return new("peel.db",
                $"The guard {name} is not as this program made it; find out who changed it, and compare with a backup.");
        }

        foreach (var (name, table, _) in present.Where(trigger => !AuditTriggers.Guards.ContainsKey(trigger.Name)))
            yield return new("peel.db", $"The trigger {name} on {table} is not of this program; find out who made it and what it does.");
    }

    /// <summary>A store may have been made on another system, where files end their lines otherwise.</summary>
    private static string Plain(string sql) => sql.ReplaceLineEndings("\n").Trim();

    private sealed record Trigger(string Name, string Table, string Sql);
}
