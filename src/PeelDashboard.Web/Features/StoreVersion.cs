using Microsoft.EntityFrameworkCore;
using PeelDashboard.Data;

namespace PeelDashboard.Web.Features;

/// <summary>What in the store changes what pages say: imports, and what people record.</summary>
internal static class StoreVersion
{
    /// <summary>The last import and the last entry of the audit trail, without which no status changes.</summary>
    private static readonly FormattableString Latest =
        $"""SELECT coalesce((SELECT max("Id") FROM "ImportRuns"), 0) || '-' || coalesce((SELECT max("Id") FROM "AuditEntries"), 0) AS "Value" """;

    /// <summary>One command: "12-340". Another text means that something may read differently.</summary>
    public static Task<string> ReadAsync(PeelContext db, CancellationToken cancellation = default) =>
        db.Database.SqlQuery<string>(Latest).SingleAsync(cancellation);

    /// <summary>The same as it was when the request first asked; one command for a request, however many parts of its page ask.</summary>
    /// <param name="db">The store.</param>
    /// <param name="http">The request; null where a component stands on its own.</param>
    /// <param name="cancellation">Ends the command.</param>
    public static async Task<string> ReadAsync(PeelContext db, HttpContext? http, CancellationToken cancellation = default)
    {
        if (http?.Items[typeof(StoreVersion)] is string known) return known;
        var version = await ReadAsync(db, cancellation);
        http?.Items[typeof(StoreVersion)] = version;
        return version;
    }

    /// <summary>What was remembered of the imports, which people's changes leave as it is; null where nobody asked.</summary>
    public static string? ImportsOf(HttpContext? http) => (http?.Items[typeof(StoreVersion)] as string)?.Split('-')[0];
}
