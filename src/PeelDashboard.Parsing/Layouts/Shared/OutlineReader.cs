namespace PeelDashboard.Parsing.Layouts.Shared;

/// <summary>
/// Divides a document into chapters and parts, one pass over its paragraphs. A layout says which paragraphs are headings.
/// </summary>
internal abstract class OutlineReader(SourceText text, ContentsPage? contents = null)
{
    private readonly Outline outline = new();
    private Chapter? graded;

    protected Heading Current { get; private set; } = new(1, 1, SectionKind.Front, HeadingRole.Chapter, "Title page", null);

    protected Chapter Chapter => outline.Chapters[^1];

    protected IReadOnlyList<Paragraph> Paragraphs { get; } = [.. text.Paragraphs.SelectMany(Headings.WithHeadline)];

    public Outline Read()
    {
        for (var i = 0; i < Paragraphs.Count; i++)
        {
            var paragraph = Paragraphs[i];
            if (i == 0 && Front(paragraph) is { } front) Open(front);
            if (!IsContents(paragraph))
            {
                if (paragraph.Kind is not ParagraphKind.Prose || !TryOpen(paragraph, i)) outline.Add(paragraph);
            }
            else if (paragraph.FirstLine == contents!.Lines.First)
            {
                Open(paragraph, 1, SectionKind.Contents, HeadingRole.Chapter);
            }
        }

        return outline;
    }

    /// <summary>The chapter that begins with the document, or null where its first paragraph opens one.</summary>
    protected virtual Heading? Front(Paragraph first) => IsContents(first) ? null : Current;

    protected abstract bool TryOpen(Paragraph paragraph, int index);

    protected bool Open(Paragraph paragraph, int level, SectionKind kind, HeadingRole role, string? areaKey = null) =>
        Open(new(paragraph.FirstLine, level, kind, role, paragraph.Text, level == 1 ? areaKey : Chapter.Heading.AreaKey));

    protected bool Open(Heading heading)
    {
        outline.Open(Current = heading);
        return true;
    }

    /// <summary>
    /// Opens the part that begins with a grade after the areas for improvement of a chapter that has no grade so far; the paragraph is its
    /// first.
    /// </summary>
    protected void OpenJudgment(Paragraph paragraph) =>
        Open(new(paragraph.FirstLine, 2, Current.Kind, HeadingRole.Judgment, "Judgment", Chapter.Heading.AreaKey));

    /// <summary>
    /// Whether a paragraph gives the grade of the chapter that is open: below its areas for improvement, where nothing above them does.
    /// </summary>
    protected bool IsGradeBelowAfis(Paragraph paragraph, ReportForceReader force) =>
        Current is { Role: HeadingRole.AreasForImprovement, Kind: SectionKind.Area } && StatedGradeReader.IsStatement(paragraph, force)
        && !IsGraded(force);

    /// <summary>Whether the chapter that is open has its grade; looked through once, for it never loses it.</summary>
    private bool IsGraded(ReportForceReader force)
    {
        if (graded != Chapter && Chapter.Parts.Exists(part => part.Heading.Role is HeadingRole.Judgment
            || part.Paragraphs.Exists(above => StatedGradeReader.IsStatement(above, force))))
            graded = Chapter;
        return graded == Chapter;
    }

    /// <summary>A short phrase or question with a capital letter first, followed by text; no grade.</summary>
    protected bool LooksLikeHeading(Paragraph paragraph, int index)
    {
        var words = paragraph.Text;
        return char.IsUpper(words[0]) && (Headings.IsUnpunctuated(paragraph) || words.EndsWith('?')) && !Sentences.HasSeveral(words)
            && StatedGradeReader.OfLine(paragraph) is null && Next(index) is { Kind: ParagraphKind.Prose } next
                && StatedGradeReader.OfLine(next) is null;
    }

    /// <summary>The next paragraph that is no footnote and no caption, or null.</summary>
    protected Paragraph? Next(int index)
    {
        for (var i = index + 1; i < Paragraphs.Count; i++)
            if (Paragraphs[i].Kind is not (ParagraphKind.Footnote or ParagraphKind.Caption)) return Paragraphs[i];
        return null;
    }

    protected bool IsContents(Paragraph paragraph) => contents?.Holds(paragraph.FirstLine) == true;
}
