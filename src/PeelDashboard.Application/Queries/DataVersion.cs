using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using PeelDashboard.Data;

namespace PeelDashboard.Application.Queries;

/// <summary>
/// What in the store changes what pages say. Whatever is kept is kept for one of them, and asked for before anything else is read.
/// </summary>
/// <param name="Import">The last import, without which no text, grade or AFI changes; 0 before the first.</param>
/// <param name="Entry">The last entry of the audit trail, without which nothing changes that people record.</param>
public readonly record struct DataVersion(int Import, int Entry)
{
    private static readonly FormattableString Latest =
        $"""SELECT coalesce((SELECT max("Id") FROM "ImportRuns"), 0) || '-' || coalesce((SELECT max("Id") FROM "AuditEntries"), 0) AS "Value" """;

    /// <summary>The same for what only imports change: texts, grades and AFIs.</summary>
    public DataVersion Published => this with { Entry = 0 };

    /// <summary>As it was when the request first asked: one command for a request, however many parts of its page ask.</summary>
    /// <param name="db">The store.</param>
    /// <param name="http">The request, which remembers it; null where there is none.</param>
    /// <param name="cancellation">Ends the command.</param>
    public static async Task<DataVersion> ReadAsync(PeelDbContext db, HttpContext? http, CancellationToken cancellation = default)
    {
        if (KnownTo(http) is { } known) return known;
        var version = Parse(await db.Database.SqlQuery<string>(Latest).SingleAsync(cancellation));
        http?.Items[typeof(DataVersion)] = version;
        return version;
    }

    /// <summary>What the request was told; null where it did not ask.</summary>
    public static DataVersion? KnownTo(HttpContext? http) => http?.Items[typeof(DataVersion)] as DataVersion?;

    /// <summary>"12-340", for keys.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Import}-{Entry}");

    private static DataVersion Parse(string text)
    {
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        return new(
            int.Parse(text.AsSpan(0, dash), CultureInfo.InvariantCulture), int.Parse(text.AsSpan(dash + 1), CultureInfo.InvariantCulture));
    }
}
