namespace PeelDashboard.Parsing.Reading.Text;

/// <summary>Gathers the places that say something, and takes a short quote from the first.</summary>
internal sealed class PassageBuilder(SourceText text)
{
    private readonly List<LineSpan> spans = [];
    private int joinable;

    /// <summary>Adds lines as a place of their own; null and lines that are already there are passed over.</summary>
    public PassageBuilder Add(int? line)
    {
        if (line is { } number && !spans.Exists(span => span.First <= number && number <= span.Last)) spans.Add(LineSpan.Of(number));
        joinable = spans.Count;
        return this;
    }

    /// <summary>Adds the lines of paragraphs; those that only blank lines part become one span.</summary>
    public PassageBuilder Add(IEnumerable<Paragraph> paragraphs)
    {
        joinable = spans.Count;
        foreach (var span in paragraphs.SelectMany(paragraph => paragraph.Lines))
        {
            if (spans.Count > joinable && OnlyBlankBetween(spans[^1].Last, span.First)) spans[^1] = spans[^1] with { Last = span.Last };
            else spans.Add(span);
        }

        return this;
    }

    /// <summary>The passage, quoting the first line or the piece of it that is given.</summary>
    public Passage Build(string? quote = null) => new(spans, quote ?? Quote.Short(WithoutMarker(text[spans[0].First])));

    /// <summary>No more of a line than a quote takes: a line of megabytes may hold thousands of facts.</summary>
    private static string WithoutMarker(string line)
    {
        var words = line.AsSpan(LineMarks.MarkerLength(line)).Trim();
        return words[..Math.Min(words.Length, Quote.Longest + 1)].ToString();
    }

    private bool OnlyBlankBetween(int last, int first)
    {
        for (var line = last + 1; line < first; line++)
            if (!text.IsBlank(line)) return false;
        return first > last;
    }
}
