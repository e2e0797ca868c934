using PeelDashboard.Domain;
using PeelDashboard.Domain.Catalogue;
using PeelDashboard.Import.Reading;

namespace PeelDashboard.Import.Layouts.IntegratedReport;

/// <summary>The chapters and parts of an integrated report; warns where a heading is followed by a grade but names no area of the framework.</summary>
internal sealed class IntegratedOutline(
    SourceText text, ContentsPage? contents, CycleDefinition cycle, ReferenceCatalogue catalogue, List<Diagnostic> diagnostics) : OutlineReader(text, contents)
{
    private readonly ContentsPage? contents = contents;
    private readonly HashSet<string> opened = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    protected override bool TryOpen(Paragraph paragraph, int index)
    {
        if (IsImprint(paragraph)) return Open(paragraph, 1, SectionKind.Front, HeadingRole.Chapter);
        if (SectionVerdict.GradeOf(paragraph) is not null) return Current is { Level: 2, Kind: SectionKind.Area } && OpenNamelessArea(paragraph);
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
        if (Current is { Role: HeadingRole.MainFindings or HeadingRole.Finding }) return Open(paragraph, 2, Current.Kind, HeadingRole.Finding);
        return IsObservation(next) && Open(paragraph, 2, Current.Kind, HeadingRole.Other);
    }

    /// <summary>"Our judgments" and the like belong to the overview, and open one where they stand elsewhere.</summary>
    private bool OpenPart(Paragraph paragraph, string folded, HeadingRole role) =>
        Headings.IsOfOverview(folded) && Current.Kind is not SectionKind.Overview
            ? Open(paragraph, 1, SectionKind.Overview, HeadingRole.Chapter)
            : Open(paragraph, 2, Current.Kind, role);

    /// <summary>The name of an area is a chapter when the contents page lists it, or when what follows is what an area's chapter begins with.</summary>
    private bool OpensArea(Paragraph paragraph, int index)
    {
        if (contents?.Lists(paragraph.Text) == true) return true;
        for (var i = index + 1; i < Math.Min(index + 4, Paragraphs.Count); i++)
        {
            if (SectionVerdict.GradeOf(Paragraphs[i]) is not null) return true;
            if (Paragraphs[i].Text.Length < 40 && Headings.RoleOf(PlainText.Fold(Paragraphs[i].Text))
                is HeadingRole.AreasForImprovement or HeadingRole.CauseOfConcern or HeadingRole.MainFindings) return true;
        }

        return false;
    }

    private bool OpenUnknownArea(Paragraph paragraph)
    {
        diagnostics.Warn(paragraph.FirstLine, $"A grade follows \"{paragraph.Text}\", but the framework of {cycle.Key} has no area of that name; add it as an alias in data/areas.json.");
        return Open(paragraph, 1, SectionKind.Body, HeadingRole.Chapter);
    }

    /// <summary>A grade in the midst of an area's chapter begins another one, whose heading is lost: what follows must not be laid to the first.</summary>
    private bool OpenNamelessArea(Paragraph paragraph)
    {
        diagnostics.Warn(paragraph.FirstLine, "A grade stands here without a heading that names an area; what follows, to the next area, was left out. Is a line lost in the file?");
        return Open(paragraph, 1, SectionKind.Body, HeadingRole.Chapter);
    }

    /// <summary>In the inspector's observations a heading is followed by a full paragraph; the signature is not.</summary>
    private bool IsObservation(Paragraph next) =>
        Current.Kind is SectionKind.Overview && Chapter.Heading.Text.Contains("observations", StringComparison.OrdinalIgnoreCase)
        && next is { Kind: ParagraphKind.Prose, EndsSentence: true };

    private bool IsImprint(Paragraph paragraph) =>
        opened.Count > 0 && paragraph.Text.Length < 200 && paragraph.Text.Contains('\u00A9', StringComparison.Ordinal)
        && Current.Kind is not SectionKind.Front;

    private static SectionKind? ChapterKind(string folded) => folded switch
    {
        "overall summary" or "hm inspector's observations" or "reducing crime assessment" or "performance in context" => SectionKind.Overview,
        "about the data" => SectionKind.Annex,
        _ when folded.StartsWith("annex ", StringComparison.Ordinal) => SectionKind.Annex,
        _ => null,
    };
}
