using System.Text.RegularExpressions;
using PeelDashboard.Domain.Catalogue;
using PeelDashboard.Import.Diagnostics;
using PeelDashboard.Import.Reading;
using PeelDashboard.Import.Recognition;
using PeelDashboard.Import.Reference;

namespace PeelDashboard.Import;

/// <summary>The one door for files: bytes in, a report, reference data or a refusal out.</summary>
public static class ReportReader
{
    /// <summary>The largest file that is taken in, in bytes. The longest PEEL reports have well under 1 MB of text.</summary>
    public const int LargestFile = 20 * 1024 * 1024;

    /// <summary>Reads a file. What keeps it from being opened is a refusal, not an exception.</summary>
    /// <remarks>Memory is bounded by <see cref="LargestFile"/>, whatever the path leads to.</remarks>
    public static ReadResult ReadFile(string path, ReferenceCatalogue catalogue)
    {
        var (name, fileName) = (FileContent.OneLine(path), Path.GetFileName(path));
        if (Directory.Exists(path)) return new ReadResult.Refused(fileName, $"{name} is a folder; give the files in it.");
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            return Read(fileName, FileContent.ReadAtMost(file, LargestFile + 1), catalogue);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return new ReadResult.Refused(fileName, $"{name} does not exist; check the name and the folder.");
        }
        catch (UnauthorizedAccessException)
        {
            return new ReadResult.Refused(fileName, $"{name} may not be read by this user; allow reading it, or copy it to a place where that is allowed.");
        }
        catch (Exception error) when (error is IOException or ArgumentException or NotSupportedException)
        {
            return new ReadResult.Refused(fileName, $"{name} cannot be opened ({FileContent.OneLine(error.Message).TrimEnd('.')}); close it elsewhere or check the name.");
        }
    }

    /// <summary>Reads the bytes of a file. Never throws for what the bytes hold; a refusal says what is wrong and what to do.</summary>
    public static ReadResult Read(string fileName, byte[] bytes, ReferenceCatalogue catalogue)
    {
        var name = FileContent.OneLine(fileName);
        if (FileContent.WhyNotText(bytes, LargestFile) is { } reason) return new ReadResult.Refused(fileName, $"{name} {reason}");
        try
        {
            return Path.GetExtension(fileName).Equals(".csv", StringComparison.OrdinalIgnoreCase)
                ? NationalGradesReader.Read(fileName, bytes, catalogue)
                : ReadReport(fileName, name, bytes, catalogue);
        }
        catch (RegexMatchTimeoutException)
        {
            return new ReadResult.Refused(fileName, $"{name} took too long to read; check that it is the plain text of a report.");
        }
    }

    private static ReadResult ReadReport(string fileName, string name, byte[] bytes, ReferenceCatalogue catalogue)
    {
        var text = SourceText.FromBytes(Path.GetFileName(fileName), bytes);
        if (LayoutRecogniser.Recognise(text, catalogue) is not var (layout, document))
            return new ReadResult.Refused(fileName, $"{name} is no report of a known layout; it can be {LayoutRecogniser.KnownLayouts}.");
        if (document.ForceName.Length == 0)
            return new ReadResult.Refused(fileName, $"{name} names none of the 43 forces, so it is not clear whose findings these are; check that the text is complete.");
        if (document.CycleKey.Length == 0)
            return new ReadResult.Refused(fileName, $"{name} does not say which inspection cycle it belongs to; check that the text is complete, with its date or title.");
        var report = layout.Parse(text, document, catalogue);
        return new ReadResult.Report(text, report with { Account = LineAccount.Of(text, report) });
    }
}
