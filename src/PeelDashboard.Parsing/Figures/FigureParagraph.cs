using PeelDashboard.Parsing.Figures.Numbers;

namespace PeelDashboard.Parsing.Figures;

internal sealed class FigureParagraph
{
    private const int LongestLead = 1000;

    private readonly List<(int Offset, int Line)> pieces = [];
    private readonly FigureParagraph? announcing;

    private FigureParagraph(SourceText text, Paragraph paragraph, FigureParagraph? announcing, FigureParagraph? previous)
    {
        var raw = new List<string>();
        var offset = 0;
        foreach (var span in paragraph.Lines)
        {
            for (var line = span.First; line <= span.Last; line++)
            {
                raw.Add(pieces.Count == 0 && paragraph.Kind is ParagraphKind.Bullet
                    ? text[line][LineMarks.MarkerLength(text[line])..] : text[line]);
                pieces.Add((offset, line));
                offset += raw[^1].Length + 1;
            }
        }

        (Raw, this.announcing, Previous) = (raw.Count == 1 ? raw[0] : string.Join('\n', raw), announcing, previous);
    }

    /// <summary>The text as the file holds it, without the marker of a list item; lines are joined by line feeds.</summary>
    public string Raw { get; }

    public FigureParagraph? Previous { get; }

    /// <summary>The sentence above a list that ends in a colon, for the items of the list; else empty.</summary>
    public string Lead => field ??= announcing?.Sentences[^1].Clean is { Length: <= LongestLead } lead ? lead : "";

    public IReadOnlyList<Sentence> Sentences => field ??= [.. Parsing.Reading.Text.Sentences.Spans(Raw)
        .Select(span => new Sentence(Raw, span.Start, span.End))];

    public static IEnumerable<FigureParagraph> Read(FigureScope scope)
    {
        FigureParagraph? lead = null, previous = null;
        foreach (var paragraph in scope.Text.Paragraphs)
        {
            if (paragraph.Kind is not (ParagraphKind.Prose or ParagraphKind.Bullet) || !scope.IsProse(paragraph.FirstLine)) continue;
            var isBullet = paragraph.Kind is ParagraphKind.Bullet;
            var read = new FigureParagraph(scope.Text, paragraph, isBullet ? lead : null, previous);
            if (!isBullet) lead = paragraph.Text.EndsWith(':') ? read : null;
            if (NumberReader.MayHave(paragraph.Text) && paragraph.Text.Any(char.IsLetter)) yield return read;
            previous = read;
        }
    }

    public (int Line, int Start, int End) LineAt(int offset)
    {
        var index = pieces.BinarySearch((offset, int.MaxValue));
        index = index < 0 ? ~index - 1 : index;
        return (pieces[index].Line, pieces[index].Offset, index + 1 < pieces.Count ? pieces[index + 1].Offset - 1 : Raw.Length);
    }
}
