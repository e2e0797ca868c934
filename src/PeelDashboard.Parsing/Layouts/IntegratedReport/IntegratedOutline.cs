using PeelDashboard.Parsing.Layouts.Shared;

namespace PeelDashboard.Parsing.Layouts.IntegratedReport;

/// <summary>
/// The chapters and parts of an integrated report; warns where a heading is followed by a grade but names no area of the framework.
/// </summary>
internal sealed class IntegratedOutline(
    SourceText text, ContentsPage? contents, GradeList list, Framework framework, List<Diagnostic> diagnostics)
    : OutlineReader(text, contents)
{
    private readonly ContentsPage? contents = contents;
    private readonly HashSet<string> opened = new(StringComparer.Ordinal);

    protected override bool TryOpen(Paragraph paragraph, int index)
    {
        if (list.Holds(paragraph)) return false;
        if (IsImprint(paragraph)) return Open(paragraph, 1, SectionKind.Front, HeadingRole.Chapter);
        if (HasPillars && IsGradeBelowAfis(paragraph, framework.Force))
        {
            OpenJudgment(paragraph);
            return false;
        }

        if (StatedGradeReader.OfLine(paragraph) is not null)
            return Current is { Level: 2, Kind: SectionKind.Area } && OpenNamelessArea(paragraph);
        if (paragraph.Text.Length > Headings.Longest) return false;
        var folded = PlainText.Fold(paragraph.Text);
        if (ChapterKind(folded) is { } kind && Headings.IsUnpunctuated(paragraph)) return Open(paragraph, 1, kind, HeadingRole.Chapter);
        if (Headings.RoleOf(folded) is { } role) return OpenPart(paragraph, folded, role);
        if (framework.Named(paragraph.Text) is { } area && OpensArea(paragraph, index))
        {
            // The summary of 2018/19 has each area with its grade before the area's own chapter; a pillar's chapter has its name and its
            // question.
            if (IsEntryOfSummary(area, index) || area.Key == Chapter.Heading.AreaKey) return false;
            if (opened.Add(area.Key)) return Open(paragraph, 1, SectionKind.Area, HeadingRole.Chapter, area.Key);
        }

        if (!Headings.IsUnpunctuated(paragraph)) return false;
        if (contents?.Entries.Contains(folded) == true)
            return Open(paragraph, 1, opened.Count == 0 ? SectionKind.Overview : SectionKind.Body, HeadingRole.Chapter);
        if (Next(index) is not { } next) return false;
        if (StatedGradeReader.OfLine(next) is not null)
            return !(HasPillars && Current.Kind is SectionKind.Overview) && OpenUnknownArea(paragraph);
        if (HasPillars && Current.Kind is SectionKind.Area)
            return LooksLikeHeading(paragraph, index) && Open(paragraph, 2, Current.Kind, HeadingRole.Other);
        if (Current is { Role: HeadingRole.MainFindings or HeadingRole.Finding })
            return Open(paragraph, 2, Current.Kind, HeadingRole.Finding);
        return IsObservation(next) && Open(paragraph, 2, Current.Kind, HeadingRole.Other);
    }

    /// <summary>2018/19 still has the pillars and their questions; later frameworks have areas alone.</summary>
    private bool HasPillars => framework.Cycle.Scale is GradeScale.FourTier;

    private bool OpenPart(Paragraph paragraph, string folded, HeadingRole role) =>
        Headings.IsOfOverview(folded) && Current.Kind is not SectionKind.Overview
            ? Open(paragraph, 1, SectionKind.Overview, HeadingRole.Chapter)
            : Open(paragraph, 2, Current.Kind, role);

    /// <summary>
    /// The name of an area is a chapter when the contents page lists it, or when what follows is what an area's chapter begins with.
    /// </summary>
    private bool OpensArea(Paragraph paragraph, int index)
    {
        if (contents?.Lists(paragraph.Text) == true) return true;
        if (Next(index) is { } next && GradeSentenceReader.SpeaksOfGrade(next, framework)) return true;
        for (var i = index + 1; i < Math.Min(index + 4, Paragraphs.Count); i++)
        {
            if (StatedGradeReader.OfLine(Paragraphs[i]) is not null) return true;
            if (Paragraphs[i].Text.Length < 40 && Headings.RoleOf(PlainText.Fold(Paragraphs[i].Text))
                is HeadingRole.AreasForImprovement or HeadingRole.CauseOfConcern or HeadingRole.MainFindings) return true;
        }

        return false;
    }

    private bool IsEntryOfSummary(AreaDefinition area, int index)
    {
        if (!HasPillars || Current.Kind is not SectionKind.Overview || Next(index) is not { } grade
            || StatedGradeReader.OfLine(grade) is null) return false;
        if (opened.Contains(area.Key)) return true;
        for (var i = index + 1; i < Paragraphs.Count; i++)
            if (framework.Named(Paragraphs[i].Text)?.Key == area.Key) return true;
        return Next(index + 1) is not { EndsSentence: true };
    }

    private bool OpenUnknownArea(Paragraph paragraph)
    {
        if (framework.IsOpen)
        {
            var area = JudgmentTable.Print(framework, paragraph.Text, paragraph.FirstLine, diagnostics);
            opened.Add(area.Key);
            return Open(paragraph, 1, SectionKind.Area, HeadingRole.Chapter, area.Key);
        }

        diagnostics.Warn(paragraph.FirstLine,
            $"A grade follows \"{paragraph.Text}\", but the framework of {framework.Cycle.Key} has no area of that name; add it as an "
                + "alias in data/areas.json.");
        return Open(paragraph, 1, SectionKind.Body, HeadingRole.Chapter);
    }

    /// <summary>
    /// A grade in the midst of an area's chapter begins another one, whose heading is lost: what follows must not be laid to the first.
    /// </summary>
    private bool OpenNamelessArea(Paragraph paragraph)
    {
        diagnostics.Warn(paragraph.FirstLine,
            "A grade stands here without a heading that names an area; what follows, to the next area, was left out. Is a line lost in the "
                + "file?");
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
        "overall summary" or "hm inspector's observations" or "reducing crime assessment"
            or "performance in context" => SectionKind.Overview,
        "about the data" => SectionKind.Annex,
        _ when folded.StartsWith("annex ", StringComparison.Ordinal) => SectionKind.Annex,
        _ => null,
    };
}
