using PeelDashboard.Parsing.Figures.Numbers;

namespace PeelDashboard.Parsing.Figures;

internal sealed class Sentence
{
    // Beyond these a text is no sentence, and reading it would only take time.
    private const int Longest = 5000;
    private const int MostNumbers = 50;

    private readonly string paragraph;
    private string? clean;
    private int[] places = [];

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

    public int Start { get; }

    public int End { get; }

    public string Clean => clean ??= PlainText.Clean(paragraph[Start..Math.Min(End, Start + Longest)], out places);

    public IReadOnlyList<FigureNumber> Numbers { get; } = [];

    public IReadOnlyList<ExcludedNumber> Excluded { get; } = [];

    public IReadOnlyList<Comparison> Comparisons { get; } = [];

    public IReadOnlyList<FigureNumber> Candidates { get; } = [];

    public SentencePeriods Periods => field ??= PeriodReader.Read(Clean);

    public int PlaceOf(int index) => Start + places[index];
}
