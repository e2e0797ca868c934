using PeelDashboard.Domain.Text;
using PeelDashboard.Parsing.Figures.Numbers;

namespace PeelDashboard.Parsing.Figures;

/// <summary>A sentence with its numbers.</summary>
internal sealed class Sentence
{
    // Beyond these a text is no sentence, and reading it would only take time.
    private const int Longest = 5000;
    private const int MostNumbers = 50;

    private readonly string paragraph;
    private string? clean;
    private int[] places = [];

    /// <summary>Cuts a sentence out of a paragraph.</summary>
    public Sentence(string paragraph, int start, int end)
    {
        (this.paragraph, Start, End) = (paragraph, start, end);
        if (end - start > Longest || !NumberReader.MayHave(paragraph.AsSpan(start, end - start))) return;
        var reading = NumberReader.Read(Clean);
        if (reading.Figures.Count > MostNumbers) return;
        (Numbers, Excluded) = (reading.Figures, reading.Excluded);
        if (Numbers.Count == 0) return;
        Comparisons = ComparatorReader.Read(Clean, Numbers);
        Candidates = [.. Numbers.Where(number => !Comparisons.Any(comparison => comparison.Number.Start == number.Start))];
    }

    /// <summary>Where it starts in the paragraph.</summary>
    public int Start { get; }

    /// <summary>Where it ends in the paragraph.</summary>
    public int End { get; }

    /// <summary>Its text without markup.</summary>
    public string Clean => clean ??= PlainText.Clean(paragraph[Start..Math.Min(End, Start + Longest)], out places);

    /// <summary>The numbers that may be figures.</summary>
    public IReadOnlyList<FigureNumber> Numbers { get; } = [];

    /// <summary>The numbers that are none.</summary>
    public IReadOnlyList<ExcludedNumber> Excluded { get; } = [];

    /// <summary>Those of the numbers that a figure is set against.</summary>
    public IReadOnlyList<Comparison> Comparisons { get; } = [];

    /// <summary>The numbers that are no comparators.</summary>
    public IReadOnlyList<FigureNumber> Candidates { get; } = [];

    /// <summary>The periods that it names.</summary>
    public SentencePeriods Periods => field ??= PeriodReader.Read(Clean);

    /// <summary>Where a place of <see cref="Clean"/> stands in the paragraph.</summary>
    public int PlaceOf(int index) => Start + places[index];
}
