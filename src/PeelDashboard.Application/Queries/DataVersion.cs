using Microsoft.AspNetCore.Http;

namespace PeelDashboard.Application.Queries;

/// <summary>
/// What in the store changes what pages say. Whatever is kept is kept for one of them, and asked for before anything else is read.
/// </summary>
public readonly record struct DataVersion(int Import, int Entry)
{
    private static readonly FormattableString Latest =
        $"""SELECT coalesce((SELECT max("Id") FROM "ImportRuns"), 0) || '-' || coalesce((SELECT max("Id") FROM "AuditEntries"), 0) AS "Value" """;

    /// <summary>The same for what only imports change: texts, grades and AFIs.</summary>
    public DataVersion Published => this with { Entry = 0 };

    /// <summary>As it was when the request first asked: one command for a request, however many parts of its page ask.</summary>
    public static async Task<DataVersion> ReadAsync(PeelDbContext db, HttpContext? http, CancellationToken cancellation = default)
    {
        if (KnownTo(http) is { } known) return known;
        var version = Parse(await db.Database.SqlQuery<string>(Latest).SingleAsync(cancellation));
        http?.Items[typeof(DataVersion)] = version;
        return version;
    }

    public static DataVersion? KnownTo(HttpContext? http) => http?.Items[typeof(DataVersion)] as DataVersion?;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Import}-{Entry}");

    private static DataVersion Parse(string text)
    {
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        return new(
            int.Parse(text.AsSpan(0, dash), CultureInfo.InvariantCulture), int.Parse(text.AsSpan(dash + 1), CultureInfo.InvariantCulture));
    }
}
