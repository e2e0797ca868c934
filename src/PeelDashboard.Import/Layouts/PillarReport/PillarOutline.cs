using PeelDashboard.Domain;
using PeelDashboard.Domain.Catalogue;
using PeelDashboard.Import.Reading;

namespace PeelDashboard.Import.Layouts.PillarReport;

/// <summary>Divides a report on one pillar into chapters and parts, one pass over its paragraphs.</summary>
/// <remarks>
/// A question stands up to four times: on the contents page, in a list, in the summary block (with a grade right below) and above its own chapter.
/// Only the last opens a chapter (PEEL effectiveness 2016, lines 30, 73, 230 and 276).
/// </remarks>
internal sealed class PillarOutline
{
    private const int LongestHeading = 220;
    private static readonly string[] Captions = ["figure ", "source:", "note:", "for further information", "isbn"];

    private readonly IReadOnlyList<Paragraph> paragraphs;
    private readonly ContentsPage? contents;
    private readonly AreaDefinition pillar;
    private readonly ReferenceCatalogue catalogue;
    private readonly List<Diagnostic> diagnostics;
    private readonly Outline outline = new();
    private readonly Dictionary<string, int> lastNamed = new(StringComparer.Ordinal);
    private readonly HashSet<string> inSummary = new(StringComparer.Ordinal);
    private Heading current = new(1, 1, SectionKind.Front, HeadingRole.Chapter, "Title page", null);

    private PillarOutline(
        IReadOnlyList<Paragraph> paragraphs, ContentsPage? contents, AreaDefinition pillar, ReferenceCatalogue catalogue, List<Diagnostic> diagnostics)
    {
        (this.paragraphs, this.contents, this.pillar, this.catalogue, this.diagnostics) = (paragraphs, contents, pillar, catalogue, diagnostics);
        if (contents?.Lines.First != 1) outline.Open(current);
    }

    /// <summary>Reads the outline of a report on the pillar.</summary>
    public static Outline Read(
        IReadOnlyList<Paragraph> paragraphs, ContentsPage? contents, AreaDefinition pillar, ReferenceCatalogue catalogue, List<Diagnostic> diagnostics)
    {
        var reader = new PillarOutline(paragraphs, contents, pillar, catalogue, diagnostics);
        for (var i = 0; i < paragraphs.Count; i++)
            if (!reader.IsContents(paragraphs[i]) && reader.Question(paragraphs[i]) is { } area) reader.lastNamed[area.Key] = i;
        for (var i = 0; i < paragraphs.Count; i++) reader.Take(i);
        return reader.outline;
    }

    private void Take(int index)
    {
        var paragraph = paragraphs[index];
        if (IsContents(paragraph))
        {
            if (paragraph.FirstLine == contents!.Lines.First) Open(paragraph, 1, SectionKind.Contents, HeadingRole.Chapter);
        }
        else if (paragraph.Kind is not ParagraphKind.Prose || paragraph.Text.Length > LongestHeading || !TryOpen(paragraph, index))
        {
            outline.Add(paragraph);
        }
    }

    private bool TryOpen(Paragraph paragraph, int index)
    {
        var folded = PlainText.Fold(paragraph.Text);
        if (folded.StartsWith("annex ", StringComparison.Ordinal) && Headings.IsUnpunctuated(paragraph))
            return Open(paragraph, 1, SectionKind.Annex, HeadingRole.Chapter);
        if (current.Kind is SectionKind.Annex) return LooksLikeHeading(paragraph, index) && Open(paragraph, 2, SectionKind.Annex, HeadingRole.Other);
        if (Question(paragraph) is { } area) return OpensChapter(area, index) && Open(paragraph, 1, SectionKind.Area, HeadingRole.Chapter, area.Key);
        if (ChapterKind(folded) is { } kind)
            return Open(paragraph, 1, kind, HeadingRole.Chapter, kind is SectionKind.Overview ? pillar.Key : null);
        if (Headings.RoleOf(folded) is { } role)
        {
            if (role is HeadingRole.OverallJudgment && current.Kind is not SectionKind.Overview)
                Open(paragraph, 1, SectionKind.Overview, HeadingRole.Chapter, pillar.Key);
            return role is HeadingRole.SummaryOfFindings && HasSummary() ? OpenNamelessChapter(paragraph) : Open(paragraph, 2, current.Kind, role);
        }

        return current.Kind is not (SectionKind.Front or SectionKind.ForceInNumbers)
            && (contents?.Entries.Contains(folded) == true || LooksLikeHeading(paragraph, index))
            && Open(paragraph, 2, current.Kind, HeadingRole.Other);
    }

    private bool HasSummary() =>
        current.Kind is SectionKind.Area && outline.Chapters[^1].PartsFor(HeadingRole.SummaryOfFindings).Any();

    /// <summary>A second summary in one chapter is another question's, whose heading is lost: its grade must not be laid to the first.</summary>
    private bool OpenNamelessChapter(Paragraph paragraph)
    {
        diagnostics.Add(new Diagnostic(
            DiagnosticSeverity.Warning, paragraph.FirstLine,
            "A second summary of findings stands here without a question above it; what follows, to the next question, was left out. Is a line lost in the file?"));
        return Open(paragraph, 1, SectionKind.Body, HeadingRole.Chapter);
    }

    private bool OpensChapter(AreaDefinition area, int index)
    {
        var isEntryOfSummary = current.Kind is SectionKind.Overview && Next(index) is { } next && SectionVerdict.GradeOf(next) is not null;
        return isEntryOfSummary && inSummary.Add(area.Key) ? false : lastNamed[area.Key] == index;
    }

    /// <summary>A question of the framework on a line of its own.</summary>
    private AreaDefinition? Question(Paragraph paragraph) =>
        paragraph.Kind is ParagraphKind.Prose && paragraph.Text.Length <= LongestHeading
        && catalogue.AreaNamed(pillar.CycleKey, paragraph.Text) is { Level: AreaLevel.Question } area && area.Pillar == pillar.Pillar
            ? area
            : null;

    /// <summary>A short phrase or question with a capital letter first, followed by text; no caption, no grade.</summary>
    private bool LooksLikeHeading(Paragraph paragraph, int index)
    {
        var text = paragraph.Text;
        return char.IsUpper(text[0]) && (Headings.IsUnpunctuated(paragraph) || text.EndsWith('?')) && !Sentences.HasSeveral(text)
            && SectionVerdict.GradeOf(paragraph) is null && !Array.Exists(Captions, caption => text.StartsWith(caption, StringComparison.OrdinalIgnoreCase))
            && Next(index) is { Kind: ParagraphKind.Prose } next && SectionVerdict.GradeOf(next) is null;
    }

    private bool IsContents(Paragraph paragraph) =>
        contents is { } page && page.Lines.First <= paragraph.FirstLine && paragraph.FirstLine <= page.Lines.Last;

    private Paragraph? Next(int index)
    {
        for (var i = index + 1; i < paragraphs.Count; i++)
            if (paragraphs[i].Kind is not ParagraphKind.Footnote) return paragraphs[i];
        return null;
    }

    private bool Open(Paragraph paragraph, int level, SectionKind kind, HeadingRole role, string? areaKey = null)
    {
        var area = level == 1 ? areaKey : outline.Chapters[^1].Heading.AreaKey;
        current = new Heading(paragraph.FirstLine, level, kind, role, paragraph.Text, area);
        outline.Open(current);
        return true;
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
