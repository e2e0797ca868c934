using PeelDashboard.Domain;

namespace PeelDashboard.Import.Figures;

/// <summary>A sentence with its numbers.</summary>
internal sealed class Sentence
{
    // Beyond these a text is no sentence, and reading it would only take time.
    private const int Longest = 5000;
    private const int MostNumbers = 50;

    private readonly int[] places;

    /// <summary>Cuts a sentence out of a paragraph.</summary>
    public Sentence(string paragraph, int start, int end)
    {
        (Start, End, Clean) = (start, end, PlainText.Clean(paragraph[start..Math.Min(end, start + Longest)], out places));
        Numbers = end - start <= Longest && Clean.AsSpan().ContainsAnyInRange('0', '9') && NumberReader.Read(Clean) is { Count: <= MostNumbers } read ? read : [];
        Comparisons = Numbers.Count > 0 ? ComparatorReader.Read(Clean, Numbers) : [];
    }

    /// <summary>Where it starts in the paragraph.</summary>
    public int Start { get; }

    /// <summary>Where it ends in the paragraph.</summary>
    public int End { get; }

    /// <summary>Its text without markup.</summary>
    public string Clean { get; }

    /// <summary>The numbers that may be figures.</summary>
    public IReadOnlyList<FigureNumber> Numbers { get; }

    /// <summary>Those of them that a figure is set against.</summary>
    public IReadOnlyList<Comparison> Comparisons { get; }

    /// <summary>The numbers that are neither comparators nor ends of a range.</summary>
    public IEnumerable<FigureNumber> Candidates =>
        Numbers.Where(number => !number.InRange && !Comparisons.Any(comparison => comparison.Number.Start == number.Start));

    /// <summary>Where a place of <see cref="Clean"/> stands in the paragraph.</summary>
    public int PlaceOf(int index) => Start + places[index];
}
