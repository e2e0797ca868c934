namespace PeelDashboard.Parsing.Layouts.Shared;

/// <summary>Reads what the first paragraphs of a section say of its grade. Grade words in later prose are no judgment.</summary>
internal sealed class GradeSentenceReader(SourceText text, Framework framework, List<Diagnostic> diagnostics)
{
    private const int ParagraphsLookedAt = 4;
    private const int LongestStatement = 600;
    private const int SentencesLookedAt = 20;

    private GradeScale Scale => framework.Cycle.Scale;

    /// <summary>Whether a paragraph begins with what a section says of its grade.</summary>
    public static bool SpeaksOfGrade(Paragraph paragraph, Framework framework)
    {
        if (paragraph.Kind is not ParagraphKind.Prose || paragraph.Text.Length > LongestStatement) return false;
        var first = Sentences.In(paragraph.Text).First();
        return StatedGradeReader.OfLine(paragraph) is not null || StatedGradeReader.In(first, framework.Force) is not null
            || CarryOver.IsToldIn(framework.Force.Generalise(first)) || StatedGradeReader.Postpones(PlainText.Fold(first));
    }

    /// <summary>The verdict on an area; null where the paragraphs say nothing of its grade.</summary>
    public SectionGrade? Read(IReadOnlyList<Paragraph> paragraphs, AreaDefinition area)
    {
        (Grade Grade, int Line)? word = null;
        Paragraph? prose = null;
        CarryOver? carried = null;
        int? postponed = null;

        // What stands below the name of another area is that area's.
        foreach (var paragraph in paragraphs.TakeWhile(paragraph => (framework.Named(paragraph.Text)?.Key ?? area.Key) == area.Key)
            .Where(paragraph => paragraph.Kind is ParagraphKind.Prose && !paragraph.Text.EndsWith('?'))
            .Take(ParagraphsLookedAt))
        {
            var folded = paragraph.Text.Length <= LongestStatement ? framework.Force.Generalise(paragraph.Text) : "";
            carried ??= CarryOver.Read(folded, paragraph.FirstLine, framework);
            if (StatedGradeReader.OfLine(paragraph) is not { } grade)
            {
                if (StatedGradeReader.Postpones(folded)) postponed ??= paragraph.FirstLine;
                else if (Told(paragraph).Any() || (paragraph.EndsSentence && carried?.Line != paragraph.FirstLine)) prose ??= paragraph;
            }
            else if (Scale.Has(grade))
            {
                word ??= (grade, paragraph.FirstLine);
            }
            else
            {
                diagnostics.Warn(paragraph.FirstLine,
                    $"\"{grade.Words()}\" is no grade of the {Scale.Words()} scale of this cycle; the line was not taken for a judgment.");
            }
        }

        var told = prose is null ? [] : Told(prose).ToList();
        if (word is var (stated, line)) return OfLine(stated, line, told, prose) with { CarriedOver = carried };

        // Without a grade line the section's first sentence must give it, to this force and in this area.
        if (told is [{ IsFirst: true, Grade: { NamesForce: true } alone }, ..]
            && StatedGradeReader.IsAbout(area, alone))
            return new() { Grade = alone.Grade, SentenceLine = prose!.FirstLine, Sentence = told[0].Sentence, CarriedOver = carried };
        if (carried is null && postponed is null) return null;
        return new() { Grade = carried?.Printed is { } printed && Scale.Has(printed) ? printed : null, CarriedOver = carried,
            PostponedLine = postponed };
    }

    private SectionGrade OfLine(Grade stated, int line, List<(ToldGrade Grade, string Sentence, bool IsFirst)> told, Paragraph? prose)
    {
        if (told.Find(tell => tell.Grade.Grade == stated) is { Sentence: { } same })
            return new() { Grade = stated, GradeLine = line, SentenceLine = prose!.FirstLine, Sentence = same };
        if (told.Count > 0)
        {
            diagnostics.Warn(prose!.FirstLine,
                $"The sentence says \"{told[0].Grade.Grade.Words()}\", but the grade on line {line} is \"{stated.Words()}\"; the grade "
                    + "line was taken.");
        }

        return new() { Grade = stated, GradeLine = line };
    }

    /// <summary>
    /// The sentences of a paragraph that give the force a grade. A sentence that the line breaks off is read from the whole paragraph.
    /// </summary>
    private IEnumerable<(ToldGrade Grade, string Sentence, bool IsFirst)> Told(Paragraph paragraph) =>
        from pair in Sentences.In(text[paragraph.FirstLine]).Zip(Sentences.In(paragraph.Text)).Take(SentencesLookedAt)
            .Select((pair, index) => (OnLine: pair.First, Whole: pair.Second, IsFirst: index == 0))
        let grade = StatedGradeReader.In(pair.Whole, framework.Force)
        where grade is not null && Scale.Has(grade.Grade)
        select (grade, pair.OnLine, pair.IsFirst);
}
