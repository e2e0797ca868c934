namespace PeelDashboard.Parsing.Figures;

internal readonly record struct ToldComparison(int Sentence, Comparison Comparison);

internal static partial class SentenceFigures
{
    public static IEnumerable<ParsedObservation> Read(FigureContext context)
    {
        foreach (var paragraph in context.Paragraphs)
        {
            // A value told to be wrong is no figure of its own; it comes with the right one.
            var corrected = FigureCorrections.ReadOne(context, paragraph, out var sentences);
            if (corrected is not null) yield return corrected;
            foreach (var figure in ReadParagraph(context, paragraph, sentences)) yield return figure;
        }
    }

    private static IEnumerable<ParsedObservation> ReadParagraph(FigureContext context, FigureParagraph paragraph,
        (int First, int Last) corrected)
    {
        var sentences = paragraph.Sentences;
        if (!sentences.Any(sentence => sentence.Numbers.Count > 0)) yield break;
        var told = new Dictionary<(int Sentence, int Start), List<ToldComparison>>();
        for (var i = 0; i < sentences.Count; i++)
        {
            foreach (var comparison in sentences[i].Comparisons)
                if (OwnFigure(context, sentences, i, comparison) is var (owner, own)) Tell(owner, own.Start, new(i, comparison));
            if (i > 0 && EarlierAudit(sentences[i - 1], sentences[i]) is { } earlier)
                Tell(i, sentences[i].Candidates[0].Start, new(i - 1, new(ComparatorKind.PreviousPeriod, earlier)));
        }

        for (var i = 0; i < sentences.Count; i++)
        {
            if (i >= corrected.First && i <= corrected.Last) continue;
            foreach (var number in sentences[i].Candidates)
            {
                if (told.TryGetValue((i, number.Start), out var comparisons))
                    yield return SentenceFigure.Pair(context, paragraph, i, number, comparisons);
                else if (SentenceFigure.Single(context, paragraph, i, number) is { } single) yield return single;
            }
        }

        void Tell(int sentence, int start, ToldComparison comparison)
        {
            if (!told.TryGetValue((sentence, start), out var list)) told[(sentence, start)] = list = [];
            list.Add(comparison);
        }
    }

    /// <summary>
    /// The force's own number that a comparator belongs to: before it, else behind it, else the only one of the sentence before.
    /// </summary>
    private static (int Sentence, FigureNumber Number)? OwnFigure(FigureContext context, IReadOnlyList<Sentence> sentences,
        int index, Comparison comparison)
    {
        var here = Owned(context, sentences[index], comparison.Number);
        if (comparison.OwnStart >= 0)
            return here.FirstOrDefault(number => number.Start == comparison.OwnStart) is { End: > 0 } own ? (index, own) : null;
        var before = here.Where(number => number.Start < comparison.Number.Start).ToList();
        if (before.Count > 0) return (index, before[^1]);
        if (here.Count == 1) return (index, here[0]);
        if (here.Count > 1 || index == 0 || !ComparatorReader.PointsBack(sentences[index].Clean)) return null;
        var earlier = Owned(context, sentences[index - 1], comparison.Number);
        return earlier.Count == 1 ? (index - 1, earlier[0]) : null;
    }

    private static List<FigureNumber> Owned(FigureContext context, Sentence sentence, FigureNumber other) =>
        [.. sentence.Candidates.Where(number => number.Unit == other.Unit && number.Denominator is null == other.Denominator is null
            && context.Force.MayOwn(sentence.Clean, number.Start))];

    /// <summary>
    /// The figure of an earlier audit, where the next sentence gives the same of a recent one: "In our 2018 audit, 37 out of 60 were ... In
    /// our recent audit, this standard was met in 67 out of 70" (PEEL 2021/22, line 340).
    /// </summary>
    private static FigureNumber? EarlierAudit(Sentence before, Sentence now) =>
        before.Candidates is [var earlier] && now.Candidates is [var later] && earlier.Unit == later.Unit && earlier.Denominator
            is null == later.Denominator is null
        && Then().IsMatch(before.Clean) && Now().IsMatch(now.Clean)
            ? earlier
            : null;

    [GeneratedRegex(@"\b(in|during|at) (our|the) (last|previous|earlier|20\d\d)( [a-z]+)? (audit|inspection|review)\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Then();

    [GeneratedRegex(
        @"\b(in|during|at) (our|the|this) (recent|most recent|latest|current)( [a-z]+)? (audit|inspection|review)\b.*\b(this|the same) (standard|figure|rate|proportion|number)\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Now();
}
