using PeelDashboard.Domain;
using PeelDashboard.Domain.Catalogue;
using PeelDashboard.Import.Reading;

namespace PeelDashboard.Import.Layouts.CommissionerResponse;

/// <summary>The parts of a commissioner's response: the opening, a part for each question, and what follows them.</summary>
/// <param name="Sections">All parts; together they cover the document.</param>
/// <param name="Questions">Those of the questions.</param>
internal sealed record ResponseOutline(IReadOnlyList<ParsedSection> Sections, IReadOnlyList<ParsedSection> Questions)
{
    public static ResponseOutline Read(SourceText text, DocumentFacts document, ReferenceCatalogue catalogue)
    {
        var starts = new List<(int Line, SectionKind Kind, string Heading, string? AreaKey)> { (1, SectionKind.Overview, document.Title, null) };
        for (var line = 1; line <= text.LineCount; line++)
        {
            if (text.IsBlank(line)) continue;
            if (Question(text[line]) is { } question)
                starts.Add((line, SectionKind.Area, question, catalogue.AreaNamed(document.CycleKey, question)?.Key));
            else if (starts.Count > 1 && Prose.LooksLikeHeading(text[line]))
                starts.Add((line, SectionKind.Overview, PlainText.Clean(text[line]), null));
            else if (starts[^1].Kind is SectionKind.Area && TellsGrades(text[line]))
                starts.Add((line, SectionKind.Overview, "Grades", null));
        }

        var sections = starts.Select((start, i) => new ParsedSection(
            start.Kind, 1, start.Heading,
            new LineSpan(start.Line, i + 1 < starts.Count ? starts[i + 1].Line - 1 : text.LineCount), start.AreaKey)).ToList();
        return new ResponseOutline(sections, [.. sections.Where(section => section.Kind is SectionKind.Area)]);
    }

    /// <summary>Where no heading stands above the grades, they end the last question's conclusion all the same.</summary>
    private static bool TellsGrades(string line) => GradePhrases.EveryQuestion().IsMatch(line) || GradePhrases.WholeForce().IsMatch(line);

    private static string? Question(string line) =>
        Prose.AfterNumber(line) is { } words && words.EndsWith('?') ? PlainText.Clean(words) : null;
}
