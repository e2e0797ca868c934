using System.Buffers;
using System.Security.Cryptography;
using PeelDashboard.Data.Sqlite;

namespace PeelDashboard.Application.Evidence;

public sealed record TakenFile(string FileName, string ContentType, long Size, string Sha256);

public sealed record EvidenceLimit(int Megabytes)
{
    public static EvidenceLimit Default { get; } = new(20);

    public long Bytes => Megabytes * 1024L * 1024;
}

/// <summary>
/// Files of evidence in the store's folder, each under the SHA-256 of its content: <c>evidence/ab/abcdef...</c>. The same content twice is
/// one file, and no name that anybody chose is ever a path. Nothing here deletes a file.
/// </summary>
public sealed class EvidenceFileStore(SqliteDatabaseOptions location, EvidenceLimit? limit = null)
{
    public const string FolderName = SqliteDatabaseOptions.EvidenceName;

    private const int BufferSize = 80 * 1024;

    public EvidenceLimit Limit { get; } = limit ?? EvidenceLimit.Default;
    public string Folder { get; } = Path.Combine(location.Folder, FolderName);

    /// <summary>
    /// Takes a file: reads no further than the limit, finds its type by its content, and moves it to its place when all of it is on the
    /// disk. A file that is taken and then named by no row does no harm; <c>check</c> tells of it.
    /// </summary>
    public async Task<TakenFile> TakeAsync(string fileName, Stream content, CancellationToken cancellation)
    {
        var name = SafeFileName.Clean(fileName);
        PrivateFiles.CreateFolder(Folder);
        var draft = Path.Combine(Folder, $"{Guid.NewGuid():N}.part");
        try
        {
            var (size, sha256) = await WriteAsync(draft, name, content, cancellation);
            var type = EvidenceFileType.Of(draft, name);
            var place = PathOf(sha256);
            PrivateFiles.CreateFolder(Path.GetDirectoryName(place)!);
            File.Move(draft, place, overwrite: true); // the same content, and whole, whatever lay there
            return new(type.Named(name), type.MediaType, size, sha256);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    public Stream OpenRead(string sha256)
    {
        var place = PathOf(sha256);
        if (!File.Exists(place))
            throw new FileNotFoundException($"The evidence file {sha256} is not in the store; restore it from a backup.");
        return new FileStream(place, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferSize,
            FileOptions.Asynchronous | FileOptions.SequentialScan);
    }

    public string PathOf(string sha256) => Path.Combine(Folder, PlaceOf(sha256));

    /// <summary>Where a file is in the folder of all of them: <c>ab/abcdef...</c>.</summary>
    internal static string PlaceOf(string sha256) => IsHash(sha256)
        ? Path.Combine(sha256[..2], sha256)
        : throw new ArgumentException("A file of evidence is named by 64 lower-case hexadecimal digits.", nameof(sha256));

    internal static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    private async Task<(long Size, string Sha256)> WriteAsync(string draft, string name, Stream content, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            await using var file = PrivateFiles.Create(draft);
            long size = 0;
            while (await content.ReadAsync(buffer, cancellation) is > 0 and var read)
            {
                size += read;
                if (size > Limit.Bytes)
                    throw new EvidenceRejectedException(
                        $"{name} is larger than {Limit.Megabytes} MB, the limit; choose a smaller file, or add a link to it.");
                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
            }

            if (size == 0) throw new EvidenceRejectedException($"{name} is empty; choose the file again.");
            file.Flush(flushToDisk: true);
            return (size, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }
}
