using System.IO.Compression;
using System.Text;

namespace PeelDashboard.Application.Evidence;

/// <summary>
/// Tells the three Office formats apart from other zip files, and those that carry programs or a password from those that do not.
/// </summary>
internal static class OfficeFileInspector
{
    /// <summary>The list of parts is a few kilobytes; a zip that blows up to more is not read further.</summary>
    private const int PartListLength = 1024 * 1024;

    private static readonly (EvidenceFileType Type, string Part, string Main)[] Known =
    [
        (new("a Word document", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"), "word/document.xml",
            "wordprocessingml.document.main+xml"),
        (new("an Excel workbook", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"), "xl/workbook.xml",
            "spreadsheetml.sheet.main+xml"),
        (new("a PowerPoint presentation", "application/vnd.openxmlformats-officedocument.presentationml.presentation", ".pptx"),
            "ppt/presentation.xml", "presentationml.presentation.main+xml"),
    ];

    public static EvidenceFileType TypeOf(Stream file, string name)
    {
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Any(entry => entry.IsEncrypted))
                throw new EvidenceRejectedException($"{name} is protected by a password; save it without one.");
            var parts = PartList(zip);
            if (parts.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || zip.Entries.Any(IsProgram))
                throw new EvidenceRejectedException(
                    $"{name} carries macros or controls; save it as docx, xlsx or pptx without them, or as PDF.");
            foreach (var (type, part, main) in Known)
                if (parts.Contains(main, StringComparison.Ordinal) && zip.GetEntry(part) is not null) return type;
            throw new EvidenceRejectedException($"{name} is an archive, not an Office file; choose {EvidenceFileType.Taken}.");
        }
        catch (InvalidDataException error)
        {
            throw new EvidenceRejectedException($"{name} is damaged; save it again and choose the new file.", error);
        }
    }

    private static bool IsProgram(ZipArchiveEntry entry) =>
        entry.FullName.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)
            || entry.FullName.Contains("activeX", StringComparison.OrdinalIgnoreCase)
        || entry.FullName.Contains("/macrosheets/", StringComparison.OrdinalIgnoreCase);

    private static string PartList(ZipArchive zip)
    {
        if (zip.GetEntry("[Content_Types].xml") is not { } entry) return "";
        using var part = entry.Open();
        var buffer = new byte[PartListLength];
        return Encoding.UTF8.GetString(buffer.AsSpan(0, part.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)));
    }
}
