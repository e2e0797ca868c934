using System.Xml;

namespace PeelDashboard.Parsing.Reading.Pdf;

/// <summary>
/// Poppler's <c>pdftotext</c> tells each word with its place (<c>-bbox</c>). Its own ways of writing text lose what is needed here: the
/// plain one which number stands in which column, <c>-layout</c> which lines are one paragraph, and both the raised numbers of footnotes.
/// </summary>
internal static class PdfText
{
    public static Extracted Read(byte[] bytes) => Read(bytes,
        PdfToTextProcess.Find(Environment.GetEnvironmentVariable("PATH")), PdfLimits.Usual);

    public static Extracted Read(byte[] bytes, string? program, PdfLimits limits)
    {
        if (program is null)
        {
            return Extracted.Refused(
                "is a PDF, and pdftotext, which reads it, is not installed; install poppler-utils (apt-get install poppler-utils; on "
                    + "Windows "
                + "the poppler programs, with their folder in PATH), or give the same document as text or web page.");
        }

        try
        {
            var (outcome, words, messages) = PdfToTextProcess.Run(program, bytes, limits);
            return outcome switch
            {
                PdfOutcome.OverLimit =>
                    Extracted.Refused(
                    "is a PDF that takes more time or memory than a report may; print it to a new PDF, or give its text."),
                PdfOutcome.Failed => Extracted.Refused(WhyFailed(messages)),
                _ => TextOf(words),
            };
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Extracted.Refused(
                $"is a PDF that could not be handed to pdftotext ({FileContent.OneLine(error.Message).TrimEnd('.')}); try again, or give "
                    + "its text.");
        }
        catch (XmlException)
        {
            return Extracted.Refused("is a PDF whose words cannot be read; print it to a new PDF, or give its text.");
        }
    }

    private static string WhyFailed(string messages)
    {
        if (messages.Contains("password", StringComparison.OrdinalIgnoreCase))
            return "is a PDF that asks for a password; save it without one.";
        return messages.Contains("not allowed", StringComparison.OrdinalIgnoreCase)
            ? "is a PDF that does not allow its text to be taken; give the document as text or web page."
            : "is a broken PDF; fetch or save it again.";
    }

    private static Extracted TextOf(byte[] words)
    {
        var pages = PdfPage.Read(words);
        if (pages.Sum(page => page.Words.Count) < Math.Max(1, pages.Count))
            return Extracted.Refused(
                "is a PDF without text, a scan perhaps; let a text recognition program add the text, or give the document as text or web "
                    + "page.");
        return Extracted.Text(
            PdfParagraphs.Read(PdfHeaderFooterFilter.Without(
            [.. pages.Select((page, number) => (IReadOnlyList<PdfLine>)[.. PdfLine.Of(page, number)])])));
    }
}
