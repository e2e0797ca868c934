using PeelDashboard.Parsing.Layouts.CausesOfConcern;

namespace PeelDashboard.Parsing.Layouts.Shared;

internal enum AfiForm
{
    /// <summary>From 2021/22 on: a headline without a bullet or full stop, then explanatory paragraphs.</summary>
    Headlines,

    Bullets,
}

internal sealed class AfiReader(SourceText text, string cycleKey, PartialDate? published, List<Diagnostic> diagnostics)
{
    private readonly CauseReader causes = new(text, cycleKey, published, diagnostics);

    public IReadOnlyList<ParsedAfi> Read(Outline outline, AfiForm form)
    {
        var found = new List<ParsedAfi>();
        foreach (var chapter in outline.Areas)
        {
            for (var i = 0; i < chapter.Parts.Count; i++)
            {
                var part = chapter.Parts[i];
                if (part.Heading.Role is HeadingRole.AreasForImprovement) found.AddRange(AreasForImprovement(part, form));
                else if (CauseReader.Reads(part) && (i == 0 || !CauseReader.Reads(chapter.Parts[i - 1]))) causes.Read(chapter, i, found);
            }
        }

        foreach (var part in outline.Chapters.Where(chapter => chapter.Heading.Kind is SectionKind.Front or SectionKind.Overview)
            .SelectMany(chapter => chapter.PartsFor(HeadingRole.AreasForImprovement))) WarnOfStrays(part);
        return found;
    }

    /// <summary>An area for improvement belongs to an area of the framework; where no heading names it, nothing says which.</summary>
    private void WarnOfStrays(Part part)
    {
        foreach (var paragraph in part.Paragraphs.Where(paragraph => AfiText.Asks(paragraph.Text)
            && (paragraph.Kind is ParagraphKind.Bullet || Headings.IsUnpunctuated(paragraph))))
        {
            diagnostics.Warn(paragraph.FirstLine,
                "An area for improvement stands here, but no heading above it names an area of the framework; it was left out.");
        }
    }

    private List<ParsedAfi> AreasForImprovement(Part part, AfiForm form)
    {
        if (part.Paragraphs is [var only] && AfiText.SaysNone(only)) return [];
        var isList = form is AfiForm.Bullets || part.Paragraphs is [{ Kind: ParagraphKind.Bullet }, ..] || AfiText.IsList(part.Paragraphs);
        List<ParsedAfi> found = [.. isList ? FromBullets(part) : FromHeadlines(part)];
        if (found.Count == 0)
            diagnostics.Warn(part.Heading.Line, $"No area for improvement was found under \"{part.Heading.Text}\".",
            DiagnosticTopic.HeadingWithoutAfi);
        return found;
    }

    /// <summary>
    /// A headline, then explanatory paragraphs. A headline that ends in a colon goes on over its bullets (PEEL 2021/22, lines 660-666).
    /// </summary>
    private IEnumerable<ParsedAfi> FromHeadlines(Part part)
    {
        var found = new List<Draft>();
        var hasHeadline = part.Paragraphs.Exists(paragraph => Headings.IsUnpunctuated(paragraph) && AfiText.Asks(paragraph.Text));
        foreach (var printed in part.Paragraphs)
        {
            var paragraph = Headings.AfterNumber(printed.Text) is { } words && Headings.IsUnpunctuated(printed)
                ? printed with { Text = words } : printed;
            var current = found.Count > 0 ? found[^1] : null;
            if (current is null && hasHeadline && Headings.IsUnpunctuated(paragraph) && !AfiText.Asks(paragraph.Text))
            {
                WarnOfCaption(paragraph, "was left out");
            }
            else if (current is null || StartsAnother(paragraph, current))
            {
                if (paragraph.EndsSentence && !paragraph.Text.EndsWith(':'))
                {
                    diagnostics.Warn(paragraph.FirstLine,
                        "The first paragraph under the heading ends in a full stop, unlike other headlines of areas for improvement; check "
                            + "that it is one.");
                }

                found.Add(new Draft(paragraph));
            }
            else if (paragraph.Kind is ParagraphKind.Bullet && current is { Detail.Count: 0, GoesOn: true })
            {
                current.Headline.Add(paragraph);
            }
            else
            {
                if (Headings.IsUnpunctuated(paragraph)) WarnOfCaption(paragraph, "was kept as part of the one above");
                current.Detail.Add(paragraph);
            }
        }

        return found.Select(draft => draft.Finish(text, cycleKey, part.Heading.AreaKey!));
    }

    /// <summary>
    /// Each bullet is one; one that stands alone may have no bullet. One that ends in a colon goes on over bullets that ask for nothing by
    /// themselves.
    /// </summary>
    private IEnumerable<ParsedAfi> FromBullets(Part part)
    {
        var found = new List<Draft>();
        foreach (var paragraph in part.Paragraphs.SelectMany(paragraph => AfiText.Items(paragraph, text)))
        {
            if (paragraph.Kind is ParagraphKind.Bullet && found.Count > 0 && found[^1].GoesOn && !AfiText.Demands(paragraph))
                found[^1].Headline.Add(paragraph);
            else if (paragraph.Kind is ParagraphKind.Bullet || AfiText.Demands(paragraph)) found.Add(new Draft(paragraph));
            else diagnostics.Warn(paragraph.FirstLine,
                "This paragraph among the areas for improvement asks for nothing and was left out; check it.");
        }

        return found.Select(draft => draft.Finish(text, cycleKey, part.Heading.AreaKey!));
    }

    private void WarnOfCaption(Paragraph paragraph, string what) => diagnostics.Warn(paragraph.FirstLine,
        $"This line among the areas for improvement asks for nothing, as a caption or a line cut off does; it {what}.");

    /// <summary>A line without a full stop that asks for something; the first of a chapter without any such line is one as it is.</summary>
    private static bool StartsAnother(Paragraph paragraph, Draft current) =>
        (Headings.IsUnpunctuated(paragraph) && AfiText.Asks(paragraph.Text))
        || (current.Detail.Count > 0 && paragraph.Kind is ParagraphKind.Prose && paragraph.Text.EndsWith(':') && AfiText.Demands(paragraph)
            && !Sentences.HasSeveral(paragraph.Text));

    private sealed class Draft(Paragraph headline)
    {
        public List<Paragraph> Headline { get; } = [headline];
        public List<Paragraph> Detail { get; } = [];

        public bool GoesOn => Headline[0].Text.EndsWith(':');

        public ParsedAfi Finish(SourceText text, string cycleKey, string areaKey) => new(
            cycleKey, areaKey, AfiKind.AreaForImprovement, FactText.Headline(Headline), FactText.Join(Detail),
            new PassageBuilder(text).Add(Headline).Add(Detail).Build(AfiText.QuoteOf(Headline[0], text)));
    }
}
