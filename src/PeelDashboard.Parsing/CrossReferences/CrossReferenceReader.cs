namespace PeelDashboard.Parsing.CrossReferences;

/// <summary>Finds the sentences of a report that say what an earlier inspection of the same force found.</summary>
public static class CrossReferenceReader
{
    /// <summary>Beyond this a paragraph is none, and looking through its sentences would only take time.</summary>
    private const int LongestParagraph = 20_000;

    /// <summary>Reads prose and lists; contents pages, tables, footnotes and captions hold no look-backs.</summary>
    /// <param name="text">The report of the inspectorate.</param>
    /// <param name="forceStem">Its force without "Police": "Northamptonshire".</param>
    public static IReadOnlyList<CrossReference> Read(SourceText text, string forceStem)
    {
        var found = new List<CrossReference>();
        foreach (var paragraph in text.Paragraphs)
        {
            if (paragraph.Kind is not (ParagraphKind.Prose or ParagraphKind.Bullet) || paragraph.Text.Length > LongestParagraph) continue;
            found.AddRange(In(text, paragraph, forceStem));
        }

        return found;
    }

    private static IEnumerable<CrossReference> In(SourceText text, Paragraph paragraph, string forceStem)
    {
        var sentences = Sentences.In(paragraph.Text).ToList();
        for (var i = 0; i < sentences.Count; i++)
        {
            if (CrossReferencePhrases.Target(Straight(sentences[i]), forceStem) is not { } target) continue;
            var before = i > 0 && CrossReferencePhrases.LeansOnBefore(sentences[i]) ? sentences[i - 1] : "";
            var after = i + 1 < sentences.Count && CrossReferencePhrases.GoesOn(sentences[i + 1]) ? sentences[i + 1] : "";
            yield return new(PassageOf(text, paragraph, sentences[i]), sentences[i], target, before, after, paragraph.Text);
        }
    }

    /// <summary>The line that holds the sentence; where a page break cuts it, the first line of its paragraph.</summary>
    private static Passage PassageOf(SourceText text, Paragraph paragraph, string sentence)
    {
        foreach (var line in paragraph.Lines.SelectMany(span => Enumerable.Range(span.First, span.Last - span.First + 1)))
            if (Quote.Of(text[line][LineMarks.MarkerLength(text[line])..], sentence) is { } quote) return new([LineSpan.Of(line)], quote);
        return new PassageBuilder(text).Add([paragraph]).Build();
    }

    private static string Straight(string text) => text.Replace('\u2018', '\'').Replace('\u2019', '\'');
}
