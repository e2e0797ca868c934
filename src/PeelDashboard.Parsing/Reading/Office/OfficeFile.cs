using System.IO.Compression;
using System.Xml;

namespace PeelDashboard.Parsing.Reading.Office;

/// <summary>Word documents, OpenDocument texts and spreadsheets: zip files of XML parts.</summary>
internal static class OfficeFile
{
    private const int MostParts = 5000;
    private const int Unpacked = 32 * 1024 * 1024;

    // A spreadsheet keeps all its words in one part, which is held in memory as a whole.
    private const int UnpackedSheet = 20 * 1024 * 1024;

    private static ReadOnlySpan<byte> PartOfDirectory => "PK\u0001\u0002"u8;

    public static Extracted Read(SourceFormat format, byte[] bytes)
    {
        try
        {
            if (WhyNot(format, bytes) is { } reason) return Extracted.Refused(reason);
            var lines = format switch
            {
                SourceFormat.Word => WordText.Read(bytes),
                SourceFormat.OpenDocument => OpenDocumentText.Read(bytes),
                _ => SpreadsheetText.Read(bytes),
            };
            if (lines is null) return Extracted.Refused(TextLimits.TooLong);
            return lines.Count > 0 ? Extracted.Text(lines)
                : Extracted.Refused($"is {What(format)} without text, pictures of pages perhaps; give the document with its text.");
        }
        catch (Exception error) when (IsOfTheFile(error))
        {
            return Extracted.Refused($"is {What(format)} that cannot be read, for it is broken; open it, save it again and import that.");
        }
    }

    /// <summary>Reads XML of such a file: no document types, so no entities, and nothing from elsewhere.</summary>
    public static XmlReader Xml(Stream part) => XmlReader.Create(part, new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true,
        CheckCharacters = false,
    });

    /// <summary>What the libraries throw where a file is not what they expect; they promise no one kind.</summary>
    internal static bool IsOfTheFile(Exception error) => error is InvalidDataException or XmlException or IOException or FormatException
        or ArgumentException or InvalidOperationException or NotSupportedException or KeyNotFoundException or IndexOutOfRangeException
        or OverflowException or NullReferenceException or UnauthorizedAccessException or InvalidCastException or UriFormatException
        || error.GetType().Namespace is { } space && (space.StartsWith("DocumentFormat", StringComparison.Ordinal)
            || space.StartsWith("ExcelDataReader", StringComparison.Ordinal));

    private static string What(SourceFormat format) => format switch
    {
        SourceFormat.Word => "a Word document",
        SourceFormat.OpenDocument => "an OpenDocument text",
        _ => "a spreadsheet",
    };

    /// <summary>
    /// Unpacks every part once, counting: what a part says of its own size need not be true, and a few kilobytes may stand for gigabytes.
    /// </summary>
    private static string? WhyNot(SourceFormat format, byte[] bytes)
    {
        var most = format is SourceFormat.Spreadsheet ? UnpackedSheet : Unpacked;
        if (bytes.AsSpan().Count(PartOfDirectory) > MostParts)
            return "has more parts than a document; give the text of one document alone.";
        using var zip = new ZipArchive(new MemoryStream(bytes, writable: false));
        var buffer = new byte[64 * 1024];
        var total = 0L;
        foreach (var part in zip.Entries)
        {
            using var content = part.Open();
            for (int read; (read = content.Read(buffer)) > 0; total += read)
            {
                if (part.FullName == "META-INF/manifest.xml" && buffer.AsSpan(0, read).IndexOf("encryption-data"u8) >= 0)
                    return "is an OpenDocument text with a password; save it without one.";
                if (total > most)
                    return string.Create(CultureInfo.InvariantCulture,
                        $"unpacks to more than {most / 1024 / 1024} MB; save it without its pictures, or give its text.");
            }
        }

        return null;
    }
}
