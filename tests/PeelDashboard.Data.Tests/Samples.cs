using System.IO.Compression;
using System.Text;

namespace PeelDashboard.Data.Tests;

internal static class Samples
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string Mail = "From: officer@example.org\r\nDate: Sat, 21 Nov 2026 10:00:00 +0000\r\nSubject: Caf";

    public static byte[] Named(string name) => name.ToLowerInvariant() switch
    {
        "empty.pdf" => [],
        "large.txt" => Encoding.UTF8.GetBytes(new string('a', 1024 * 1024 + 1)),
        "report.pdf" => "%PDF-1.7\n%\u00E2\n1 0 obj"u8.ToArray(),
        "plan.png" => [0x89, .. "PNG\r\n\x1A\n"u8, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 1, 0, 0, 0, 1],
        "photo.jpg" or "photo.jpeg" => [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF"u8, 0],
        "plan.docx" => Zip(Word, "word/document.xml"),
        "figures.xlsx" => Zip("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "xl/workbook.xml"),
        "board.pptx" => Zip("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", "ppt/presentation.xml"),
        "macros.docx" => Zip(Word, "word/document.xml", "word/vbaProject.bin"),
        "macros.docm" => Zip("application/vnd.ms-word.document.macroEnabled.main+xml", "word/document.xml"),
        "archive.zip" => Zip("", "programs/setup.exe"),
        "archive.docx" => Zip("", "word/document.xml"),
        "locked.xlsx" => Locked(Zip("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "xl/workbook.xml")),
        "cut.docx" => Zip(Word, "word/document.xml")[..60],
        "old.doc" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
        "note.txt" => "Checked by the board.\r\n"u8.ToArray(),
        "utf-16.txt" => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("Checked.")],
        "table.csv" => "Month,Cases\r\nJune,12\r\n"u8.ToArray(),
        "message.eml" or "message.txt" => Encoding.UTF8.GetBytes(Mail + "é\r\n\r\nBody"),
        "latin.eml" => Encoding.Latin1.GetBytes(Mail + "é\r\n\r\nBody"),
        "latin.txt" => Encoding.Latin1.GetBytes("Café"),
        "binary.txt" => [.. "Text and "u8, 0, 1, 2],
        "page.txt" => "\uFEFF\r\n <!DOCTYPE html><script>alert(1)</script>"u8.ToArray(),
        "drawing.svg" => "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8.ToArray(),
        "script.txt" => "#!/bin/sh\nrm"u8.ToArray(),
        "program.pdf" => [.. "MZ"u8, 0x90, 0, 3, 0],
        _ => throw new ArgumentException($"There is no sample {name}.", nameof(name)),
    };

    private static byte[] Zip(string mainType, params string[] parts)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            if (mainType.Length > 0)
                Add(zip, "[Content_Types].xml", $"<Types><Override PartName=\"/{parts[0]}\" ContentType=\"{mainType}\"/></Types>");
            foreach (var part in parts) Add(zip, part, "<part/>");
        }

        return memory.ToArray();
    }

    private static byte[] Locked(byte[] zip)
    {
        for (var i = 0; i < zip.Length - 10; i++)
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) zip[i + 8] |= 1;
        return zip;
    }

    private static void Add(ZipArchive zip, string name, string content)
    {
        using var part = zip.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(content));
    }
}
