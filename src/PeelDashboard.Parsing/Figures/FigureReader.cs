using PeelDashboard.Parsing.Figures.Numbers;

namespace PeelDashboard.Parsing.Figures;

/// <summary>Finds the figures of a document: in blocks of label, force and value lines, in tab tables and in sentences.</summary>
internal static class FigureReader
{
    /// <summary>
    /// Reads the figures of the sections that can hold the force's own; front matter, contents pages and annexes are left out. A note among
    /// the diagnostics tells of each line with a number that is in no figure and that no rule keeps out.
    /// </summary>
    public static IReadOnlyList<ParsedObservation> Read(
        SourceText text, DocumentFacts document, IReadOnlyList<ParsedSection> sections, ReferenceCatalogue catalogue,
            List<Diagnostic> diagnostics)
    {
        var context = new FigureContext(new FigureScope(text, sections), document, catalogue);
        List<ParsedObservation> figures = [.. BlockFigures.Read(context)
            .Concat(TableFigures.Read(context))
            .Concat(SentenceFigures.Read(context))
            .OrderBy(figure => figure.Passage.FirstLine)];
        foreach (var line in NumberCoverage.LeftOver(context, figures).GroupBy(left => left.Line, left => left.Number))
            diagnostics.Note(line.Key, Message([.. line]), DiagnosticTopic.NumberLeftOver);
        return figures;
    }

    private static string Message(string[] numbers) => numbers.Length == 1
        ? $"The number {numbers[0]} is in no figure."
        : $"The numbers {string.Join(", ", numbers[..^1])} and {numbers[^1]} are in no figure.";
}
