namespace PeelDashboard.Parsing.Layouts.Shared;

internal static partial class AfiText
{
    /// <summary>The longest paragraph that is taken apart, in characters; the longest of the seeds has 2,000.</summary>
    private const int Longest = 10_000;

    public static bool Demands(Paragraph paragraph) =>
        paragraph.Kind is not ParagraphKind.Row && AnyDemand().IsMatch(paragraph.Text);

    /// <summary>
    /// Whether a sentence begins as one does: "The force should ...", "X Police needs to ...", "The constabulary must ...".
    /// </summary>
    public static bool Begins(string sentence) => Demand().IsMatch(sentence);

    /// <summary>
    /// Whether a text asks for something from its beginning on, as a headline does. The caption of a picture does not, nor does a sentence
    /// that tells what somebody said should be done.
    /// </summary>
    public static bool Asks(string text) => Asking().Match(text) is { Success: true } asks && !Telling().IsMatch(asks.Groups["lead"].Value);

    public static bool SaysNone(Paragraph paragraph) =>
        paragraph.Text.Length < 120 && PlainText.Fold(paragraph.Text) is var folded
        && (folded.TrimEnd('.') is "none" or "not applicable" || folded.Contains("no area for improvement", StringComparison.Ordinal)
            || folded.Contains("no areas for improvement", StringComparison.Ordinal));

    /// <summary>
    /// Whether paragraphs are a list without bullets: each a sentence, or several run together, that asks the force for something.
    /// </summary>
    public static bool IsList(IReadOnlyList<Paragraph> paragraphs) =>
        paragraphs.All(paragraph => paragraph is { Kind: ParagraphKind.Prose, EndsSentence: true })
        && paragraphs.SelectMany(paragraph => Sentences.In(Headings.AfterNumber(paragraph.Text) ?? paragraph.Text)).ToList()
            is { Count: > 1 } sentences && sentences.TrueForAll(Begins);

    /// <summary>
    /// A numbered paragraph without its number, as an item of a list; a paragraph of several that are run together as one for each. What
    /// else a sentence explains stays with the one before it.
    /// </summary>
    public static IEnumerable<Paragraph> Items(Paragraph paragraph, SourceText text)
    {
        if (paragraph.Kind is not ParagraphKind.Prose || paragraph.Text.Length > Longest) return [paragraph];
        if (Headings.AfterNumber(paragraph.Text) is { } words) return [paragraph with { Kind = ParagraphKind.Bullet, Text = words }];
        var sentences = Sentences.In(paragraph.Text).ToList();
        return sentences.Count(Begins) < 2 || !Begins(sentences[0]) ? [paragraph] : RunTogether(paragraph, sentences, text);
    }

    /// <summary>
    /// The headline as its line has it, for several may stand on one line; null where the line breaks it off or marks stand in it.
    /// </summary>
    public static string? QuoteOf(Paragraph headline, SourceText text) =>
        text[headline.FirstLine] is { Length: <= Longest } line && line.Contains(headline.Text, StringComparison.Ordinal)
            ? Quote.Short(headline.Text) : null;

    private static List<Paragraph> RunTogether(Paragraph paragraph, List<string> sentences, SourceText text)
    {
        var items = new List<Paragraph>();
        var (line, from) = (paragraph.FirstLine, 0);
        foreach (var sentence in sentences)
        {
            (line, from) = PlaceOf(sentence, paragraph, text, line, from);
            if (Begins(sentence)) items.Add(new Paragraph(ParagraphKind.Prose, [LineSpan.Of(line)], sentence, IsCutByLink: false));
            else items[^1] = items[^1] with { Text = $"{items[^1].Text} {sentence}" };
        }

        return items;
    }

    /// <summary>The line on which a sentence begins, from a place on: the first that has its first words.</summary>
    private static (int Line, int From) PlaceOf(string sentence, Paragraph paragraph, SourceText text, int line, int from)
    {
        var start = sentence[..Math.Min(sentence.Length, 12)];
        for (var at = line; at <= paragraph.LastLine; at++, from = 0)
            if (PlainText.Clean(text[at]) is var clean && from < clean.Length && clean.IndexOf(start, from, StringComparison.Ordinal)
                is var found and >= 0) return (at, found + 1);
        return (line, from);
    }

    [GeneratedRegex("\\b(?:force|constabulary|service|police) (?:should|needs to|must)\\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AnyDemand();

    [GeneratedRegex(
        "^(?:[Tt]he (?:force|constabulary|service)|(?:[Tt]he )?[A-Z][A-Za-z&'\u2019 -]{1,60} (?:Police Service|Police|Constabulary)) "
            + "(?:should|needs to|must)\\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Demand();

    [GeneratedRegex("^(?<lead>.{2,100}?)\\b(?:should|needs? to|must)\\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Asking();

    [GeneratedRegex("\\b(?:that|said|told|found|we|was|were|when|if|why)\\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Telling();
}
