using PeelDashboard.Domain;
using PeelDashboard.Import.Reading;

namespace PeelDashboard.Import.Layouts;

/// <summary>The grade that a section gives itself: a grade word on a line of its own, and a sentence that says the same.</summary>
/// <param name="Grade">The grade, or null where the section gives none.</param>
/// <param name="GradeLine">The line of the grade word or of "We don't grade forces on this question."; null where there is none.</param>
/// <param name="SentenceLine">The line of the sentence; null where none says this grade.</param>
/// <param name="Sentence">The sentence as the line has it.</param>
/// <param name="Warning">What does not fit, or null.</param>
internal sealed record SectionVerdict(Grade? Grade, int? GradeLine, int? SentenceLine, string? Sentence, Diagnostic? Warning)
{
    private const int ParagraphsLookedAt = 3;
    private static readonly string[] Adjectives = ["outstanding", "good", "adequate", "inadequate"];

    /// <summary>Reads the first paragraphs of a section. Grade words in later prose are no judgment.</summary>
    public static SectionVerdict Read(IReadOnlyList<Paragraph> paragraphs, SourceText text, GradeScale scale)
    {
        (Grade Grade, int Line)? word = null;
        (Grade Grade, int Line, string Sentence)? told = null;
        Diagnostic? warning = null;
        var proseSeen = false;
        foreach (var paragraph in paragraphs.Take(ParagraphsLookedAt).Where(paragraph => paragraph.Kind is ParagraphKind.Prose))
        {
            if (GradeOf(paragraph) is { } grade)
            {
                if (!scale.Has(grade)) warning = OffScale(grade, paragraph.FirstLine, scale);
                else word ??= (grade, paragraph.FirstLine);
            }
            else if (!proseSeen)
            {
                proseSeen = true;
                told = SentenceIn(text[paragraph.FirstLine], paragraph.FirstLine, scale, word?.Grade);
            }
        }

        if (word is not { } stated) return new(told?.Grade, null, told?.Line, told?.Sentence, warning);
        if (told is not { } sentence) return new(stated.Grade, stated.Line, null, null, warning);
        return sentence.Grade == stated.Grade
            ? new(stated.Grade, stated.Line, sentence.Line, sentence.Sentence, warning)
            : new(stated.Grade, stated.Line, null, null, new Diagnostic(
                DiagnosticSeverity.Warning, sentence.Line,
                $"The sentence says \"{sentence.Grade.Words()}\", but the grade on line {stated.Line} is \"{stated.Grade.Words()}\"; the grade line was taken."));
    }

    /// <summary>The grade that a paragraph is: a grade word alone, or the statement that there is none. Null for all other text.</summary>
    public static Grade? GradeOf(Paragraph paragraph)
    {
        if (paragraph.Kind is not ParagraphKind.Prose || paragraph.Text.Length > 120) return null;
        if (GradeWords.TryParse(paragraph.Text.TrimEnd('.'), out var grade)) return grade;
        var folded = PlainText.Fold(paragraph.Text);
        var denies = folded.StartsWith("we don't", StringComparison.Ordinal) || folded.StartsWith("we do not", StringComparison.Ordinal)
            || folded.StartsWith("we didn't", StringComparison.Ordinal) || folded.StartsWith("we did not", StringComparison.Ordinal);
        return denies && folded.Contains(" grade", StringComparison.Ordinal) ? Domain.Grade.Ungraded : null;
    }

    /// <summary>The first sentence of a line that gives a grade, preferably the expected one.</summary>
    private static (Grade Grade, int Line, string Sentence)? SentenceIn(string line, int number, GradeScale scale, Grade? expected)
    {
        (Grade, int, string)? first = null;
        foreach (var sentence in Sentences.In(line))
        {
            if (GradeToldBy(sentence) is not { } grade || !scale.Has(grade)) continue;
            if (expected is null || expected == grade) return (grade, number, sentence);
            first ??= (grade, number, sentence);
        }

        return first;
    }

    /// <summary>"X Police is adequate at ...", "... requires improvement in ...", "The force's effectiveness at ... is good."</summary>
    private static Grade? GradeToldBy(string sentence)
    {
        var folded = PlainText.Fold(sentence);
        if (folded.Contains("requires improvement", StringComparison.Ordinal) && !folded.Contains("\"requires improvement", StringComparison.Ordinal)
            && !folded.Contains("'requires improvement", StringComparison.Ordinal)) return Domain.Grade.RequiresImprovement;
        foreach (var word in Adjectives)
        {
            var at = folded.IndexOf($" is {word}", StringComparison.Ordinal);
            if (at < 0) continue;
            var rest = folded.AsSpan(at + word.Length + 4);
            if (rest.StartsWith(" at ") || rest.StartsWith(" in ") || rest is "." or "") return Enum.Parse<Grade>(word, ignoreCase: true);
        }

        return null;
    }

    private static Diagnostic OffScale(Grade grade, int line, GradeScale scale) => new(
        DiagnosticSeverity.Warning, line, $"\"{grade.Words()}\" is no grade of the {scale.Words()} scale of this cycle; the line was not taken for a judgment.");
}
