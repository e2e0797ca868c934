using PeelDashboard.Domain;
using PeelDashboard.Domain.Catalogue;
using PeelDashboard.Import.Reading;

namespace PeelDashboard.Import.Layouts.PillarReport;

/// <summary>The chapters and parts of a report on one pillar.</summary>
/// <remarks>
/// A question stands up to four times: on the contents page, in a list, in the summary block (with a grade right below) and above its own chapter.
/// Only the last opens a chapter (PEEL effectiveness 2016, lines 30, 73, 230 and 276).
/// </remarks>
internal sealed class PillarOutline : OutlineReader
{
    private const int LongestHeading = 220;
    private static readonly string[] NoHeadings = ["for further information", "isbn"];

    private readonly ContentsPage? contents;
    private readonly AreaDefinition pillar;
    private readonly ReferenceCatalogue catalogue;
    private readonly List<Diagnostic> diagnostics;
    private readonly Dictionary<string, int> lastNamed = new(StringComparer.Ordinal);
    private readonly HashSet<string> inSummary = new(StringComparer.Ordinal);

    public PillarOutline(SourceText text, ContentsPage? contents, AreaDefinition pillar, ReferenceCatalogue catalogue, List<Diagnostic> diagnostics)
        : base(text, contents)
    {
        (this.contents, this.pillar, this.catalogue, this.diagnostics) = (contents, pillar, catalogue, diagnostics);
        for (var i = 0; i < Paragraphs.Count; i++)
            if (!IsContents(Paragraphs[i]) && Question(Paragraphs[i]) is { } area) lastNamed[area.Key] = i;
    }

    /// <inheritdoc/>
    protected override bool TryOpen(Paragraph paragraph, int index)
    {
        if (paragraph.Text.Length > LongestHeading) return false;
        var folded = PlainText.Fold(paragraph.Text);
        if (folded.StartsWith("annex ", StringComparison.Ordinal) && Headings.IsUnpunctuated(paragraph))
            return Open(paragraph, 1, SectionKind.Annex, HeadingRole.Chapter);
        if (Current.Kind is SectionKind.Annex) return LooksLikeHeading(paragraph, index) && Open(paragraph, 2, SectionKind.Annex, HeadingRole.Other);
        if (Question(paragraph) is { } area) return OpensChapter(area, index) && Open(paragraph, 1, SectionKind.Area, HeadingRole.Chapter, area.Key);
        if (ChapterKind(folded) is { } kind)
            return Open(paragraph, 1, kind, HeadingRole.Chapter, kind is SectionKind.Overview ? pillar.Key : null);
        if (Headings.RoleOf(folded) is { } role)
        {
            if (role is HeadingRole.OverallJudgment && Current.Kind is not SectionKind.Overview)
                Open(paragraph, 1, SectionKind.Overview, HeadingRole.Chapter, pillar.Key);
            return role is HeadingRole.SummaryOfFindings && HasSummary() ? OpenNamelessChapter(paragraph) : Open(paragraph, 2, Current.Kind, role);
        }

        return Current.Kind is not (SectionKind.Front or SectionKind.ForceInNumbers)
            && (contents?.Entries.Contains(folded) == true || (LooksLikeHeading(paragraph, index) && !SaysAConcern(paragraph)))
            && Open(paragraph, 2, Current.Kind, HeadingRole.Other);
    }

    /// <summary>Among causes of concern a line without a full stop is the headline of one; only questions are headings there.</summary>
    private bool SaysAConcern(Paragraph paragraph) =>
        Current.Role is HeadingRole.CauseOfConcern or HeadingRole.Recommendations && !paragraph.Text.EndsWith('?');

    private bool HasSummary() =>
        Current.Kind is SectionKind.Area && Chapter.PartsFor(HeadingRole.SummaryOfFindings).Any();

    /// <summary>A second summary in one chapter is another question's, whose heading is lost: its grade must not be laid to the first.</summary>
    private bool OpenNamelessChapter(Paragraph paragraph)
    {
        diagnostics.Warn(paragraph.FirstLine, "A second summary of findings stands here without a question above it; what follows, to the next question, was left out. Is a line lost in the file?");
        return Open(paragraph, 1, SectionKind.Body, HeadingRole.Chapter);
    }

    private bool OpensChapter(AreaDefinition area, int index)
    {
        var isEntryOfSummary = Current.Kind is SectionKind.Overview && Next(index) is { } next && SectionVerdict.GradeOf(next) is not null;
        return isEntryOfSummary && inSummary.Add(area.Key) ? false : lastNamed[area.Key] == index;
    }

    /// <summary>A question of the framework on a line of its own.</summary>
    private AreaDefinition? Question(Paragraph paragraph) =>
        paragraph.Kind is ParagraphKind.Prose && paragraph.Text.Length <= LongestHeading
        && catalogue.AreaNamed(pillar.CycleKey, paragraph.Text) is { Level: AreaLevel.Question } area && area.Pillar == pillar.Pillar
            ? area
            : null;

    /// <summary>A short phrase or question with a capital letter first, followed by text; no grade.</summary>
    private bool LooksLikeHeading(Paragraph paragraph, int index)
    {
        var text = paragraph.Text;
        return char.IsUpper(text[0]) && (Headings.IsUnpunctuated(paragraph) || text.EndsWith('?')) && !Sentences.HasSeveral(text)
            && SectionVerdict.GradeOf(paragraph) is null && !Array.Exists(NoHeadings, start => text.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            && Next(index) is { Kind: ParagraphKind.Prose } next && SectionVerdict.GradeOf(next) is null;
    }

    private static SectionKind? ChapterKind(string folded) => folded switch
    {
        "introduction" or "next steps" => SectionKind.Body,
        "force in numbers" => SectionKind.ForceInNumbers,
        "overview" => SectionKind.Overview,
        _ when folded.StartsWith("overview \u2013 ", StringComparison.Ordinal) || folded.StartsWith("overview - ", StringComparison.Ordinal) => SectionKind.Overview,
        _ => null,
    };
}
