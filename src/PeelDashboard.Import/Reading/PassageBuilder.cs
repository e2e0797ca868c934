using PeelDashboard.Domain;

namespace PeelDashboard.Import.Reading;

/// <summary>Gathers the places that say something, and takes a short quote from the first.</summary>
public sealed class PassageBuilder(SourceText text)
{
    /// <summary>The longest quote, in characters; longer lines are cut at the end of a word.</summary>
    public const int LongestQuote = 200;

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
    public Passage Build(string? quote = null) => new(spans, Shorten(quote ?? Quotable(text[spans[0].First])));

    private bool OnlyBlankBetween(int last, int first)
    {
        for (var line = last + 1; line < first; line++)
            if (!text.IsBlank(line)) return false;
        return first > last;
    }

    private static string Quotable(string line)
    {
        var start = line.Trim();
        return start.Length > 2 && start[0] is '-' or '\u2022' or '\u00B7' && start[1] == ' ' ? start[2..].TrimStart() : start;
    }

    private static string Shorten(string quote)
    {
        if (quote.Length <= LongestQuote) return quote;
        var space = quote.LastIndexOf(' ', LongestQuote);
        return quote[..(space > 0 ? space : LongestQuote)].TrimEnd();
    }
}
