using PeelDashboard.Domain;
using PeelDashboard.Domain.Catalogue;
using PeelDashboard.Import.Reading;

namespace PeelDashboard.Import.Layouts.IntegratedReport;

/// <summary>Divides an integrated report into chapters and parts, one pass over its paragraphs.</summary>
internal sealed class IntegratedOutline
{
    private readonly IReadOnlyList<Paragraph> paragraphs;
    private readonly ContentsPage? contents;
    private readonly CycleDefinition cycle;
    private readonly ReferenceCatalogue catalogue;
    private readonly List<Diagnostic> diagnostics;
    private readonly Outline outline = new();
    private readonly HashSet<string> opened = new(StringComparer.Ordinal);
    private Heading current;

    private IntegratedOutline(
        IReadOnlyList<Paragraph> paragraphs, ContentsPage? contents, CycleDefinition cycle, ReferenceCatalogue catalogue, List<Diagnostic> diagnostics)
    {
        (this.paragraphs, this.contents, this.cycle, this.catalogue, this.diagnostics) = (paragraphs, contents, cycle, catalogue, diagnostics);
        current = new Heading(1, 1, SectionKind.Front, HeadingRole.Chapter, "Title page", null);
        if (contents?.Lines.First != 1) outline.Open(current);
    }

    /// <summary>Reads the outline; adds a warning where a heading is followed by a grade but names no area of the framework.</summary>
    public static Outline Read(
        IReadOnlyList<Paragraph> paragraphs, ContentsPage? contents, CycleDefinition cycle, ReferenceCatalogue catalogue, List<Diagnostic> diagnostics)
    {
        var reader = new IntegratedOutline(paragraphs, contents, cycle, catalogue, diagnostics);
        for (var i = 0; i < paragraphs.Count; i++) reader.Take(i);
        return reader.outline;
    }

    private void Take(int index)
    {
        var paragraph = paragraphs[index];
        if (contents is { } page && page.Lines.First <= paragraph.FirstLine && paragraph.FirstLine <= page.Lines.Last)
        {
            if (paragraph.FirstLine == page.Lines.First) Open(paragraph, 1, SectionKind.Contents, HeadingRole.Chapter);
            return;
        }

        if (paragraph.Kind is not ParagraphKind.Prose || !TryOpen(paragraph, index)) outline.Add(paragraph);
    }

    private bool TryOpen(Paragraph paragraph, int index)
    {
        if (IsImprint(paragraph)) return Open(paragraph, 1, SectionKind.Front, HeadingRole.Chapter);
        if (SectionVerdict.GradeOf(paragraph) is not null) return current is { Level: 2, Kind: SectionKind.Area } && OpenNamelessArea(paragraph);
        if (!Headings.IsUnpunctuated(paragraph)) return false;
        if (catalogue.AreaNamed(cycle.Key, paragraph.Text) is { } area && !opened.Contains(area.Key) && OpensArea(paragraph, index))
        {
            opened.Add(area.Key);
            return Open(paragraph, 1, SectionKind.Area, HeadingRole.Chapter, area.Key);
        }

        var folded = PlainText.Fold(paragraph.Text);
        if (ChapterKind(folded) is { } kind) return Open(paragraph, 1, kind, HeadingRole.Chapter);
        if (Headings.RoleOf(folded) is { } role) return OpenPart(paragraph, folded, role);
        if (contents?.Entries.Contains(folded) == true)
            return Open(paragraph, 1, opened.Count == 0 ? SectionKind.Overview : SectionKind.Body, HeadingRole.Chapter);
        if (Next(index) is not { } next) return false;
        if (SectionVerdict.GradeOf(next) is not null) return OpenUnknownArea(paragraph);
        if (current is { Role: HeadingRole.MainFindings or HeadingRole.Finding }) return Open(paragraph, 2, current.Kind, HeadingRole.Finding);
        return IsObservation(next) && Open(paragraph, 2, current.Kind, HeadingRole.Other);
    }

    /// <summary>"Our judgments" and the like belong to the overview, and open one where they stand elsewhere.</summary>
    private bool OpenPart(Paragraph paragraph, string folded, HeadingRole role) =>
        Headings.IsOfOverview(folded) && current.Kind is not SectionKind.Overview
            ? Open(paragraph, 1, SectionKind.Overview, HeadingRole.Chapter)
            : Open(paragraph, 2, current.Kind, role);

    /// <summary>The name of an area is a chapter when the contents page lists it, or when what follows is what an area's chapter begins with.</summary>
    private bool OpensArea(Paragraph paragraph, int index)
    {
        if (contents?.Lists(paragraph.Text) == true) return true;
        for (var i = index + 1; i < Math.Min(index + 4, paragraphs.Count); i++)
        {
            if (SectionVerdict.GradeOf(paragraphs[i]) is not null) return true;
            if (paragraphs[i].Text.Length < 40 && Headings.RoleOf(PlainText.Fold(paragraphs[i].Text))
                is HeadingRole.AreasForImprovement or HeadingRole.CauseOfConcern or HeadingRole.MainFindings) return true;
        }

        return false;
    }

    private bool OpenUnknownArea(Paragraph paragraph)
    {
        diagnostics.Add(new Diagnostic(
            DiagnosticSeverity.Warning, paragraph.FirstLine,
            $"A grade follows \"{paragraph.Text}\", but the framework of {cycle.Key} has no area of that name; add it as an alias in data/areas.json."));
        return Open(paragraph, 1, SectionKind.Body, HeadingRole.Chapter);
    }

    /// <summary>A grade in the midst of an area's chapter begins another one, whose heading is lost: what follows must not be laid to the first.</summary>
    private bool OpenNamelessArea(Paragraph paragraph)
    {
        diagnostics.Add(new Diagnostic(
            DiagnosticSeverity.Warning, paragraph.FirstLine,
            "A grade stands here without a heading that names an area; what follows, to the next area, was left out. Is a line lost in the file?"));
        return Open(paragraph, 1, SectionKind.Body, HeadingRole.Chapter);
    }

    /// <summary>In the inspector's observations a heading is followed by a full paragraph; the signature is not.</summary>
    private bool IsObservation(Paragraph next) =>
        current.Kind is SectionKind.Overview && outline.Chapters[^1].Heading.Text.Contains("observations", StringComparison.OrdinalIgnoreCase)
        && next is { Kind: ParagraphKind.Prose, EndsSentence: true };

    private bool IsImprint(Paragraph paragraph) =>
        opened.Count > 0 && paragraph.Text.Length < 200 && paragraph.Text.Contains('\u00A9', StringComparison.Ordinal)
        && current.Kind is not SectionKind.Front;

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
        "overall summary" or "hm inspector's observations" or "reducing crime assessment" or "performance in context" => SectionKind.Overview,
        "about the data" => SectionKind.Annex,
        _ when folded.StartsWith("annex ", StringComparison.Ordinal) => SectionKind.Annex,
        _ => null,
    };
}
