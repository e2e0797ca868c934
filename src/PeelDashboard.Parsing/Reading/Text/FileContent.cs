using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace PeelDashboard.Parsing.Reading.Text;

/// <summary>Tells from the bytes of a file what it is, and whether it is text that can be read.</summary>
internal static class FileContent
{
    private const int LookedAt = 4096;

    private static readonly (byte[] Start, string What)[] Binaries =
    [
        ("PK\u0003\u0004"u8.ToArray(), "a zip file"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office file"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "an image"),
        ([0xFF, 0xD8, 0xFF], "an image"),
        ("GIF8"u8.ToArray(), "an image"),
        ([0x1F, 0x8B], "a compressed file"),
        ("{\\rtf"u8.ToArray(), "a rich text file"),
    ];

    private const string OtherForms =
        "give the same document as plain text (.txt, UTF-8), web page, PDF, Word document (.docx, .odt) or spreadsheet (.xlsx).";

    private static ReadOnlySpan<byte> White => " \t\r\n\f\v"u8;

    public static SourceFormat KindOf(string fileName, ReadOnlySpan<byte> bytes)
    {
        var start = Start(bytes[..Math.Min(bytes.Length, LookedAt)]);
        if (start.StartsWith("%PDF-"u8)) return SourceFormat.Pdf;
        if (OfficeKindOf(bytes) is { } office) return office;
        if (IsWebArchive(bytes)) return SourceFormat.WebArchive;
        return IsWebPage(start) || (HasWebName(fileName) && BinaryAs(bytes) is null) ? SourceFormat.Html : SourceFormat.Text;
    }

    /// <summary>Why a file of so many bytes is not read, as the end of a sentence that begins with its name; null when it is.</summary>
    public static string? WhyNotOfSize(long length, int largest) => length switch
    {
        0 => "is empty; give a file that holds the text of a report.",
        _ when length > largest => string.Create(
            CultureInfo.InvariantCulture,
                $"is larger than {largest / 1024 / 1024} MB, the most that is read; give the text of one report alone."),
        _ => null,
    };

    /// <summary>Why the bytes are not text, as the end of a sentence that begins with the file's name; null when they are.</summary>
    public static string? WhyNotText(ReadOnlySpan<byte> bytes)
    {
        if (IsLocked(bytes)) return "is an Office file with a password; save it without one.";
        if (BinaryAs(bytes) is { } what) return $"is {what}; {OtherForms}";
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) return "is written in UTF-16; save it as UTF-8.";
        if (bytes.Contains((byte)0)) return "is a binary file; " + OtherForms;
        if (FirstLineNotUtf8(bytes) is { } line)
            return string.Create(CultureInfo.InvariantCulture, $"is not in UTF-8 (line {line}); save it as UTF-8.");
        if (TextLimits.AreExceededBy(bytes)) return TextLimits.TooLong;
        return WithoutMark(bytes).TrimStart(White).IsEmpty ? "holds nothing but white space; give a file that holds the text of a report."
            : null;
    }

    public static string OneLine(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? '?' : c)) : text;

    /// <summary>The 1-based line of the first byte that is no UTF-8, or null.</summary>
    public static int? FirstLineNotUtf8(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes)) return null;
        var characters = new char[bytes.Length];
        _ = Utf8.ToUtf16(bytes, characters, out var valid, out _, replaceInvalidSequences: false);
        return bytes[..valid].Count((byte)'\n') + 1;
    }

    /// <summary>A page with its pictures in one file, as browsers save it: the head of a mail and parts.</summary>
    private static bool IsWebArchive(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, LookedAt)] is var start
        && start.IndexOf("MIME-Version:"u8) >= 0 && start.IndexOf("multipart/related"u8) >= 0;

    /// <summary>What a zip file is by the names of its parts, which stand in it unpacked; null where it is none of these.</summary>
    private static SourceFormat? OfficeKindOf(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith("PK\u0003\u0004"u8)) return null;
        if (bytes.IndexOf("mimetypeapplication/vnd.oasis.opendocument.text"u8) >= 0) return SourceFormat.OpenDocument;
        if (bytes.IndexOf("word/document"u8) >= 0) return SourceFormat.Word;
        return bytes.IndexOf("xl/workbook"u8) >= 0 ? SourceFormat.Spreadsheet : null;
    }

    /// <summary>Word and Excel wrap a document with a password into a file of the old kind, which names what it wraps in UTF-16.</summary>
    private static bool IsLocked(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Binaries[1].Start)
        && bytes.IndexOf(MemoryMarshal.AsBytes("EncryptedPackage".AsSpan())) >= 0;

    private static string? BinaryAs(ReadOnlySpan<byte> bytes)
    {
        foreach (var (start, what) in Binaries)
            if (bytes.StartsWith(start)) return what;
        return null;
    }

    /// <summary>A document type or an html tag as the first thing, after comments.</summary>
    private static bool IsWebPage(ReadOnlySpan<byte> start)
    {
        while (start.StartsWith("<!--"u8) || start.StartsWith("<?"u8))
        {
            var close = start[1] == (byte)'!' ? "-->"u8 : "?>"u8;
            if (start.IndexOf(close) is not (var end and >= 0)) return false;
            start = start[(end + close.Length)..].TrimStart(White);
        }

        return StartsWithIgnoringCase(start, "<!doctype html"u8) || StartsWithIgnoringCase(start, "<html"u8);
    }

    private static bool HasWebName(string fileName) =>
        Path.GetExtension(fileName) is var end && (end.Equals(".html", StringComparison.OrdinalIgnoreCase)
            || end.Equals(".htm", StringComparison.OrdinalIgnoreCase));

    /// <summary>The first bytes after a byte order mark and white space; of UTF-16, the Latin letters.</summary>
    private static ReadOnlySpan<byte> Start(ReadOnlySpan<byte> bytes)
    {
        var start = bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]
            ? Array.FindAll(bytes[2..].ToArray(), value => value != 0) : WithoutMark(bytes);
        return start.TrimStart(White);
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;

    private static bool StartsWithIgnoringCase(ReadOnlySpan<byte> text, ReadOnlySpan<byte> start) =>
        text.Length >= start.Length && Ascii.EqualsIgnoreCase(text[..start.Length], start);
}
