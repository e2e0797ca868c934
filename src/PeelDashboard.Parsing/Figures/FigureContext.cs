namespace PeelDashboard.Parsing.Figures;

internal sealed class FigureContext(FigureScope scope, DocumentFacts document, ReferenceCatalogue catalogue)
{
    private readonly ForceDefinition? force = catalogue.ForceNamed(document.ForceName);

    public FigureScope Scope { get; } = scope;

    public IReadOnlyList<FigureParagraph> Paragraphs => field ??= [.. FigureParagraph.Read(Scope)];

    public DocumentFacts Document { get; } = document;

    public ForceWords Force { get; } = new(document.ForceName, catalogue);

    public MeasureNames Measures { get; } = new(catalogue.Measures);

    public bool IsForceLine(string line) => line.Trim() is { Length: > 0 and < 80 } name
        && (name == Document.ForceName || (force is not null && catalogue.ForceNamed(name) == force));

    public static bool IsCountry(string text) => PlainText.Fold(text) is { Length: < 60 } folded
        && (folded.StartsWith("england and wales", StringComparison.Ordinal) || folded is "national average" or "national");

    /// <summary>
    /// Whether a number can be this force's: no other force stands nearer, and the sentence does not speak of the country only.
    /// </summary>
    public bool IsOwn(Sentence sentence, FigureNumber number) =>
        Force.MayOwn(sentence.Clean, number.Start)
        && (!ComparatorReader.IsNational(sentence.Clean) || Force.IsNamedIn(sentence.Clean.AsSpan(0, number.Start)));

    /// <summary>Puts an observation together; a figure without a measure keeps the words of the source.</summary>
    public ParsedObservation Observe(
        MeasureDefinition? measure, string words, string period, FigureNumber number, IReadOnlyList<ParsedComparator> comparators,
            string rank, Passage passage) =>
        new(
            Document.CycleKey, Scope.Area(passage.FirstLine), measure?.Key, measure?.Label ?? words, period, number.Unit, number.Value,
            number.Denominator is null ? null : number.Value, number.Denominator, comparators, rank, passage)
        {
            UpperValue = number.Upper, Margin = number.Margin, Qualifier = number.Qualifier,
        };
}
