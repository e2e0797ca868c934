using System.Text;

namespace PeelDashboard.Parsing.Reading.Html;

/// <summary>Turns the bytes of a web page into text: by its byte order mark, else by what the page says of itself, else as UTF-8.</summary>
internal static class HtmlEncoding
{
    private const int LookedAt = 4096;

    private static readonly string[] Latin = ["iso-8859-1", "iso8859-1", "latin1", "us-ascii", "ascii"];

    public static (string Html, string? Refusal) Decode(ReadOnlySpan<byte> bytes)
    {
        var (encoding, mark) = ByMark(bytes);
        bytes = bytes[mark..];
        if (mark == 0 && bytes.Contains((byte)0)) return ("", "is a binary file; save the page of the report again from the browser.");
        encoding ??= Declared(bytes) ?? Encoding.UTF8;
        try
        {
            return (Strict(encoding).GetString(bytes), null);
        }
        catch (Exception error) when (error is DecoderFallbackException or ArgumentException or NotSupportedException)
        {
            var line = FileContent.FirstLineNotUtf8(bytes);
            return ("", encoding is UTF8Encoding && line is not null
                ? string.Create(CultureInfo.InvariantCulture,
                    $"is not in UTF-8 (line {line}); save the page of the report again from the browser.")
                : $"is not in {encoding.WebName}, as it says; save the page of the report again from the browser.");
        }
    }

    /// <summary>The same encoding, which fails on bytes that it does not know. Those of Windows are not among those of .NET.</summary>
    private static Encoding Strict(Encoding encoding) =>
        CodePagesEncodingProvider.Instance.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback,
            DecoderFallback.ExceptionFallback)
        ?? Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    private static (Encoding? Encoding, int Mark) ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => (null, 0),
    };

    /// <summary>What follows "charset=" in the first bytes; null where that is nothing, no known name, or what cannot be true.</summary>
    private static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, LookedAt)]);
        var at = head.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var rest = head.AsSpan(at + "charset".Length).TrimStart();
        if (rest is not ['=', ..]) return null;
        rest = rest[1..].TrimStart(" \"'");
        var end = 0;
        while (end < rest.Length && (char.IsAsciiLetterOrDigit(rest[end]) || rest[end] is '-' or '_')) end++;
        return ByName(rest[..end].ToString());
    }

    /// <summary>
    /// Browsers take Latin-1 for what Windows makes of it. A page whose letters could be read so far is not in UTF-16, whatever it says.
    /// </summary>
    public static Encoding? ByName(string name)
    {
        if (name.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || name.Equals("utf8", StringComparison.OrdinalIgnoreCase))
            return Encoding.UTF8;
        if (Array.Exists(Latin, latin => latin.Equals(name, StringComparison.OrdinalIgnoreCase))) name = "windows-1252";
        return CodePagesEncodingProvider.Instance.GetEncoding(name) is { IsSingleByte: true } encoding ? encoding : null;
    }
}
