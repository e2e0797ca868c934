using PeelDashboard.Domain;
using PeelDashboard.Domain.Catalogue;
using PeelDashboard.Import.Reading;
using PeelDashboard.Import.Recognition;

namespace PeelDashboard.Import.Layouts.CommissionerResponse;

/// <summary>
/// What a police and crime commissioner publishes about a PEEL report (Police Act 1996, section 55): the questions with the inspectorate's
/// conclusions, its grades second-hand in prose, and the commissioner's own opinion, which is no finding.
/// </summary>
public sealed class CommissionerResponseLayout : ILayout
{
    private static readonly string[] Telltales =
    [
        "following conclusions", "my Police and Crime Plan", "my Police, Fire and Crime Plan", "As Police and Crime Commissioner",
    ];

    /// <inheritdoc/>
    public string Key => "commissioner-response";

    /// <inheritdoc/>
    public DocumentFacts? Recognise(SourceText text, ReferenceCatalogue catalogue)
    {
        if (LineOf(text, line => line.Contains("PEEL", StringComparison.Ordinal)) is not { } naming
            || LineOf(text, IsNumberedQuestion) is not { } question
            || LineOf(text, line => Telltales.Any(words => line.Contains(words, StringComparison.OrdinalIgnoreCase))) is not { } telling)
        {
            return null;
        }

        var title = PlainText.Clean(text[Prose.NextFilled(text, 1) ?? naming]);
        var cycle = CycleFinder.NamedIn(title, catalogue, yearsToo: true) ?? CycleFinder.NamedIn(text[naming], catalogue, yearsToo: true);
        var pillar = cycle is null ? null : catalogue.AreasOf(cycle.Key).FirstOrDefault(area =>
            area.Level is AreaLevel.Pillar && title.Contains(area.Name, StringComparison.OrdinalIgnoreCase));
        return new DocumentFacts(
            Key, $"It lists the inspectorate's questions from line {question} on and speaks of its conclusions or for a commissioner in line {telling}.",
            title, "Police and crime commissioner", null, ForceFinder.Find(text, catalogue)?.Name ?? "", cycle?.Key ?? "", pillar?.Name ?? "");
    }

    /// <inheritdoc/>
    public ParsedReport Parse(SourceText text, DocumentFacts document, ReferenceCatalogue catalogue)
    {
        var outline = ResponseOutline.Read(text, document, catalogue);
        var diagnostics = new List<Diagnostic>();
        foreach (var question in outline.Questions.Where(question => question.AreaKey is null))
        {
            diagnostics.Add(new(DiagnosticSeverity.Warning, question.Lines.First,
                $"Cycle {document.CycleKey} has no question worded like this; its grade was left out. Add the wording to data/areas.json."));
        }

        var judgments = ResponseGrades.Read(text, document, catalogue, outline.Questions, diagnostics);
        return new ParsedReport(
            document, outline.Sections, judgments, [], [.. outline.Questions.SelectMany(question => Conclusion(text, document, question))], [], diagnostics);
    }

    /// <summary>The paragraphs under a question: the first is the conclusion, the others explain it.</summary>
    private static IEnumerable<ParsedFinding> Conclusion(SourceText text, DocumentFacts document, ParsedSection question)
    {
        var paragraphs = Prose.Paragraphs(text, question.Lines.First + 1, question.Lines.Last).ToList();
        if (paragraphs.Count == 0) yield break;
        yield return new ParsedFinding(
            document.CycleKey, question.AreaKey, question.Heading, Prose.Clean(text, paragraphs[0]),
            string.Join("\n\n", paragraphs.Skip(1).Select(lines => Prose.Clean(text, lines))),
            new Passage(paragraphs, Prose.Quote(text[paragraphs[0].First])));
    }

    private static bool IsNumberedQuestion(string line) => Prose.AfterNumber(line) is { } words && words.EndsWith('?');

    private static int? LineOf(SourceText text, Func<string, bool> fits)
    {
        for (var line = 1; line <= text.LineCount; line++)
            if (fits(text[line])) return line;
        return null;
    }
}
