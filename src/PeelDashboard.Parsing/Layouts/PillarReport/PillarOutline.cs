using PeelDashboard.Parsing.Layouts.Shared;

namespace PeelDashboard.Parsing.Layouts.PillarReport;

/// <summary>
/// A question stands up to four times: on the contents page, in a list, in the summary block (with a grade right below) and above its own
/// chapter. Only the last opens a chapter (PEEL effectiveness 2016, lines 30, 73, 230 and 276).
/// </summary>
internal sealed class PillarOutline : OutlineReader
{
    private const int LongestHeading = 220;
    private static readonly string[] NoHeadings = ["for further information", "isbn"];

    private readonly ContentsPage? contents;
    private readonly AreaDefinition pillar;
    private readonly Framework framework;
    private readonly List<Diagnostic> diagnostics;
    private readonly Dictionary<string, int> lastNamed = new(StringComparer.Ordinal);
    private readonly HashSet<string> inSummary = new(StringComparer.Ordinal);

    public PillarOutline(SourceText text, ContentsPage? contents, AreaDefinition pillar, Framework framework, List<Diagnostic> diagnostics)
        : base(text, contents)
    {
        (this.contents, this.pillar, this.framework, this.diagnostics) = (contents, pillar, framework, diagnostics);
        for (var i = 0; i < Paragraphs.Count; i++)
            if (!IsContents(Paragraphs[i]) && Question(Paragraphs[i], framework, pillar) is { } area) lastNamed[area.Key] = i;
    }

    public static AreaDefinition? Question(Paragraph paragraph, Framework framework, AreaDefinition pillar) =>
        Named(paragraph, framework) is { Level: AreaLevel.Question } area && area.Pillar == pillar.Pillar ? area : null;

    /// <summary>Whether a line is the pillar's name or its own question.</summary>
    public static bool Names(Paragraph paragraph, Framework framework, AreaDefinition pillar) =>
        Named(paragraph, framework)?.Key == pillar.Key;

    protected override bool TryOpen(Paragraph paragraph, int index)
    {
        if (IsGradeBelowAfis(paragraph, framework.Force))
        {
            OpenJudgment(paragraph);
            return false;
        }

        if (paragraph.Text.Length > LongestHeading || IsDate(paragraph)) return false;
        var folded = PlainText.Fold(paragraph.Text);
        if (folded.StartsWith("annex ", StringComparison.Ordinal) && Headings.IsUnpunctuated(paragraph))
            return Open(paragraph, 1, SectionKind.Annex, HeadingRole.Chapter);
        if (Current.Kind is SectionKind.Annex)
            return LooksLikeHeading(paragraph, index) && Open(paragraph, 2, SectionKind.Annex, HeadingRole.Other);
        if (Question(paragraph, framework, pillar) is { } area)
            return OpensChapter(area, index) && Open(paragraph, 1, SectionKind.Area, HeadingRole.Chapter, area.Key);
        if (ChapterKind(folded) is { } kind)
            return Open(paragraph, 1, kind, HeadingRole.Chapter, kind is SectionKind.Overview ? pillar.Key : null);
        if (IsPillarWithGrade(paragraph, index)) return OpenOverall(paragraph);
        if (Headings.RoleOf(folded) is { } role)
        {
            if (role is HeadingRole.OverallJudgment) return OpenOverall(paragraph);
            return role is HeadingRole.SummaryOfFindings && HasSummary() ? OpenNamelessChapter(paragraph)
                : Open(paragraph, 2, Current.Kind, role);
        }

        return Current.Kind is not (SectionKind.Front or SectionKind.ForceInNumbers)
            && (contents?.Entries.Contains(folded) == true || (LooksLikeHeading(paragraph, index) && !SaysAConcern(paragraph)))
            && !Array.Exists(NoHeadings, start => paragraph.Text.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            && Open(paragraph, 2, Current.Kind, HeadingRole.Other);
    }

    /// <summary>Among causes of concern a line without a full stop is the headline of one; only questions are headings there.</summary>
    private bool SaysAConcern(Paragraph paragraph) =>
        Current.Role is HeadingRole.CauseOfConcern or HeadingRole.Recommendations && !paragraph.Text.EndsWith('?');

    /// <summary>
    /// The pillar's name or question, with its grade below it, heads the overall judgment where no heading of that name does.
    /// </summary>
    private bool IsPillarWithGrade(Paragraph paragraph, int index) =>
        Names(paragraph, framework, pillar) && Current.Kind is SectionKind.Front && NextFact(index) is { } next
            && StatedGradeReader.IsStatement(FirstSentence(next), framework.Force);

    private bool OpenOverall(Paragraph paragraph)
    {
        if (Current.Kind is not SectionKind.Overview) Open(paragraph, 1, SectionKind.Overview, HeadingRole.Chapter, pillar.Key);
        return Open(paragraph, 2, Current.Kind, HeadingRole.OverallJudgment);
    }

    /// <summary>The next paragraph that is no date ("Last updated 22 March 2018").</summary>
    private Paragraph? NextFact(int index) => Next(index) is { } next && IsDate(next) ? Next(index + 1) : Next(index);

    private static bool IsDate(Paragraph paragraph) =>
        paragraph.Text.Length < 60 && paragraph.Text.StartsWith("last updated", StringComparison.OrdinalIgnoreCase);

    private static Paragraph FirstSentence(Paragraph paragraph) => paragraph with { Text = Sentences.In(paragraph.Text).First() };

    private bool HasSummary() =>
        Current.Kind is SectionKind.Area && Chapter.PartsFor(HeadingRole.SummaryOfFindings).Any();

    /// <summary>
    /// A second summary in one chapter is another question's, whose heading is lost: its grade must not be laid to the first.
    /// </summary>
    private bool OpenNamelessChapter(Paragraph paragraph)
    {
        diagnostics.Warn(paragraph.FirstLine,
            "A second summary of findings stands here without a question above it; what follows, to the next question, was left out. Is a "
                + "line lost in the file?");
        return Open(paragraph, 1, SectionKind.Body, HeadingRole.Chapter);
    }

    /// <summary>
    /// A question in the overview with its grade below is an entry of the summary, unless it is named nowhere else and text follows.
    /// </summary>
    private bool OpensChapter(AreaDefinition area, int index)
    {
        if (Current.Kind is SectionKind.Overview && Next(index) is { } next && StatedGradeReader.OfLine(next) is not null
            && (lastNamed[area.Key] != index || !HasTextBelowGrade(index)) && inSummary.Add(area.Key)) return false;
        return lastNamed[area.Key] == index;
    }

    private bool HasTextBelowGrade(int index) =>
        Next(index + 1) is not { } below || (!below.Text.EndsWith('?')
            && (Headings.RoleOf(PlainText.Fold(below.Text)) is not null
                || below is not { Kind: ParagraphKind.Prose, EndsSentence: false }));

    private static AreaDefinition? Named(Paragraph paragraph, Framework framework) =>
        paragraph.Kind is ParagraphKind.Prose && paragraph.Text.Length <= LongestHeading ? framework.Named(paragraph.Text) : null;

    private static SectionKind? ChapterKind(string folded) => folded switch
    {
        "introduction" or "next steps" => SectionKind.Body,
        "force in numbers" => SectionKind.ForceInNumbers,
        "overview" or "effectiveness overview" or "efficiency overview" or "legitimacy overview" => SectionKind.Overview,
        _ when folded.StartsWith("overview \u2013 ", StringComparison.Ordinal)
            || folded.StartsWith("overview - ", StringComparison.Ordinal) => SectionKind.Overview,
        _ => null,
    };
}
