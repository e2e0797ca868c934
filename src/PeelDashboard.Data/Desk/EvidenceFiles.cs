namespace PeelDashboard.Data.Desk;

/// <summary>Files of evidence in the store's folder, each under the SHA-256 of its content: <c>evidence/ab/abcdef...</c>.</summary>
public sealed class EvidenceFiles(StoreLocation location)
{
    /// <summary>The largest file that is taken, in bytes.</summary>
    public const long MaximumSize = 20 * 1024 * 1024;

    /// <summary>The folder of all of them.</summary>
    public string Folder { get; } = Path.Combine(location.Folder, "evidence");

    /// <summary>Where a file is.</summary>
    /// <param name="sha256">64 lower-case hexadecimal digits.</param>
    public string PathOf(string sha256) => Path.Combine(Folder, sha256[..2], sha256);
}
