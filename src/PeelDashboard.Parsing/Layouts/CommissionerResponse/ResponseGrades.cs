using PeelDashboard.Parsing.Layouts.Recognition;
using PeelDashboard.Parsing.Layouts.Shared;

namespace PeelDashboard.Parsing.Layouts.CommissionerResponse;

/// <summary>
/// The grades that a response tells second-hand: one sentence for the force as a whole, one for every question listed above it (response to
/// PEEL effectiveness 2015, line 39).
/// </summary>
internal static class ResponseGrades
{
    private static readonly string[] OverallWords = ["overall", "keeps people safe and reduces crime",
        "keeping people safe and reducing crime"];

    private sealed record Told(Grade Grade, int Line, string Quote);

    public static List<ParsedJudgment> Read(
        SourceText text, DocumentFacts document, ReferenceCatalogue catalogue, IEnumerable<Heading> questions, List<Diagnostic> diagnostics)
    {
        var (whole, every) = (new List<Told>(), new List<Told>());
        for (var line = 1; line <= text.LineCount; line++)
        {
            if (!text[line].Contains("grad", StringComparison.OrdinalIgnoreCase)
                && !text[line].Contains("judged", StringComparison.OrdinalIgnoreCase)
                && !text[line].Contains("rated", StringComparison.OrdinalIgnoreCase)) continue;
            foreach (var sentence in Sentences.In(text[line]))
            {
                if (GradePhrases.EveryQuestion().Match(sentence) is { Success: true } each)
                    every.Add(new Told(StatedGradeReader.GradeOf(each), line, sentence));
                else if (GradePhrases.WholeForce().Match(sentence) is { Success: true } one
                    && IsWholeForce(sentence, one, document, catalogue))
                    whole.Add(new Told(StatedGradeReader.GradeOf(one), line, sentence));
                else if (GradePhrases.AnyGrading().IsMatch(sentence))
                    diagnostics.Warn(line, "This sentence tells a grade, but not clearly of which area of this force; it was left out.");
            }
        }

        var judgments = new List<ParsedJudgment>();
        var pillar = catalogue.AreaNamed(document.CycleKey, document.Pillar);
        if (pillar is not null && One(whole, document, catalogue, diagnostics) is { } overall)
            judgments.Add(Judgment(document, pillar.Key, document.Pillar, overall, []));
        if (One(every, document, catalogue, diagnostics) is { } all)
        {
            foreach (var question in questions)
                if (question.AreaKey is { } area) judgments.Add(Judgment(document, area, question.Text, all, [LineSpan.Of(question.Line)]));
        }

        if (judgments.Count == 0 && diagnostics.Count == 0)
            diagnostics.Warn(null,
                "No sentence tells how the inspectorate graded the force, so no judgment was read; enter it from the report itself.");
        return judgments;
    }

    private static ParsedJudgment Judgment(DocumentFacts document, string areaKey, string asPrinted, Told told,
        IEnumerable<LineSpan> more) =>
        new(document.CycleKey, areaKey, asPrinted, told.Grade, Basis.Reported, new Passage([LineSpan.Of(told.Line), .. more], told.Quote));

    /// <summary>The first telling, unless tellings contradict each other or the cycle's scale: then none, and a warning.</summary>
    private static Told? One(List<Told> tellings, DocumentFacts document, ReferenceCatalogue catalogue, List<Diagnostic> diagnostics)
    {
        if (tellings.Count == 0) return null;
        var first = tellings[0];
        if (tellings.FirstOrDefault(told => told.Grade != first.Grade) is { } other)
        {
            diagnostics.Warn(other.Line,
                $"Line {first.Line} tells the grade {first.Grade.Words()} and this line {other.Grade.Words()} for the same; both were left "
                    + "out.");
            return null;
        }

        if (catalogue.Cycle(document.CycleKey)!.Scale.Has(first.Grade)) return first;
        diagnostics.Warn(first.Line, $"Cycle {document.CycleKey} has no grade {first.Grade.Words()}; it was left out.");
        return null;
    }

    private static bool IsWholeForce(string sentence, Match match, DocumentFacts document, ReferenceCatalogue catalogue)
    {
        if (ForceFinder.Mentions(match.Groups["who"].Value, catalogue).Any(force => force.Name != document.ForceName)) return false;
        var rest = sentence.AsSpan(match.Index + match.Length).Trim(" .!");
        return rest.IsEmpty || OverallWords.Any(words => sentence.Contains(words, StringComparison.OrdinalIgnoreCase));
    }
}
