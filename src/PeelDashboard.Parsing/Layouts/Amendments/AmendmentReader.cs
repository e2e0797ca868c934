using PeelDashboard.Parsing.Layouts.Recognition;
using PeelDashboard.Parsing.Layouts.Shared;

namespace PeelDashboard.Parsing.Layouts.Amendments;

/// <summary>
/// Finds where a document tells that a grade was changed after publication: in a note at its head, in a section or at its end.
/// </summary>
internal sealed class AmendmentReader(SourceText text, DocumentFacts document, ReferenceCatalogue catalogue, List<Diagnostic> diagnostics)
{
    private readonly AreaMentions mentions = new(document, catalogue);
    private readonly GradeScale scale = catalogue.Cycle(document.CycleKey)!.Scale;

    public IReadOnlyList<ToldAmendment> Read(IReadOnlyList<ParsedSection> sections)
    {
        var chapters = sections.Where(section => section is { Level: 1, Kind: SectionKind.Area, AreaKey: not null }).ToList();
        return [.. text.Paragraphs.Where(paragraph => paragraph.Kind is not ParagraphKind.Row)
            .SelectMany(paragraph =>
                In(paragraph, chapters.Find(section => section.Lines.First <= paragraph.FirstLine
                && paragraph.FirstLine <= section.Lines.Last)))];
    }

    /// <summary>
    /// Whether a paragraph begins by telling of a change, so that the grades it names are not the section's own statement.
    /// </summary>
    public static bool Tells(Paragraph paragraph) =>
        Sentences.In(paragraph.Text).FirstOrDefault() is { } first && AmendmentPhrases.NamesAGrade(first)
            && AmendmentPhrases.Change(first) is not null;

    private IEnumerable<ToldAmendment> In(Paragraph paragraph, ParsedSection? section)
    {
        if (AmendmentPhrases.TellsOldOnly(paragraph.Text))
            diagnostics.Warn(paragraph.FirstLine,
                "A sentence tells from which grade an area was regraded, but not to which; the change was left out. Record it by hand.");
        if (!AmendmentPhrases.MayTell(paragraph.Text)) yield break;
        var sentences = Sentences.In(paragraph.Text).ToList();
        for (var i = 0; i < sentences.Count; i++)
        {
            var sentence = sentences[i];
            if (AmendmentPhrases.Change(sentence) is not var (change, isOnly)) continue;
            var next = i + 1 < sentences.Count ? sentences[i + 1] : null;
            var reason = AmendmentPhrases.Reason(sentence, change, next);
            var head = reason is null ? sentence : sentence.Replace(reason, "", StringComparison.Ordinal);
            var areas = mentions.In(head);
            if (!AmendmentPhrases.NamesAGrade(sentence) && (areas.Count == 0 || !DateWords.In(sentence).Any())) continue;
            if (WhyNot(sentence, change, isOnly) is { } why)
            {
                diagnostics.Warn(paragraph.FirstLine, $"A sentence tells of a changed grade, but {why}; it was left out.");
                continue;
            }

            if (areas.Count == 0 && !AmendmentPhrases.NamesSomeArea(head) && section is not null)
                areas = catalogue.Area(document.CycleKey, section.AreaKey!) is { } own ? [own] : [];
            if (areas.Count == 0)
            {
                diagnostics.Warn(paragraph.FirstLine,
                    $"A sentence tells of a changed grade, but names no area that the framework of {document.CycleKey} knows; it was left "
                        + "out.");
                continue;
            }

            yield return new ToldAmendment(
                areas, AmendmentPhrases.GradeOf(change.Groups["old"]), AmendmentPhrases.GradeOf(change.Groups["new"])!.Value,
                Date(head, sentence, sentences), reason ?? sentence, PassageOf(paragraph, sentence));
        }
    }

    private string? WhyNot(string sentence, Match change, bool isOnly)
    {
        if (!isOnly) return "of more than one change";
        var forces = ForceFinder.Mentions(sentence, catalogue).ToList();
        if (forces.Count > 0 && forces.TrueForAll(force => force.Name != document.ForceName)) return "of another force";
        Grade?[] grades = [AmendmentPhrases.GradeOf(change.Groups["old"]), AmendmentPhrases.GradeOf(change.Groups["new"])];
        return grades.OfType<Grade>().Any(grade => !scale.Has(grade)) ? $"of one that the {scale.Words()} scale does not have" : null;
    }

    /// <summary>
    /// The date that stands with the change, else in its reason, else in another sentence of the note that tells of amending.
    /// </summary>
    private static PartialDate? Date(string head, string sentence, List<string> sentences)
    {
        foreach (var place in sentences.Where(AmendmentPhrases.TellsOfAmending).Prepend(sentence).Prepend(head))
            foreach (var date in DateWords.In(place)) return date;
        return null;
    }

    private Passage PassageOf(Paragraph paragraph, string sentence) =>
        new PassageBuilder(text).Add([paragraph]).Build(Quote.Of(text[paragraph.FirstLine], sentence));
}
