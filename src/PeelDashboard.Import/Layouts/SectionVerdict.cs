using PeelDashboard.Domain;
using PeelDashboard.Import.Reading;

namespace PeelDashboard.Import.Layouts;

/// <summary>The grade that a section gives itself: a grade word on a line of its own, and a sentence that says the same.</summary>
/// <param name="Grade">The grade.</param>
/// <param name="GradeLine">The line of the grade word or of "We don't grade forces on this question."; null where there is none.</param>
/// <param name="SentenceLine">The line of the sentence; null where none says this grade.</param>
/// <param name="Sentence">The sentence as the line has it.</param>
internal sealed record SectionVerdict(Grade Grade, int? GradeLine, int? SentenceLine, string? Sentence)
{
    private const int ParagraphsLookedAt = 3;
    private const int LongestStatement = 120;

    /// <summary>Reads the first paragraphs of a section; null where they give no grade. Grade words in later prose are no judgment.</summary>
    public static SectionVerdict? Read(IReadOnlyList<Paragraph> paragraphs, SourceText text, GradeScale scale, List<Diagnostic> diagnostics)
    {
        (Grade Grade, int Line)? word = null;
        Paragraph? prose = null;
        foreach (var paragraph in paragraphs.Take(ParagraphsLookedAt).Where(paragraph => paragraph.Kind is ParagraphKind.Prose))
        {
            if (GradeOf(paragraph) is not { } grade) prose ??= paragraph;
            else if (scale.Has(grade)) word ??= (grade, paragraph.FirstLine);
            else WarnOffScale(grade, paragraph.FirstLine, scale, diagnostics);
        }

        var told = prose is null ? [] : ToldIn(text[prose.FirstLine], scale).ToList();
        if (word is not var (stated, line)) return told is [var (only, sentence), ..] ? new(only, null, prose!.FirstLine, sentence) : null;
        if (told.Find(tell => tell.Grade == stated) is { Sentence: { } same }) return new(stated, line, prose!.FirstLine, same);
        if (told.Count > 0)
        {
            diagnostics.Warn(prose!.FirstLine,
                $"The sentence says \"{told[0].Grade.Words()}\", but the grade on line {line} is \"{stated.Words()}\"; the grade line was taken.");
        }

        return new(stated, line, null, null);
    }

    /// <summary>The grade that a paragraph is: a grade word alone, or the statement that there is none. Null for all other text.</summary>
    public static Grade? GradeOf(Paragraph paragraph)
    {
        if (paragraph.Kind is not ParagraphKind.Prose || paragraph.Text.Length > LongestStatement) return null;
        if (GradeWords.TryParse(paragraph.Text.TrimEnd('.'), out var grade)) return grade;
        return GradePhrases.DeniesAGrade(paragraph.Text) ? Grade.Ungraded : null;
    }

    /// <summary>The places that say the grade, the sentence first, then the grade line, then another one.</summary>
    public Passage PassageWith(int? otherLine, SourceText text) =>
        new PassageBuilder(text).Add(SentenceLine).Add(GradeLine).Add(otherLine).Build(Sentence is null ? null : Quote.Short(Sentence));

    private static IEnumerable<(Grade Grade, string Sentence)> ToldIn(string line, GradeScale scale) =>
        from sentence in Sentences.In(line)
        from grade in GradePhrases.OwnGrades(sentence)
        where scale.Has(grade)
        select (grade, sentence);

    private static void WarnOffScale(Grade grade, int line, GradeScale scale, List<Diagnostic> diagnostics) =>
        diagnostics.Warn(line, $"\"{grade.Words()}\" is no grade of the {scale.Words()} scale of this cycle; the line was not taken for a judgment.");
}
