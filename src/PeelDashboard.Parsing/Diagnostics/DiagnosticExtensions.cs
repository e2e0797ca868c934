namespace PeelDashboard.Parsing.Diagnostics;

internal static class DiagnosticExtensions
{
    public static void Warn(this List<Diagnostic> diagnostics, int? line, string message, DiagnosticTopic about = DiagnosticTopic.Other) =>
        diagnostics.Add(new(DiagnosticSeverity.Warning, line, message, about));

    public static void Note(this List<Diagnostic> diagnostics, int? line, string message, DiagnosticTopic about = DiagnosticTopic.Other) =>
        diagnostics.Add(new(DiagnosticSeverity.Note, line, message, about));

    /// <summary>All of them in the order of the document, with a note for each paragraph whose end the source text has lost.</summary>
    public static IReadOnlyList<Diagnostic> WithBrokenLinks(this List<Diagnostic> diagnostics, SourceText text)
    {
        foreach (var paragraph in text.Paragraphs.Where(paragraph => paragraph.IsCutByLink))
            diagnostics.Note(paragraph.LastLine,
                "The paragraph ends inside a broken link: the rest of the sentence is lost in the source text.");
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Line ?? 0)];
    }
}
