namespace PeelDashboard.Parsing.Layouts.Shared;

/// <summary>A heading with the paragraphs between it and the next one. Footnotes and captions are left out.</summary>
internal sealed class Part(Heading heading)
{
    public Heading Heading => heading;

    public List<Paragraph> Paragraphs { get; } = [];
}

/// <summary>A chapter: the part under its own heading first, then the others.</summary>
internal sealed class Chapter(Heading heading)
{
    public Heading Heading => heading;

    public List<Part> Parts { get; } = [new(heading)];

    /// <summary>What stands between the chapter's heading and its first sub-heading.</summary>
    public IReadOnlyList<Paragraph> Opening => Parts[0].Paragraphs;

    public IEnumerable<Part> PartsFor(HeadingRole role) => Parts.Skip(1).Where(part => part.Heading.Role == role);
}

internal sealed class Outline
{
    private readonly List<Heading> headings = [];
    private readonly List<Chapter> chapters = [];

    /// <summary>The chapters in the order of the document. The first line always belongs to one.</summary>
    public IReadOnlyList<Chapter> Chapters => chapters;

    public IEnumerable<Chapter> Areas => chapters.Where(chapter => chapter.Heading.Kind is SectionKind.Area);

    /// <summary>Opens a chapter or a part. The first one begins with the document.</summary>
    public void Open(Heading heading)
    {
        if (heading.Level == 1 && headings.Count > 0 && headings[^1] is { Level: 1 } before && before.Line == heading.Line)
        {
            // A chapter that begins with the document leaves no line to the title page, and "Yours sincerely" at once none to the letter.
            headings.RemoveAt(headings.Count - 1);
            chapters.RemoveAt(chapters.Count - 1);
        }

        headings.Add(headings.Count == 0 ? heading with { Line = 1 } : heading);
        if (heading.Level == 1) chapters.Add(new Chapter(headings[^1]));
        else chapters[^1].Parts.Add(new Part(heading));
    }

    public void Add(Paragraph paragraph)
    {
        if (paragraph.Kind is not (ParagraphKind.Footnote or ParagraphKind.Caption)) chapters[^1].Parts[^1].Paragraphs.Add(paragraph);
    }

    /// <summary>The sections: each reaches to the line before the next heading of its own or a higher level.</summary>
    public IReadOnlyList<ParsedSection> Sections(int lineCount)
    {
        var sections = new ParsedSection[headings.Count];
        var (nextChapter, nextAny) = (lineCount + 1, lineCount + 1);
        for (var i = headings.Count - 1; i >= 0; i--)
        {
            var heading = headings[i];
            var end = heading.Level == 1 ? nextChapter : nextAny;
            sections[i] = new ParsedSection(heading.Kind, heading.Level, heading.Text,
                new LineSpan(heading.Line, end - 1), heading.AreaKey);
            nextAny = heading.Line;
            if (heading.Level == 1) nextChapter = heading.Line;
        }

        return sections;
    }
}
