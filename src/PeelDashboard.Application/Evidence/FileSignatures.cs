using System.Text;

namespace PeelDashboard.Application.Evidence;

internal static class FileSignatures
{
    private const int HeadLength = 64 * 1024;

    private static readonly byte[] PngStart = [0x89, .. "PNG\r\n\x1A\n"u8, 0, 0, 0, 13, .. "IHDR"u8];

    /// <summary>The types that a file can be, the likeliest first; never none.</summary>
    public static IReadOnlyList<EvidenceFileType> TypesOf(string path, string name)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        var head = new byte[HeadLength];
        head = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        if (head.AsSpan().StartsWith("%PDF-"u8)) return [EvidenceFileType.Pdf];
        if (head.AsSpan().StartsWith(PngStart)) return [EvidenceFileType.Png];
        if (head is [0xFF, 0xD8, 0xFF, >= 0xC0, ..]) return [EvidenceFileType.Jpeg];
        if (head is [(byte)'P', (byte)'K', 3, 4, ..]) return [OfficeFileInspector.TypeOf(file, name)];
        if (head is [0xD0, 0xCF, 0x11, 0xE0, ..])
            throw Refused(name, "is in an old Office format or protected by a password",
                "save it without a password as docx, xlsx or pptx");
        return TextTypes(file, head, name);
    }

    private static IReadOnlyList<EvidenceFileType> TextTypes(FileStream file, byte[] head, string name)
    {
        var isMail = IsMail(head);
        file.Position = 0;
        if (OpensWith(file, EncodingOf(head)) is { } opening)
        {
            if (opening is ['<', '!' or '?' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'), ..])
                throw Refused(name, "is a web page, a drawing or other markup", "save it as PDF");
            if (opening.StartsWith("#!", StringComparison.Ordinal)) throw Refused(name, "is a program", $"choose {EvidenceFileType.Taken}");
            return isMail ? [EvidenceFileType.Mail, EvidenceFileType.Text] : [EvidenceFileType.Text, EvidenceFileType.Csv];
        }

        file.Position = 0;
        return isMail && !HoldsNul(file) ? [EvidenceFileType.Mail] // its parts may be in any encoding
            : throw Refused(name, "is not of an accepted type", $"choose {EvidenceFileType.Taken}");
    }

    private static Encoding EncodingOf(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? new UnicodeEncoding(bigEndian: false, byteOrderMark: true,
            throwOnInvalidBytes: true)
        : head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
            ? new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true)
        : new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    /// <summary>The first characters of a text after blanks; null where the file is no text in the encoding.</summary>
    private static string? OpensWith(FileStream file, Encoding encoding)
    {
        using var reader = new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: false,
            bufferSize: 32 * 1024, leaveOpen: true);
        var (opening, isOpen) = (new StringBuilder(), true);
        var buffer = new char[32 * 1024];
        try
        {
            while (reader.Read(buffer) is > 0 and var read)
            {
                var part = buffer.AsSpan(0, read);
                if (part.Contains('\0')) return null;
                if (!isOpen) continue;
                opening.Append(opening.Length == 0 ? part.TrimStart(" \t\r\n\f\v\uFEFF") : part);
                isOpen = opening.Length < 16;
            }
        }
        catch (DecoderFallbackException)
        {
            return null;
        }

        return opening.ToString();
    }

    /// <summary>Whether it begins with the headers of a message, one of them From, and with another that every message has.</summary>
    private static bool IsMail(ReadOnlySpan<byte> head)
    {
        var (hasSender, hasOther) = (false, false);
        foreach (var part in Encoding.Latin1.GetString(head).EnumerateLines())
        {
            if (part.Length == 0) break;
            if (part[0] is ' ' or '\t') continue;
            var colon = part.IndexOf(':');
            if (colon <= 0 || part[..colon].ContainsAnyExceptInRange('!', '~')) return false;
            hasSender |= part[..colon].Equals("From", StringComparison.OrdinalIgnoreCase);
            hasOther |= part[..colon] is var header && (header.Equals("Date", StringComparison.OrdinalIgnoreCase)
                || header.Equals("Message-ID", StringComparison.OrdinalIgnoreCase)
                    || header.Equals("MIME-Version", StringComparison.OrdinalIgnoreCase));
        }

        return hasSender && hasOther;
    }

    private static bool HoldsNul(FileStream file)
    {
        var buffer = new byte[32 * 1024];
        while (file.Read(buffer) is > 0 and var read)
            if (buffer.AsSpan(0, read).Contains((byte)0)) return true;
        return false;
    }

    private static EvidenceRejectedException Refused(string name, string what, string instead) => new($"{name} {what}; {instead}.");
}
