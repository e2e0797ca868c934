using PeelDashboard.Domain;

namespace PeelDashboard.Import.Figures;

/// <summary>Reads the figures that stand in sentences and bullets.</summary>
internal static class SentenceFigures
{
    /// <summary>The figures of all paragraphs of the document.</summary>
    public static IEnumerable<ParsedObservation> Read(FigureContext context)
    {
        FigureParagraph? previous = null;
        foreach (var paragraph in FigureParagraph.Read(context.Scope))
        {
            // A value told to be wrong is no figure of its own; FigureCorrections reads it together with the right one.
            if (FigureCorrections.ReadOne(context, paragraph) is null)
                foreach (var figure in ReadParagraph(context, new SentencePlace(paragraph, previous))) yield return figure;
            previous = paragraph;
        }
    }

    private static IEnumerable<ParsedObservation> ReadParagraph(FigureContext context, SentencePlace place)
    {
        var sentences = place.Paragraph.Sentences;
        var told = new SortedDictionary<(int Sentence, int Start), List<(int Sentence, Comparison Comparison)>>();
        for (var i = 0; i < sentences.Count; i++)
        {
            foreach (var comparison in sentences[i].Comparisons)
            {
                if (OwnFigure(context, sentences, i, comparison) is not var (owner, own)) continue;
                if (!told.TryGetValue((owner, own.Start), out var list)) told[(owner, own.Start)] = list = [];
                list.Add((i, comparison));
            }
        }

        for (var i = 0; i < sentences.Count; i++)
        {
            foreach (var number in sentences[i].Candidates)
            {
                if (told.TryGetValue((i, number.Start), out var comparisons)) yield return SentenceFigure.Pair(context, place, i, number, comparisons);
                else if (SentenceFigure.Single(context, place, i, number) is { } single) yield return single;
            }
        }
    }

    /// <summary>The force's own number that a comparator belongs to: before it, else behind it, else the only one of the sentence before.</summary>
    private static (int Sentence, FigureNumber Number)? OwnFigure(FigureContext context, IReadOnlyList<Sentence> sentences, int index, Comparison comparison)
    {
        var here = Owned(context, sentences[index], comparison.Number.Unit);
        var before = here.Where(number => number.Start < comparison.Number.Start).ToList();
        if (before.Count > 0) return (index, before[^1]);
        if (here.Count == 1) return (index, here[0]);
        if (here.Count > 1 || index == 0 || !ComparatorReader.PointsBack(sentences[index].Clean)) return null;
        var earlier = Owned(context, sentences[index - 1], comparison.Number.Unit);
        return earlier.Count == 1 ? (index - 1, earlier[0]) : null;
    }

    private static List<FigureNumber> Owned(FigureContext context, Sentence sentence, MeasureUnit unit) =>
        [.. sentence.Candidates.Where(number => number.Unit == unit && number.Denominator is null && context.Force.MayOwn(sentence.Clean, number.Start))];
}
