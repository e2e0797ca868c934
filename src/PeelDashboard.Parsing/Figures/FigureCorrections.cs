namespace PeelDashboard.Parsing.Figures;

internal static partial class FigureCorrections
{
    /// <summary>
    /// Finds "gave the X as being at A percent. The actual figure was B percent": an observation of B that replaces A, with the date and
    /// the reason as the paragraph gives them.
    /// </summary>
    public static IReadOnlyList<ParsedObservation> Read(SourceText text, DocumentFacts document, ReferenceCatalogue catalogue)
    {
        var whole = new ParsedSection(SectionKind.Body, 1, "", new LineSpan(1, text.LineCount), null);
        var context = new FigureContext(new FigureScope(text, [whole]), document, catalogue);
        return [.. FigureParagraph.Read(context.Scope).Select(paragraph => ReadOne(context, paragraph, out _)).OfType<ParsedObservation>()];
    }

    /// <summary>The corrected figure that a paragraph tells of, or null; and the sentences that tell it, by their places.</summary>
    internal static ParsedObservation? ReadOne(FigureContext context, FigureParagraph paragraph, out (int First, int Last) sentencesRead)
    {
        sentencesRead = (-1, -1);
        if (!paragraph.Raw.Contains(" figure ", StringComparison.Ordinal)) return null;
        var sentences = paragraph.Sentences;
        for (var i = 0; i + 1 < sentences.Count; i++)
        {
            if (sentences[i].Numbers.Count == 0 || sentences[i + 1].Numbers.Count == 0) continue;
            var (given, actual) = (GivenAs().Match(sentences[i].Clean), Actual().Match(sentences[i + 1].Clean));
            if (!given.Success || !actual.Success) continue;
            var wrong = sentences[i].Numbers.FirstOrDefault(number => number.Start == given.Index + given.Length);
            var right = sentences[i + 1].Numbers.FirstOrDefault(number => number.Start == actual.Index + actual.Length);
            if (wrong == default || right == default || wrong.Unit != right.Unit) continue;

            sentencesRead = (i, i + 1);
            var subject = given.Groups["subject"].Value;
            var correction = new ParsedCorrection(
                wrong.Value, PassageOf(paragraph, sentences[i], wrong), LastDate(sentences, i), Reason(sentences, i));
            return context.Observe(
                context.Measures.Find(right.Unit, subject, sentences[i].Clean), subject, "", right, [], "",
                    PassageOf(paragraph, sentences[i + 1], right)) with
            {
                Correction = correction,
            };
        }

        return null;
    }

    private static PartialDate? LastDate(IReadOnlyList<Sentence> sentences, int before)
    {
        for (var i = before; i >= 0; i--)
            if (Dates().Matches(sentences[i].Clean).LastOrDefault() is { } match) return PartialDate.TryParseWords(match.Value);
        return null;
    }

    /// <summary>The words that say why, after the figures; else the sentence that gave the wrong one.</summary>
    private static string Reason(IReadOnlyList<Sentence> sentences, int given)
    {
        var told = sentences.Skip(given).Select(sentence => Because().Match(sentence.Clean)).FirstOrDefault(match => match.Success);
        return told?.Groups["reason"].Value ?? sentences[given].Clean;
    }

    private static Passage PassageOf(FigureParagraph paragraph, Sentence sentence, FigureNumber number)
    {
        var (start, end) = (sentence.PlaceOf(number.Start), sentence.PlaceOf(number.End - 1) + 1);
        var (line, lineStart, lineEnd) = paragraph.LineAt(start);
        return new([LineSpan.Of(line)], Quote.Around(paragraph.Raw, Math.Max(sentence.Start, lineStart), Math.Min(sentence.End, lineEnd),
            start, Math.Min(end, lineEnd)));
    }

    [GeneratedRegex(
        @"\b(gave|gives|given|reported|recorded|stated|showed) (the )?(?<subject>[^.;]{3,120}?) (as being at|as being|being at|as) (?=\d)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex GivenAs();

    [GeneratedRegex(@"\b[Tt]he (actual|correct|true|right) (figure|rate|value|number) (was|is) (?=\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Actual();

    [GeneratedRegex(@"(?<reason>\bthe (error|mistake|discrepancy)\b[^.]*\b(because of|due to|caused by|a result of)\b[^.]*)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Because();

    [GeneratedRegex(@"\b(\d{1,2} )?(January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\b",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Dates();
}
