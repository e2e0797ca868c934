using System.Text;
using MimeKit;

namespace PeelDashboard.Parsing.Reading.Html;

/// <summary>
/// A page with its pictures in one file, as browsers save it (.mhtml): the head of a mail and parts, of which the first that is a web
/// page is the page. Only that part is given to the library, which takes a minute and a gigabyte for a file of nothing but heads and parts.
/// </summary>
internal static class WebArchive
{
    private const int LongestHead = 32 * 1024;
    private const int MostParts = 5000;

    private static ReadOnlySpan<byte> BoundaryStart => "\n--"u8;

    public static Extracted Read(byte[] bytes)
    {
        try
        {
            if (PartWithPage(bytes) is not var (from, length))
                return Extracted.Refused("is a web archive (.mhtml) without a page; save the page of the report again from the browser.");
            using var part = new MemoryStream(bytes, from, length, writable: false);
            using var entity = MimeEntity.Load(part, persistent: true);
            if (entity is not MimePart { Content: { } content } page)
                return Extracted.Refused("is a broken web archive (.mhtml); save the page of the report again from the browser.");
            using var html = content.Open();
            var text = new byte[HtmlText.Largest + 1];
            var read = html.ReadAtLeast(text, text.Length, throwOnEndOfStream: false);
            return HtmlText.Read(WithMark(text.AsSpan(0, read), page.ContentType.Charset));
        }
        catch (Exception error) when (error is FormatException or IOException or ArgumentException)
        {
            return Extracted.Refused("is a broken web archive (.mhtml); save the page of the report again from the browser.");
        }
    }

    /// <summary>Where the first part with a page is: behind a boundary, with a short head that names its type.</summary>
    private static (int From, int Length)? PartWithPage(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        for (var part = 0; part < MostParts && bytes[at..].IndexOf(BoundaryStart) is var next and >= 0; part++)
        {
            at += next + 1;
            var lineEnd = bytes[at..].IndexOf((byte)'\n');
            if (lineEnd < 0) return null;
            var boundary = bytes.Slice(at, lineEnd).TrimEnd("\r "u8);
            at += lineEnd;
            if (!IsHeadOfPage(bytes[(at + 1)..])) continue;
            var end = bytes[at..].IndexOf([(byte)'\n', .. boundary]);
            return (at + 1, (end < 0 ? bytes.Length - at : end) - 1);
        }

        return null;
    }

    private static bool IsHeadOfPage(ReadOnlySpan<byte> part)
    {
        var start = Encoding.Latin1.GetString(part[..Math.Min(part.Length, LongestHead)]).Replace("\r", "", StringComparison.Ordinal);
        return start.IndexOf("\n\n", StringComparison.Ordinal) is var end and > 0
            && start.AsSpan(0, end).Contains("Content-Type: text/html", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The head of the part knows the encoding better than the page in it does, where it names one that is not Unicode.</summary>
    private static byte[] WithMark(ReadOnlySpan<byte> html, string? charset)
    {
        if (charset is null || HtmlEncoding.ByName(charset) is not { IsSingleByte: true } encoding) return html.ToArray();
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(encoding.GetString(html))];
    }
}
