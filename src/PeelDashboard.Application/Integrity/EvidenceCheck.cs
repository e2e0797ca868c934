using PeelDashboard.Application.Evidence;

namespace PeelDashboard.Application.Integrity;

/// <summary>
/// Whether every file of evidence is there, as it was when it was filed. Files that nobody names are told as a note: they may be left of
/// uploads that were broken off. Where nobody's work is in the database at all, they are what is left of a database that is gone.
/// </summary>
internal static class EvidenceCheck
{
    private static readonly TimeSpan Settled = TimeSpan.FromHours(1);

    public static IEnumerable<StoreFinding> Run(PeelDbContext db, EvidenceFileStore files, DateTime now, CancellationToken cancellation)
    {
        var rows = db.Database.SqlQuery<Filed>($"""
            SELECT e."Sha256", f."Reference", e."FileName" AS "Name", e."AddedBy" AS "By", e."AddedAt" AS "At"
            FROM "Evidence" e JOIN "FollowUps" f ON f."Id" = e."FollowUpId"
            WHERE e."Kind" = 'File' ORDER BY f."Reference", e."Id"
            """).ToList();
        foreach (var file in rows.GroupBy(row => row.Sha256, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            if (EvidenceBackup.FaultOf(files.Folder, file.Key) is not { } fault) continue;
            foreach (var row in file)
                yield return new(row.Reference,
                    $"The evidence {row.Name}, filed by {row.By} on {row.At.Split(' ')[0]}, {fault}; restore it from a backup.");
        }

        var named = rows.Select(row => row.Sha256).ToHashSet(StringComparer.Ordinal);
        if (!Directory.Exists(files.Folder)) yield break;
        if (!db.Accounts.Any() && !db.AuditEntries.Any() && Directory.EnumerateFiles(files.Folder, "*", SearchOption.AllDirectories).Any())
        {
            yield return new(
                EvidenceFileStore.FolderName,
                "There are files of evidence, but the database has no account and no entry in its trail; restore a backup with restore "
                    + "FILE.");
            yield break;
        }

        foreach (var path in Directory.EnumerateFiles(files.Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(path);
            var isNamed = named.Contains(name) && path == files.PathOf(name);
            if (!isNamed && now - File.GetLastWriteTimeUtc(path) > Settled)
            {
                yield return new(
                    $"{EvidenceFileStore.FolderName}/{Path.GetRelativePath(files.Folder, path).Replace('\\', '/')}",
                    "No item names this file as evidence; keep it. It is left of an upload that was broken off, or newer than a backup "
                        + "that was restored.")
                {
                    IsNote = true,
                };
            }
        }
    }

    /// <summary>The time is read as text: an unreadable one must not stop the check.</summary>
    private sealed record Filed(string Sha256, string Reference, string Name, string By, string At);
}
