namespace PeelDashboard.Import.Figures;

/// <summary>A paragraph or bullet, joined again where a page break or a wrapped line cut it.</summary>
internal sealed class Paragraph
{
    private readonly List<(int Offset, int Line)> pieces = [];

    /// <summary>The text as the file holds it, without the bullet; lines are joined by line feeds.</summary>
    public string Raw { get; private set; } = "";

    /// <summary>The sentence above a list that ends in a colon, for its bullets; else empty.</summary>
    public string Lead { get; init; } = "";

    /// <summary>The first line.</summary>
    public int FirstLine => pieces[0].Line;

    /// <summary>The sentences, in order.</summary>
    public IReadOnlyList<Sentence> Sentences => field ??= [.. SentenceSplitter.Split(Raw).Select(span => new Sentence(Raw, span.Start, span.End))];

    /// <summary>Whether another line may be joined on: a paragraph of so many lines is none.</summary>
    public bool HasRoom => pieces.Count < 60;

    /// <summary>Adds a line, or what follows its bullet.</summary>
    public void Add(int line, string piece)
    {
        if (pieces.Count > 0) Raw += "\n";
        pieces.Add((Raw.Length, line));
        Raw += piece;
    }

    /// <summary>The line that holds a place of <see cref="Raw"/>, with the bounds of that line in it.</summary>
    public (int Line, int Start, int End) LineAt(int offset)
    {
        var index = pieces.FindLastIndex(piece => piece.Offset <= offset);
        return (pieces[index].Line, pieces[index].Offset, index + 1 < pieces.Count ? pieces[index + 1].Offset - 1 : Raw.Length);
    }
}

/// <summary>A sentence with its numbers.</summary>
internal sealed class Sentence
{
    // Beyond these a text is no sentence, and reading it would only take time.
    private const int Longest = 5000;
    private const int MostNumbers = 50;

    private readonly AlignedText aligned;

    /// <summary>Cuts a sentence out of a paragraph.</summary>
    public Sentence(string paragraph, int start, int end)
    {
        (Start, End, aligned) = (start, end, new AlignedText(paragraph[start..end]));
        Numbers = Clean.Length <= Longest && Clean.AsSpan().ContainsAnyInRange('0', '9') && NumberReader.Read(Clean) is { Count: <= MostNumbers } read ? read : [];
        Comparisons = Numbers.Count > 0 ? ComparatorReader.Read(Clean, Numbers) : [];
    }

    /// <summary>Where it starts in the paragraph.</summary>
    public int Start { get; }

    /// <summary>Where it ends in the paragraph.</summary>
    public int End { get; }

    /// <summary>Its text without markup.</summary>
    public string Clean => aligned.Clean;

    /// <summary>The numbers that may be figures.</summary>
    public IReadOnlyList<FigureNumber> Numbers { get; }

    /// <summary>Those of them that a figure is set against.</summary>
    public IReadOnlyList<Comparison> Comparisons { get; }

    /// <summary>The numbers that are neither comparators nor ends of a range.</summary>
    public IEnumerable<FigureNumber> Candidates =>
        Numbers.Where(number => !number.InRange && !Comparisons.Any(comparison => comparison.Number.Start == number.Start));

    /// <summary>Where a place of <see cref="Clean"/> stands in the paragraph.</summary>
    public int PlaceOf(int index) => Start + aligned.RawIndex(index);
}
