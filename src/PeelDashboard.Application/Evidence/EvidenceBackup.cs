using System.Security.Cryptography;

namespace PeelDashboard.Application.Evidence;

public sealed record FiledEvidence(string Sha256, string Reference, string FileName);

/// <summary>
/// Takes files of evidence from one folder to another, for backups: only what a database names, and only what is as it was filed.
/// </summary>
public static class EvidenceBackup
{
    public static async Task<IReadOnlyList<FiledEvidence>> NamedInAsync(PeelDbContext db, CancellationToken cancellation)
    {
        var files =
            from evidence in db.Evidence
            where evidence.Kind == EvidenceKind.File
                && evidence.Id == db.Evidence.Where(one => one.Sha256 == evidence.Sha256).Min(one => one.Id)
            join item in db.FollowUps on evidence.FollowUpId equals item.Id
            orderby item.Reference, evidence.Id
            select new FiledEvidence(evidence.Sha256, item.Reference, evidence.FileName);
        return await files.ToListAsync(cancellation);
    }

    public static IEnumerable<string> Faults(string folder, IEnumerable<FiledEvidence> files)
    {
        foreach (var file in files)
            if (Fault(folder, file) is { } fault) yield return fault;
    }

    /// <summary>Copies files; each is there whole or not at all, and is on the disk when this returns.</summary>
    public static async Task<IReadOnlyList<string>> CopyAsync(string from, string to, IEnumerable<FiledEvidence> files,
        CancellationToken cancellation)
    {
        var faults = new List<string>();
        foreach (var file in files)
        {
            if (Fault(from, file) is { } fault)
            {
                faults.Add(fault);
                continue;
            }

            var place = Path.Combine(to, EvidenceFileStore.PlaceOf(file.Sha256));
            PrivateFiles.CreateFolder(to);
            PrivateFiles.CreateFolder(Path.GetDirectoryName(place)!);
            var draft = $"{place}.part";
            File.Delete(draft); // left by a copy that was killed
            await using (var source = File.OpenRead(Path.Combine(from, EvidenceFileStore.PlaceOf(file.Sha256))))
            await using (var target = PrivateFiles.Create(draft))
            {
                await source.CopyToAsync(target, cancellation);
                target.Flush(flushToDisk: true);
            }

            File.Move(draft, place, overwrite: true);
        }

        return faults;
    }

    /// <summary>What is wrong with a file, as the end of a sentence without its full stop; null where nothing is.</summary>
    internal static string? FaultOf(string folder, string sha256)
    {
        if (!EvidenceFileStore.IsHash(sha256)) return "has no proper hash";
        var place = Path.Combine(folder, EvidenceFileStore.PlaceOf(sha256));
        if (!File.Exists(place)) return $"is missing: {sha256} is not in the folder {Path.GetFileName(folder)}";
        try
        {
            using var stream = File.OpenRead(place);
            return Convert.ToHexStringLower(SHA256.HashData(stream)) == sha256 ? null
                : "is not the file that was filed: its content has another hash";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return $"cannot be read ({error.Message.TrimEnd('.')})";
        }
    }

    private static string? Fault(string folder, FiledEvidence file) =>
        FaultOf(folder, file.Sha256) is { } fault ? $"{file.Reference}: the evidence {file.FileName} {fault}." : null;
}
