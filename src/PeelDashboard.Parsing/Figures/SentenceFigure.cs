namespace PeelDashboard.Parsing.Figures;

/// <summary>Puts one figure of a sentence together: measure, period, rank words and passage.</summary>
internal static partial class SentenceFigure
{
    private const int FurthestBack = 20;

    public static ParsedObservation Pair(FigureContext context, FigureParagraph paragraph, int index, FigureNumber number,
        List<ToldComparison> comparisons)
    {
        var (sentences, sentence) = (paragraph.Sentences, paragraph.Sentences[index]);
        var (otherSentence, other) = (comparisons[0].Sentence, comparisons[0].Comparison.Number);
        var rank = otherSentence > index
            ? FirstOf(RankReader.Read(sentence.Clean[number.End..]), RankReader.Read(sentences[otherSentence].Clean[..other.Start]))
            : RankReader.Read(otherSentence == index && number.Start < other.Start
                ? sentence.Clean[number.End..other.Start] : sentence.Clean);
        var told = comparisons
            .Select(item => new ParsedComparator(item.Comparison.Kind, item.Comparison.Number.Value,
                LineOf(paragraph, sentences[item.Sentence], item.Comparison.Number))
            {
                Whole = item.Comparison.Number.Denominator,
            })
            .ToList();
        var last = comparisons.LastOrDefault(item => item.Sentence >= index, new(index, new(default, number)));
        return context.Observe(
            context.Measures.Find(number.Unit, Contexts(paragraph, index, number)), FigureLabel.Of(sentence, number),
                Period(paragraph, index, number), number, told, rank,
            PassageOf(paragraph, sentence, number, sentences[last.Sentence], last.Comparison.Number, told));
    }

    public static ParsedObservation? Single(FigureContext context, FigureParagraph paragraph, int index, FigureNumber number)
    {
        var sentence = paragraph.Sentences[index];
        if (!context.IsOwn(sentence, number)) return null;
        return context.Observe(
            context.Measures.Find(number.Unit, Contexts(paragraph, index, number)), FigureLabel.Of(sentence, number),
                Period(paragraph, index, number), number, [],
            RankReader.Read(sentence.Clean), PassageOf(paragraph, sentence, number, sentence, number, []));
    }

    private static IEnumerable<string> Contexts(FigureParagraph paragraph, int index, FigureNumber number)
    {
        var sentence = paragraph.Sentences[index];
        if (sentence.Candidates.Count(other => other.Unit == number.Unit) > 1)
        {
            yield return FigureLabel.Clause(sentence, number);
            yield break;
        }

        yield return sentence.Clean;
        if (index > 0 && PointsAtSubject().IsMatch(sentence.Clean))
            yield return paragraph.Sentences[index - 1].Clean + " " + sentence.Clean;
        if (paragraph.Lead.Length > 0) yield return paragraph.Lead + " " + sentence.Clean;
    }

    private static string Period(FigureParagraph paragraph, int index, FigureNumber number)
    {
        var sentences = paragraph.Sentences;
        var clean = sentences[index].Clean;
        var (own, earlier) = (sentences[index].Periods.At(number.Start, number.End), sentences[index].Periods.Earlier);
        if (own.Length == 0 && paragraph.Lead.Length > 0 && PeriodReader.Read(paragraph.Lead) is var lead)
            (own, earlier) = (lead.Last, lead.Earlier);
        if (own.Length == 0 && (PeriodReader.PointsBack(clean) || PointsAtSubject().IsMatch(clean)))
        {
            var pointed = Backwards(sentences, index)
                .Concat(PeriodReader.PointsBack(clean) && paragraph.Previous is { } previous
                    ? Backwards(previous.Sentences, previous.Sentences.Count) : [])
                .Select(sentence => sentence.Periods)
                .FirstOrDefault(periods => periods.Last.Length > 0);
            if (pointed is { IsClear: true }) (own, earlier) = (pointed.Last, FirstOf(earlier, pointed.Earlier));
        }

        return own.Length > 0 && earlier.Length > 0 && number.Unit is MeasureUnit.PercentChange
            ? $"{own}, compared with the {earlier}" : own;
    }

    private static Passage PassageOf(
        FigureParagraph paragraph, Sentence sentence, FigureNumber number, Sentence lastSentence, FigureNumber last,
            List<ParsedComparator> told)
    {
        var valueStart = sentence.PlaceOf(number.Start);
        var valueEnd = sentence.PlaceOf(number.End - 1) + 1;
        var (line, lineStart, lineEnd) = paragraph.LineAt(valueStart);
        var start = Math.Max(sentence.Start, lineStart);

        // The comparator belongs to the quote where both fit; one of the next sentence does not push out the beginning of this one.
        var lastEnd = Math.Min(lastSentence.PlaceOf(last.End - 1) + 1, lineEnd);
        if (lastEnd > valueEnd && (lastSentence == sentence ? lastEnd - valueStart < 180 : lastEnd - start <= 200)) valueEnd = lastEnd;
        var end = Math.Min(lastSentence.Start >= sentence.Start && lastSentence.End - start <= 200 ? lastSentence.End
            : sentence.End, lineEnd);
        var quote = Quote.Around(paragraph.Raw, start, Math.Max(end, Math.Min(valueEnd, lineEnd)), valueStart, Math.Min(valueEnd, lineEnd));
        return new([LineSpan.Of(line), .. told.Select(item => item.Line).Distinct().Where(other => other != line).Select(LineSpan.Of)],
            quote);
    }

    private static int LineOf(FigureParagraph paragraph, Sentence sentence, FigureNumber number) =>
        paragraph.LineAt(sentence.PlaceOf(number.Start)).Line;

    /// <summary>The sentences before one of them, the nearest first. Words that point back do not point further.</summary>
    private static IEnumerable<Sentence> Backwards(IReadOnlyList<Sentence> sentences, int index)
    {
        for (var i = index - 1; i >= Math.Max(0, index - FurthestBack); i--) yield return sentences[i];
    }

    private static string FirstOf(string first, string second) => first.Length > 0 ? first : second;

    [GeneratedRegex(@"^(This|That|It) (is|was|represents)\b|\b(this|these) (standard|checks|figure|rate|proportion|number)\b",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PointsAtSubject();
}
