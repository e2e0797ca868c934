using PeelDashboard.Parsing.Layouts.Shared;

namespace PeelDashboard.Parsing.Layouts.PillarReport;

/// <summary>
/// Concerns that the inspectorate raised with the force in prose, as a matter of urgency (PEEL effectiveness 2016, line 949). They are
/// neither areas for improvement nor grades, so they are kept as findings.
/// </summary>
internal static class UrgentConcerns
{
    public static IEnumerable<ParsedFinding> Read(Outline outline, SourceText text, string cycleKey) =>
        from chapter in outline.Areas
        from part in chapter.Parts
        where part.Heading.Role is not (HeadingRole.AreasForImprovement or HeadingRole.CauseOfConcern)
        from paragraph in part.Paragraphs
        where paragraph.Text.Contains("a concern", StringComparison.OrdinalIgnoreCase)
        from sentence in Sentences.In(paragraph.Text)
        where IsUrgentConcern(sentence)
        select new ParsedFinding(
            cycleKey, chapter.Heading.AreaKey, chapter.Heading.Text, sentence, "",
            new PassageBuilder(text).Add([paragraph]).Build(VerbatimOf(text[paragraph.FirstLine])));

    private static bool IsUrgentConcern(string sentence) =>
        sentence.Contains("raised a concern", StringComparison.OrdinalIgnoreCase)
            && sentence.Contains("urgen", StringComparison.OrdinalIgnoreCase);

    /// <summary>The sentence as the line has it; the start of the line when the sentence only begins further down.</summary>
    private static string? VerbatimOf(string line) =>
        Sentences.In(line).FirstOrDefault(sentence => sentence.Contains("raised a concern", StringComparison.OrdinalIgnoreCase));
}
