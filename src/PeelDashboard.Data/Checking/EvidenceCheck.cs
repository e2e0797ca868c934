using Microsoft.EntityFrameworkCore;
using PeelDashboard.Data.Desk;

namespace PeelDashboard.Data.Checking;

/// <summary>
/// Whether every file of evidence is there, as it was when it was filed. Files that nobody names are told as a note: they are what is left of
/// uploads that were broken off, do no harm, and may be deleted by whoever looks after the machine.
/// </summary>
internal static class EvidenceCheck
{
    /// <summary>A younger file may belong to an upload that is being saved.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromHours(1);

    /// <summary>What is odd.</summary>
    public static IEnumerable<StoreFinding> Run(PeelContext db, EvidenceFiles files, DateTime now, CancellationToken cancellation)
    {
        var rows = db.Database.SqlQuery<Filed>($"""
            SELECT e."Sha256", f."Reference", e."FileName" AS "Name", e."AddedBy" AS "By", e."AddedAt" AS "At"
            FROM "Evidence" e JOIN "FollowUps" f ON f."Id" = e."FollowUpId"
            WHERE e."Kind" = 'File' ORDER BY f."Reference", e."Id"
            """).ToList();
        foreach (var file in rows.GroupBy(row => row.Sha256, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            if (EvidenceFilesCopy.FaultOf(files.Folder, file.Key) is not { } fault) continue;
            foreach (var row in file)
                yield return new(row.Reference, $"The evidence {row.Name}, filed by {row.By} on {row.At.Split(' ')[0]}, {fault}; restore it from a backup.");
        }

        var named = rows.Select(row => row.Sha256).ToHashSet(StringComparer.Ordinal);
        if (!Directory.Exists(files.Folder)) yield break;
        foreach (var path in Directory.EnumerateFiles(files.Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(path);
            var isNamed = named.Contains(name) && path == files.PathOf(name);
            if (!isNamed && now - File.GetLastWriteTimeUtc(path) > Settled)
            {
                yield return new($"{EvidenceFiles.FolderName}/{Path.GetRelativePath(files.Folder, path).Replace('\\', '/')}", "No item names this file as evidence; it may be deleted.")
                {
                    IsNote = true,
                };
            }
        }
    }

    /// <summary>The time is read as text: an unreadable one must not stop the check.</summary>
    private sealed record Filed(string Sha256, string Reference, string Name, string By, string At);
}
