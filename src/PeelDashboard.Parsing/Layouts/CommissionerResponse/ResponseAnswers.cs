using PeelDashboard.Parsing.Layouts.Shared;

namespace PeelDashboard.Parsing.Layouts.CommissionerResponse;

/// <summary>
/// What the force should do, by the report that is answered, each with its answer where the page marks it as one. The page does not say in
/// which area, so it is no area for improvement; its words tie it to the one of the report.
/// </summary>
internal static partial class ResponseAnswers
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private static readonly string[] Asked = ["recommendation", "area for improvement", "areas for improvement", "afi", "cause of concern"];

    private sealed record Item(string Quoted, List<Paragraph> Lines, List<string> Answer);

    public static List<ParsedFinding> Read(SourceText text, DocumentFacts document, List<Diagnostic> diagnostics)
    {
        var items = Prose(text).Concat(Rows(text)).ToList();
        return items.ConvertAll(item =>
        {
            diagnostics.Warn(item.Lines[0].FirstLine,
                "This is quoted from the report, but not with its area; it was kept as a finding. Import the report itself to follow it "
                    + "up.");
            return new ParsedFinding(document.CycleKey, null, "", item.Quoted, string.Join("\n\n", item.Answer),
                new PassageBuilder(text).Add(item.Lines).Build());
        });
    }

    private static List<Item> Prose(SourceText text)
    {
        var items = new List<Item>();
        var isAnswer = false;
        foreach (var paragraph in text.Paragraphs.Where(paragraph => paragraph.Kind is ParagraphKind.Prose or ParagraphKind.Bullet))
        {
            var words = Number().Replace(Headings.AfterNumber(paragraph.Text) ?? paragraph.Text, "").Trim();
            if (AfiText.Begins(words) && !Sentences.HasSeveral(words) && !isAnswer)
            {
                items.Add(new Item(words, [paragraph], []));
            }
            else if (Number().IsMatch(paragraph.Text) && AfiText.Begins(words))
            {
                isAnswer = false;
                items.Add(new Item(words, [paragraph], []));
            }
            else if (items.Count > 0 && Label().Match(paragraph.Text) is { Success: true } label)
            {
                isAnswer = true;
                items[^1].Lines.Add(paragraph);
                if (label.Groups["words"].Value.Trim() is { Length: > 0 } answer) items[^1].Answer.Add(answer);
            }
            else if (Ends(paragraph.Text))
            {
                isAnswer = false;
            }
            else if (isAnswer)
            {
                items[^1].Lines.Add(paragraph);
                items[^1].Answer.Add(paragraph.Text);
            }
        }

        // An answer below the last of several that have none is one to the report as a whole.
        if (items.Count > 1 && items[..^1].TrueForAll(item => item.Answer.Count == 0))
        {
            items[^1].Answer.Clear();
            items[^1].Lines.RemoveRange(1, items[^1].Lines.Count - 1);
        }

        return items;
    }

    /// <summary>The rows of a table with what was asked in one column and the answer in another.</summary>
    private static IEnumerable<Item> Rows(SourceText text)
    {
        var (asked, answered) = (-1, -1);
        foreach (var row in text.Paragraphs.Where(paragraph => paragraph.Kind is ParagraphKind.Row))
        {
            var cells = Array.ConvertAll(text[row.FirstLine].Split('\t', StringSplitOptions.TrimEntries), PlainText.Clean);
            if (Array.FindIndex(cells, cell => Array.IndexOf(Asked, PlainText.Fold(cell)) >= 0) is var column and >= 0
                && Array.FindIndex(cells, cell => cell.Length > 0 && Label().Match(cell) is { Success: true } label
                    && label.Groups["words"].Length == 0) is var answer and >= 0) (asked, answered) = (column, answer);
            else if (asked >= 0 && cells.Length > asked && AfiText.Begins(cells[asked]))
                yield return new Item(cells[asked], [row], cells.Length > answered && cells[answered].Length > 0 ? [cells[answered]] : []);
        }
    }

    /// <summary>A heading ends an answer; so does what the letter ends with.</summary>
    private static bool Ends(string words) => words.StartsWith("Yours ", StringComparison.Ordinal)
        || (Headings.LooksLikeOne(words) && Label().Match(words) is { Success: false });

    /// <summary>"Recommendation 2:", "AFI 3 -".</summary>
    [GeneratedRegex("^(?:recommendation|area for improvement|afi|cause of concern) ?[0-9]{0,3} ?[:.\u2013-] ?", Options,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();

    /// <summary>"PCC response:", "Commissioner's comments", "Response to this recommendation: ...".</summary>
    [GeneratedRegex("^(?:(?:the )?(?:pf?cc(?:[\u2019']s)?|(?:police(?:, fire)? and crime )?commissioner(?:[\u2019']s)?"
        + "|local policing body(?:[\u2019']s)?|chief constable(?:[\u2019']s)?|force(?:[\u2019']s)?|our|my) )?"
        + "(?:responses?|comments?|answer|reply)"
        + "(?: to (?:this|the) (?:recommendation|area for improvement|afi))?(?:$|\\s*[:\u2013-](?<words>.*)$)", Options,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Label();
}
