namespace PeelDashboard.Parsing.Layouts.Shared;

/// <summary>
/// Several areas with their grades in one sentence: "We graded Kent Police as good at preventing crime, adequate at responding to the
/// public and requires improvement at investigating crime." Each must be named whole, and nothing else be said, or the sentence
/// tells of parts and gives nothing.
/// </summary>
internal sealed partial class GradesInSentence(Framework framework)
{
    private const int LongestParagraph = 1000;
    private const string Grades = "['\"]?(?<grade>outstanding|good|adequate|requires improvement|requiring improvement|inadequate)['\"]?";
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    public IEnumerable<(AreaDefinition Area, string AsPrinted, Grade Grade)> In(Paragraph paragraph)
    {
        if (paragraph.Kind is ParagraphKind.Row || paragraph.Text.Length > LongestParagraph
            || !Judging().IsMatch(paragraph.Text)) return [];
        return Sentences.In(paragraph.Text).SelectMany(Of);
    }

    private List<(AreaDefinition Area, string AsPrinted, Grade Grade)> Of(string sentence)
    {
        var folded = framework.Force.Generalise(sentence);
        if (Lead().Match(folded) is not { Success: true } lead) return [];
        var rest = folded[lead.Length..].TrimEnd('.', ' ');
        var items = Item().Matches(rest).ToList();
        if (items.Count == 0 || items[0].Index != 0) return [];
        var found = new List<(AreaDefinition, string, Grade)>();
        for (var i = 0; i < items.Count; i++)
        {
            var end = i + 1 < items.Count ? items[i + 1].Index : rest.Length;
            var names = rest[(items[i].Index + items[i].Length)..end];
            if (AreaNames.Split(names, framework.Named) is not { Count: > 0 } areas) return [];
            var grade = StatedGradeReader.GradeOf(items[i]);
            if (!framework.Cycle.Scale.Has(grade)) return [];
            found.AddRange(areas.Select(area => (area.Area, area.AsPrinted, grade)));
        }

        return found;
    }

    [GeneratedRegex("\\b(?:graded|judged|rated)\\b", Options | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Judging();

    [GeneratedRegex(
        "^(?:overall,? )?(?:(?:we|hmic|hmicfrs|the inspectorate|inspectors|the report|it) (?:have |has )?(?:graded|judged|rated) the force"
            + "|the force (?:was|is|has been) (?:graded|judged|rated))(?: as)?(?: being)?"
            + " (?=['\"]?(?:outstanding|good|adequate|requir|inadequate))",
        Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Lead();

    [GeneratedRegex("(?:^|, and |; and |, but |, |; | and | but )(?:as )?" + Grades + " (?:at|in|for) (?:its |how it )?", Options,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Item();
}
