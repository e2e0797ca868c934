using System.Buffers;
using System.Globalization;
using System.Text.Unicode;

namespace PeelDashboard.Import.Reading;

/// <summary>Tells from the bytes of a file whether they are text that can be read.</summary>
internal static class FileContent
{
    private static readonly (byte[] Start, string What)[] Binaries =
    [
        ("%PDF"u8.ToArray(), "a PDF"),
        ("PK\u0003\u0004"u8.ToArray(), "a zip or Office file"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an Office file"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "an image"),
        ([0xFF, 0xD8, 0xFF], "an image"),
        ("GIF8"u8.ToArray(), "an image"),
        ([0x1F, 0x8B], "a compressed file"),
    ];

    /// <summary>Why the bytes are not text, as the end of a sentence that begins with the file's name; null when they are.</summary>
    public static string? WhyNotText(ReadOnlySpan<byte> bytes, int largest)
    {
        if (bytes.IsEmpty) return "is empty; give a file that holds the text of a report.";
        if (bytes.Length > largest)
            return string.Create(CultureInfo.InvariantCulture, $"is larger than {largest / 1024 / 1024} MB, the most that is read; give the text of one report alone.");
        foreach (var (start, what) in Binaries)
            if (bytes.StartsWith(start)) return $"is {what}; give the same document saved as plain text (.txt, UTF-8).";
        if (bytes.Length > 1 && (bytes[0], bytes[1]) is (0xFF, 0xFE) or (0xFE, 0xFF)) return "is written in UTF-16; save it as UTF-8.";
        if (bytes.Contains((byte)0)) return "is a binary file; give the same document saved as plain text (.txt, UTF-8).";
        if (FirstLineNotUtf8(bytes) is { } line)
            return string.Create(CultureInfo.InvariantCulture, $"is not in UTF-8 (line {line}); save it as UTF-8.");
        return WhyNotProse(bytes);
    }

    /// <summary>Reads a stream to its end, but no more than so many bytes: a device file has no end.</summary>
    public static byte[] ReadAtMost(Stream stream, int most)
    {
        using var content = new MemoryStream(stream.CanSeek ? (int)Math.Min(stream.Length, most) : 0);
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            while (content.Length < most && stream.Read(buffer, 0, (int)Math.Min(buffer.Length, most - content.Length)) is var read and > 0)
                content.Write(buffer, 0, read);
            return content.ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>A name or a message on one line, whatever characters it has.</summary>
    public static string OneLine(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? '?' : c)) : text;

    private static string? WhyNotProse(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        if (bytes.StartsWith(mark)) bytes = bytes[mark.Length..];
        var text = bytes.TrimStart(" \t\r\n\f\v"u8);
        if (text.IsEmpty) return "holds nothing but white space; give a file that holds the text of a report.";
        return StartsWithIgnoringCase(text, "<!doctype html"u8) || StartsWithIgnoringCase(text, "<html"u8)
            ? "is a web page; give the same document saved as plain text (.txt, UTF-8)."
            : null;
    }

    private static bool StartsWithIgnoringCase(ReadOnlySpan<byte> text, ReadOnlySpan<byte> start) =>
        text.Length >= start.Length && System.Text.Ascii.EqualsIgnoreCase(text[..start.Length], start);

    /// <summary>The 1-based line of the first byte that is no UTF-8, or null.</summary>
    private static int? FirstLineNotUtf8(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes)) return null;
        var characters = new char[bytes.Length];
        _ = Utf8.ToUtf16(bytes, characters, out var valid, out _, replaceInvalidSequences: false);
        return bytes[..valid].Count((byte)'\n') + 1;
    }
}
