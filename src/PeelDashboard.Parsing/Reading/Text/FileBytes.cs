using System.Buffers;

namespace PeelDashboard.Parsing.Reading.Text;

/// <summary>Takes the bytes of a file into memory, whatever its path leads to and whoever writes to it meanwhile.</summary>
internal static class FileBytes
{
    private const int Tries = 5;

    /// <summary>How long a file must have been left alone: whoever writes it may pause between two pieces.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// Reads a file that lies on a disk, but no more than so many bytes. A pipe, a device or a socket has no length. It is not even opened:
    /// a pipe would wait for somebody to write to it. A file that was written to a moment ago is waited for, and the file is read twice, so
    /// that one which is being written to is refused rather than taken half in its old and half in its new state. A file that is put in the
    /// place of another one does not matter: what was opened is read to its end.
    /// </summary>
    public static (byte[] Bytes, string? Refusal) Read(string path, int most)
    {
        if (!IsOnDisk(path)) return ([], "is empty, or no ordinary file; give a file that holds the text of a report.");
        for (var i = 0; i < Tries; i++)
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            var (length, written) = (file.Length, File.GetLastWriteTimeUtc(file.SafeFileHandle));
            var age = DateTime.UtcNow - written;
            if (age >= TimeSpan.Zero && age < Settling)
            {
                Thread.Sleep(Settling - age + TimeSpan.FromMilliseconds(1));
                continue;
            }

            var bytes = new byte[(int)Math.Min(length, most)];
            if (file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length && IsStill(file, bytes)
                && file.Length == length && File.GetLastWriteTimeUtc(file.SafeFileHandle) == written) return (bytes, null);
        }

        return ([], "changed while it was read; import it again when it is complete.");
    }

    private static bool IsOnDisk(string path)
    {
        var file = new FileInfo(path);
        if (file.LinkTarget is null) return !file.Exists || file.Length > 0;
        return file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo { Exists: true, Length: > 0 };
    }

    private static bool IsStill(FileStream file, byte[] bytes)
    {
        file.Position = 0;
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            for (var at = 0; at < bytes.Length;)
            {
                var read = file.Read(buffer, 0, Math.Min(buffer.Length, bytes.Length - at));
                if (read == 0 || !bytes.AsSpan(at, read).SequenceEqual(buffer.AsSpan(0, read))) return false;
                at += read;
            }

            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
