using PeelDashboard.Parsing.Layouts.Shared;

namespace PeelDashboard.Parsing.Layouts.LandingPage;

/// <summary>
/// The grades of a page on one force: "the extent to which the force is effective at ... is good", the same below the question of a pillar,
/// and questions that a sentence names whole beside their grade. What the inspector observes beyond that grades parts and is left alone.
/// </summary>
internal sealed partial class LandingGrades(SourceText text, Framework framework, List<Diagnostic> diagnostics)
{
    private const int LongestParagraph = 3000;

    /// <summary>What "efficient" and "efficiency" have in common, and no other pillar.</summary>
    private const int LettersOfPillar = 7;

    private const string Grades = "['\"]?(?<grade>outstanding|good|requires improvement|require improvement|inadequate)['\"]?";
    private const string Judged = "(?:judged|graded|rated|assessed)";
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private readonly List<Told> told = [];

    private sealed record Told(AreaDefinition Area, Grade Grade, Paragraph Paragraph, string Sentence);

    /// <summary>"Effectiveness: Good", or the same in two cells of a row.</summary>
    private static Match Label(Paragraph paragraph) => PillarAndGrade().Match(PlainText.Fold(paragraph.Text));

    /// <summary>Whether any sentence grades a pillar of the force, or says that it is not graded yet.</summary>
    public static bool Tells(SourceText text, string forceName, ReferenceCatalogue catalogue)
    {
        var force = new ReportForceReader(forceName, catalogue);
        return text.Paragraphs.Any(paragraph => paragraph.Text.Length <= LongestParagraph && (Label(paragraph).Success
            || Sentences.In(paragraph.Text)
            .Select(force.Generalise).Any(sentence => Extent().IsMatch(sentence) || Efficiency2014().IsMatch(sentence))));
    }

    public IReadOnlyList<ParsedJudgment> Read()
    {
        var observed = false;
        AreaDefinition? pillar = null;
        foreach (var paragraph in text.Paragraphs.Where(paragraph => paragraph.Text.Length <= LongestParagraph))
        {
            if (framework.Named(paragraph.Text) is { Level: AreaLevel.Pillar } named) (pillar, observed) = (named, true);
            else if (Label(paragraph) is { Success: true } label && PillarOf(label) is { } labelled)
                Take(labelled, StatedGradeReader.GradeOf(label), paragraph, paragraph.Text);
            else if (pillar is not null && IsGradeLine(paragraph) is { } grade) Take(pillar, grade, paragraph, paragraph.Text);
            else foreach (var sentence in Sentences.In(paragraph.Text)) Take(sentence, paragraph, pillar, observed);
            observed |= paragraph.Text.EndsWith("observations", StringComparison.OrdinalIgnoreCase);
        }

        return [.. told.GroupBy(one => one.Area).Select(One).OfType<ParsedJudgment>()];
    }

    private AreaDefinition? PillarNamedIn(ToldGrade said) => framework.Catalogue.AreasOf(framework.Cycle.Key)
        .FirstOrDefault(area => area.Level is AreaLevel.Pillar
            && said.About.Contains(area.Pillar[..LettersOfPillar], StringComparison.OrdinalIgnoreCase)
            && StatedGradeReader.IsAbout(area, said));

    private static Grade? IsGradeLine(Paragraph paragraph) =>
        GradeWords.TryParse(paragraph.Text.TrimEnd('.'), out var grade) && grade is not Grade.Ungraded ? grade : null;

    private void Take(string sentence, Paragraph paragraph, AreaDefinition? pillar, bool observed)
    {
        var folded = framework.Force.Generalise(sentence);
        if (Extent().Match(folded) is { Success: true } extent)
        {
            if (PillarOf(extent) is not { } area) return;
            if (extent.Groups["grade"].Success) Take(area, StatedGradeReader.GradeOf(extent), paragraph, sentence);
            else diagnostics.Note(paragraph.FirstLine, $"{area.Name} is not graded yet, as the page says; there is no judgment.");
        }
        else if (Efficiency2014().Match(folded) is { Success: true } efficiency && framework.Named("Efficiency") is { } area)
        {
            Take(area, StatedGradeReader.GradeOf(efficiency), paragraph, sentence);
            TakeNamed(folded, paragraph, sentence);
        }
        else if (pillar is not null)
        {
            if (StatedGradeReader.In(sentence, framework.Force) is { NamesForce: true } said
                && StatedGradeReader.IsAbout(pillar, said))
                Take(pillar, said.Grade, paragraph, sentence);
            TakeNamed(folded, paragraph, sentence);
        }
        else if (!observed)
        {
            if (StatedGradeReader.In(sentence, framework.Force) is { NamesForce: true } said && PillarNamedIn(said) is { } one)
                Take(one, said.Grade, paragraph, sentence);
            TakeNamed(folded, paragraph, sentence);
        }
    }

    /// <summary>
    /// "good at investigating offending", "its use of resources is judged to require improvement": questions named whole.
    /// </summary>
    private void TakeNamed(string folded, Paragraph paragraph, string sentence)
    {
        foreach (var match in GradeOfArea().Matches(folded).Concat(AreaOfGrade().Matches(folded)).Concat(GradeForArea().Matches(folded)))
            if (framework.Named(match.Groups["area"].Value) is { Level: AreaLevel.Question } area)
                Take(area, StatedGradeReader.GradeOf(match), paragraph, sentence);
    }

    private void Take(AreaDefinition area, Grade grade, Paragraph paragraph, string sentence)
    {
        if (framework.Cycle.Scale.Has(grade)) told.Add(new(area, grade, paragraph, sentence));
    }

    private AreaDefinition? PillarOf(Match extent) => framework.Named(extent.Groups["pillar"].Value[..5] switch
    {
        "effec" => "Effectiveness",
        "effic" => "Efficiency",
        _ => "Legitimacy",
    });

    private ParsedJudgment? One(IGrouping<AreaDefinition, Told> ofArea)
    {
        var first = ofArea.First();
        if (ofArea.FirstOrDefault(other => other.Grade != first.Grade) is { } contrary)
        {
            diagnostics.Warn(contrary.Paragraph.FirstLine,
                $"Line {first.Paragraph.FirstLine} gives {first.Area.Name} the grade \"{first.Grade.Words()}\" and this line "
                    + $"\"{contrary.Grade.Words()}\"; both were left out.");
            return null;
        }

        var passage = ofArea.Skip(1).Aggregate(new PassageBuilder(text).Add([first.Paragraph]), (builder, other) =>
            builder.Add(other.Paragraph.FirstLine)).Build(Quote.Of(text[first.Paragraph.FirstLine], first.Sentence));
        return new ParsedJudgment(framework.Cycle.Key, first.Area.Key, first.Area.Name, first.Grade, Basis.Stated, passage);
    }

    [GeneratedRegex(
        "^(?:[^.;]{0,80}: )?(?:in|overall,? )?\\W*the extent to which the force(?:[a-z' -]{0,80}?) "
            + "(?<pillar>effective|efficient|efficiently|legitimate|legitimately)\\b[^.;:]{0,120}?"
            + "(?:(?:: ?| is:? | are | remains | has been )(?:" + Judged + " (?:as |to be |to )?)?(?:" + Grades
            + "|(?<none>(?:not yet|to be) graded))"
            + "| " + "(?<grade>requires improvement))(?=[.;,]|$)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Extent();

    [GeneratedRegex("^(?<pillar>effectiveness|efficiency|legitimacy)(?: ?[:\u2013\u2014-]| ) ?" + Grades + "\\.?$", Options,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex PillarAndGrade();

    [GeneratedRegex("\\bthe efficiency with which the force carries out its responsibilities (?:is|was) " + Grades + "(?=[.;,]|$)", Options,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Efficiency2014();

    [GeneratedRegex("(?<=\\b(?:is|was|are) |, | and )" + Grades
        + " (?:at|in) (?<area>[a-z' -]{5,90}?)"
            + "(?=[.;,]|$| and (?:(?:it |the force )?(?:is |was )?)(?:good|outstanding|inadequate|requires improvement) )", Options,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex GradeOfArea();

    [GeneratedRegex("\\b(?:its|the force's) (?<area>[a-z' -]{5,90}?) (?:is|are) " + Judged + " (?:to be |to |as )?" + Grades
        + "(?=[.;,]|$)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AreaOfGrade();

    [GeneratedRegex("\\bit is " + Judged + " (?:to be |to |as )?" + Grades + " (?:for|in) its (?<area>[a-z' -]{5,90})(?=[.;,]|$)", Options,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex GradeForArea();
}
