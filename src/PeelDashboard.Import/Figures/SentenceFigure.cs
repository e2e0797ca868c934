using System.Text.RegularExpressions;
using PeelDashboard.Domain;
using PeelDashboard.Import.Reading;

namespace PeelDashboard.Import.Figures;

/// <summary>A paragraph with the one before it, to which words such as "over this same period" may point.</summary>
internal sealed record SentencePlace(FigureParagraph Paragraph, FigureParagraph? Previous);

/// <summary>Puts one figure of a sentence together: measure, period, rank words and passage.</summary>
internal static partial class SentenceFigure
{
    private const int FurthestBack = 20;

    /// <summary>A figure that the text sets against something.</summary>
    public static ParsedObservation Pair(
        FigureContext context, SentencePlace place, int index, FigureNumber number, List<(int Sentence, Comparison Comparison)> comparisons)
    {
        var (sentences, sentence) = (place.Paragraph.Sentences, place.Paragraph.Sentences[index]);
        var (otherSentence, other) = (comparisons[0].Sentence, comparisons[0].Comparison.Number);
        var rank = otherSentence != index
            ? FirstOf(RankReader.Read(sentence.Clean[number.End..]), RankReader.Read(sentences[otherSentence].Clean[..other.Start]))
            : RankReader.Read(number.Start < other.Start ? sentence.Clean[number.End..other.Start] : sentence.Clean);
        var told = comparisons
            .Select(item => new ParsedComparator(item.Comparison.Kind, item.Comparison.Number.Value, LineOf(place.Paragraph, sentences[item.Sentence], item.Comparison.Number)))
            .ToList();
        var measure = context.Measures.Find(number.Unit, Contexts(place, index, number));
        return context.Observe(
            measure, Words(sentence.Clean), Period(place, index, number), number, told, rank,
            PassageOf(place.Paragraph, sentence, number, sentences[comparisons[^1].Sentence], comparisons[^1].Comparison.Number, told));
    }

    /// <summary>A figure that stands alone: only where a measure of the catalogue knows its words, and it can be no other's.</summary>
    public static ParsedObservation? Single(FigureContext context, SentencePlace place, int index, FigureNumber number)
    {
        var sentence = place.Paragraph.Sentences[index];
        if (context.Measures.Find(number.Unit, Contexts(place, index, number)) is not { } measure) return null;
        if (!context.Force.MayOwn(sentence.Clean, number.Start) || IsOfTheCountry(context, sentence, number)) return null;
        return context.Observe(
            measure, "", Period(place, index, number), number, [], RankReader.Read(sentence.Clean), PassageOf(place.Paragraph, sentence, number, sentence, number, []));
    }

    private static bool IsOfTheCountry(FigureContext context, Sentence sentence, FigureNumber number) =>
        ComparatorReader.IsNational(sentence.Clean) && !context.Force.IsNamedIn(sentence.Clean[..number.Start]);

    /// <summary>The words that may name the measure, nearest first.</summary>
    private static IEnumerable<string> Contexts(SentencePlace place, int index, FigureNumber number)
    {
        var sentence = place.Paragraph.Sentences[index];
        if (sentence.Candidates.Count(other => other.Unit == number.Unit) > 1)
        {
            yield return Clause(sentence, number);
            yield break;
        }

        yield return sentence.Clean;
        if (index > 0 && PointsAtSubject().IsMatch(sentence.Clean)) yield return place.Paragraph.Sentences[index - 1].Clean + " " + sentence.Clean;
        if (place.Paragraph.Lead.Length > 0) yield return place.Paragraph.Lead + " " + sentence.Clean;
    }

    /// <summary>The part of a sentence around one of several numbers: from the last comma or "and" before it to the one before the next number.</summary>
    private static string Clause(Sentence sentence, FigureNumber number)
    {
        var same = sentence.Candidates.Where(other => other.Unit == number.Unit).ToList();
        var at = same.FindIndex(other => other.Start == number.Start);
        var start = at == 0 ? 0 : Cut(sentence.Clean, same[at - 1].End, number.Start);
        var end = at == same.Count - 1 ? sentence.Clean.Length : Cut(sentence.Clean, number.End, same[at + 1].Start);
        return sentence.Clean[start..end];

        static int Cut(string clean, int from, int to)
        {
            var part = clean[from..to];
            var cut = Math.Max(part.LastIndexOf(" and ", StringComparison.Ordinal), Math.Max(part.LastIndexOf(", ", StringComparison.Ordinal), part.LastIndexOf("; ", StringComparison.Ordinal)));
            return cut < 0 ? to : from + cut;
        }
    }

    private static string Period(SentencePlace place, int index, FigureNumber number)
    {
        var sentences = place.Paragraph.Sentences;
        var (own, earlier) = PeriodReader.Read(sentences[index].Clean, number.Start);
        if (own.Length == 0 && place.Paragraph.Lead.Length > 0) (own, earlier) = PeriodReader.Read(place.Paragraph.Lead, place.Paragraph.Lead.Length);
        if (own.Length == 0 && (PeriodReader.PointsBack(sentences[index].Clean) || PointsAtSubject().IsMatch(sentences[index].Clean)))
        {
            var pointed = Backwards(sentences, index)
                .Concat(PeriodReader.PointsBack(sentences[index].Clean) && place.Previous is { } previous ? Backwards(previous.Sentences, previous.Sentences.Count) : [])
                .FirstOrDefault(sentence => PeriodReader.Read(sentence.Clean, sentence.Clean.Length).Own.Length > 0);
            if (pointed is not null && PeriodReader.IsClear(pointed.Clean))
            {
                var (period, before) = PeriodReader.Read(pointed.Clean, pointed.Clean.Length);
                (own, earlier) = (period, FirstOf(earlier, before));
            }
        }

        return own.Length > 0 && earlier.Length > 0 && number.Unit is MeasureUnit.PercentChange ? $"{own}, compared with the {earlier}" : own;
    }

    private static Passage PassageOf(
        FigureParagraph paragraph, Sentence sentence, FigureNumber number, Sentence lastSentence, FigureNumber last, List<ParsedComparator> told)
    {
        var valueStart = sentence.PlaceOf(number.Start);
        var valueEnd = sentence.PlaceOf(number.End - 1) + 1;
        var (line, lineStart, lineEnd) = paragraph.LineAt(valueStart);
        var start = Math.Max(sentence.Start, lineStart);

        // The comparator belongs to the quote where both fit; one of the next sentence does not push out the beginning of this one.
        var lastEnd = Math.Min(lastSentence.PlaceOf(last.End - 1) + 1, lineEnd);
        if (lastEnd > valueEnd && (lastSentence == sentence ? lastEnd - valueStart < 180 : lastEnd - start <= 200)) valueEnd = lastEnd;
        var end = Math.Min(lastSentence.Start >= sentence.Start && lastSentence.End - start <= 200 ? lastSentence.End : sentence.End, lineEnd);
        var quote = Quote.Around(paragraph.Raw, start, Math.Max(end, Math.Min(valueEnd, lineEnd)), valueStart, Math.Min(valueEnd, lineEnd));
        return new([LineSpan.Of(line), .. told.Select(item => item.Line).Distinct().Where(other => other != line).Select(LineSpan.Of)], quote);
    }

    private static int LineOf(FigureParagraph paragraph, Sentence sentence, FigureNumber number) => paragraph.LineAt(sentence.PlaceOf(number.Start)).Line;

    /// <summary>The sentences before one of them, the nearest first. Words that point back do not point further.</summary>
    private static IEnumerable<Sentence> Backwards(IReadOnlyList<Sentence> sentences, int index)
    {
        for (var i = index - 1; i >= Math.Max(0, index - FurthestBack); i--) yield return sentences[i];
    }

    private static string FirstOf(string first, string second) => first.Length > 0 ? first : second;

    private static string Words(string clean) => Quote.Short(clean);

    [GeneratedRegex(@"^(This|That|It) (is|was|represents)\b|\b(this|these) (standard|checks|figure|rate|proportion|number)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PointsAtSubject();
}
