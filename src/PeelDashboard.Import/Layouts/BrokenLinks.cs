using PeelDashboard.Import.Reading;

namespace PeelDashboard.Import.Layouts;

/// <summary>Tells of paragraphs whose end the source text has lost.</summary>
internal static class BrokenLinks
{
    /// <summary>One note for each paragraph that ends inside a broken link.</summary>
    public static IEnumerable<Diagnostic> NotesOn(IEnumerable<Paragraph> paragraphs) => paragraphs
        .Where(paragraph => paragraph.IsCutByLink)
        .Select(paragraph => new Diagnostic(
            DiagnosticSeverity.Note, paragraph.LastLine, "The paragraph ends inside a broken link: the rest of the sentence is lost in the source text."));
}
