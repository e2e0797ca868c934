using PeelDashboard.Parsing.Layouts.Recognition;
using PeelDashboard.Parsing.Reading.Html;
using PeelDashboard.Parsing.Reading.Office;
using PeelDashboard.Parsing.Reading.Pdf;
using PeelDashboard.Parsing.ReferenceData;

namespace PeelDashboard.Parsing;

/// <summary>Parses a file into a report, reference data or a refusal.</summary>
public static class ReportParser
{
    /// <summary>The largest file that is taken in, in bytes. The longest PEEL reports have well under 1 MB of text.</summary>
    public const int LargestFile = 20 * 1024 * 1024;

    /// <summary>Reads a file. What keeps it from being opened is a refusal, not an exception.</summary>
    /// <remarks>Memory is bounded by <see cref="LargestFile"/>, whatever the path leads to.</remarks>
    /// <param name="path">Of the file.</param>
    /// <param name="catalogue">What reading needs to know.</param>
    /// <param name="choice">What a person names of the document.</param>
    public static ReadResult ReadFile(string path, ReferenceCatalogue catalogue, DocumentChoice? choice = null)
    {
        var (name, fileName) = (FileContent.OneLine(path), Path.GetFileName(path));
        if (Directory.Exists(path)) return new ReadResult.Refused(fileName, $"{name} is a folder; give the files in it.");
        try
        {
            var (bytes, refusal) = FileBytes.Read(path, LargestFile + 1);
            return refusal is null ? Read(fileName, bytes, catalogue, choice)
                : new ReadResult.Refused(fileName, $"{FileContent.OneLine(fileName)} {refusal}");
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return new ReadResult.Refused(fileName, $"{name} does not exist; check the name and the folder.");
        }
        catch (UnauthorizedAccessException)
        {
            return new ReadResult.Refused(fileName,
                $"{name} may not be read by this user; allow reading it, or copy it to a place where that is allowed.");
        }
        catch (Exception error) when (error is IOException or ArgumentException or NotSupportedException)
        {
            return new ReadResult.Refused(fileName,
                $"{name} cannot be opened ({FileContent.OneLine(error.Message).TrimEnd('.')}); close it elsewhere or check the name.");
        }
    }

    /// <summary>Reads the bytes of a file. Never throws for what the bytes hold; a refusal says what is wrong and what to do.</summary>
    public static ReadResult Read(string fileName, byte[] bytes, ReferenceCatalogue catalogue, DocumentChoice? choice = null)
    {
        try
        {
            return ReadUnguarded(fileName, bytes, catalogue, choice);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // None is known; the next one must not take the rest of an import with it.
            var where = $"{fault.GetType().Name} in {fault.TargetSite?.DeclaringType?.Name}.{fault.TargetSite?.Name}";
            return new ReadResult.Refused(fileName,
                $"{FileContent.OneLine(fileName)} could not be read for a fault in this program ({where}); report it together with the "
                    + "file.");
        }
    }

    /// <summary>The same without the last guard, for tests that look for faults.</summary>
    internal static ReadResult ReadUnguarded(
        string fileName, byte[] bytes, ReferenceCatalogue catalogue, DocumentChoice? choice = null)
    {
        var name = FileContent.OneLine(fileName);
        if (FileContent.WhyNotOfSize(bytes.Length, LargestFile) is { } size) return new ReadResult.Refused(fileName, $"{name} {size}");
        try
        {
            var (text, refusal) = TextOf(fileName, bytes);
            if (refusal is not null) return new ReadResult.Refused(fileName, $"{name} {refusal}");
            return text is null ? NationalGradesReader.Read(fileName, bytes, catalogue)
                : ReadReport(fileName, name, text, catalogue, choice ?? DocumentChoice.None);
        }
        catch (RegexMatchTimeoutException)
        {
            return new ReadResult.Refused(fileName, $"{name} took too long to read; check that it is the plain text of a report.");
        }
    }

    /// <summary>The text of a document; null for a table of reference data, and with a reason where there is none.</summary>
    private static (SourceText? Text, string? Refusal) TextOf(string fileName, byte[] bytes)
    {
        var format = FileContent.KindOf(fileName, bytes);
        if (format is SourceFormat.Text)
        {
            if (FileContent.WhyNotText(bytes) is { } reason) return (null, reason);
            var isTable = Path.GetExtension(fileName).Equals(".csv", StringComparison.OrdinalIgnoreCase);
            return (isTable ? null : SourceText.FromBytes(Path.GetFileName(fileName), bytes), null);
        }

        var extracted = format switch
        {
            SourceFormat.Pdf => PdfText.Read(bytes),
            SourceFormat.Html => HtmlText.Read(bytes),
            SourceFormat.WebArchive => WebArchive.Read(bytes),
            _ => OfficeFile.Read(format, bytes),
        };
        return extracted.Refusal is { } refusal ? (null, refusal)
            : (SourceText.FromExtracted(Path.GetFileName(fileName), bytes, format, extracted.Lines), null);
    }

    private static ReadResult ReadReport(
        string fileName, string name, SourceText text, ReferenceCatalogue catalogue, DocumentChoice choice)
    {
        if (TextLimits.WhyNot(text.Lines) is { } reason) return new ReadResult.Refused(fileName, $"{name} {reason}");
        if (OtherDocuments.NeverRead(text, catalogue) is { } other) return new ReadResult.Refused(fileName, $"{name} {other}");
        var identity = new DocumentIdentification(text, catalogue, choice).Find();
        if (identity.Refusal.Length > 0)
        {
            return new ReadResult.Refused(fileName, $"{name} {identity.Refusal}")
            {
                Missing = identity.Missing, Sha256 = identity.Missing is IdentityFacts.None ? "" : text.Sha256,
            };
        }

        var report = identity.Layout!.Parse(text, identity.Document!, catalogue);
        if (identity.Document!.Named is var named and not IdentityFacts.None)
            report = report with { Diagnostics = [Named(named), .. report.Diagnostics] };
        return new ReadResult.Report(text, report with { Account = ReadingCoverage.Of(text, report) });
    }

    private static Diagnostic Named(IdentityFacts facts) => new(DiagnosticSeverity.Note, null,
        $"The document does not say its {facts.Words()}; a person named {(facts.Each().Count() == 1 ? "it" : "them")}.");
}
