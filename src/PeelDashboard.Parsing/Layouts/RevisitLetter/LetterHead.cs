using PeelDashboard.Parsing.Layouts.Letter;
using PeelDashboard.Parsing.Layouts.Recognition;

namespace PeelDashboard.Parsing.Layouts.RevisitLetter;

/// <summary>
/// Where a letter begins, who wrote it, and what it is about. On the web "To:" and "From:" stand for address and salutation.
/// </summary>
internal sealed partial record LetterHead(int End)
{
    private const int LastLine = 60;
    private const int LinesOfSignature = 15;
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly string[] Labels = ["To", "From", "Cc", "Date", "Sent on", "Published", "Published on"];

    /// <summary>The head of a letter of the inspectorate to a chief constable after a revisit; null where the text is none.</summary>
    public static LetterHead? Find(SourceText text)
    {
        var dear = text.FirstLine(line => line.StartsWith("Dear ", StringComparison.Ordinal), last: LastLine);
        if ((dear ?? LastLabel(text)) is not { } end || !IsFromInspectorate(text, end)) return null;
        if (text.FirstLine(line => line.StartsWith(LetterOutline.Opening, StringComparison.OrdinalIgnoreCase)) is not null) return null;
        var head = new LetterHead(end);
        var announces = TellsOfClosing(head.Title(text).Text);
        if (text.FirstLine(line => Monitoring().IsMatch(line)) is not null) return head;
        var tells = text.FirstLine(line => Revisit().IsMatch(line)) is not null
            || text.FirstLine(line => Sentences.In(line).Any(sentence => ClosurePhrases.Read(sentence, announces)
                .Any(clause => clause is { State: ClauseState.Closed, Kind: not null }))) is not null;
        return tells && text.FirstLine(line => ClosurePhrases.KindIn(line) is not null) is not null ? head : null;
    }

    /// <summary>Whether a letter is named after a closure, so that what it says it will be closing is closed by it.</summary>
    public static bool TellsOfClosing(string title) => title.Contains("clos", StringComparison.OrdinalIgnoreCase);

    /// <summary>The subject: the line that speaks of the revisit at the head, else the first one below the salutation.</summary>
    public (int Line, string Text) Title(SourceText text)
    {
        var named = text.FirstLine(line => line.Length < 200 && line.Contains("visit", StringComparison.OrdinalIgnoreCase), last: End)
            ?? text.FirstLine(line => line.Length < 200 && line.Contains("letter", StringComparison.OrdinalIgnoreCase)
                && ClosurePhrases.KindIn(line) is not null, last: End);
        return (named ?? text.NextFilled(End + 1)) is { } line ? (line, PlainText.Clean(text[line])) : (End, "Letter after a revisit");
    }

    /// <summary>When it was sent, or else the first date at its head, such as that of its publication.</summary>
    public PartialDate? Date(SourceText text)
    {
        var dates = Enumerable.Range(1, End)
            .Select(line => (Line: line, Words: text[line][(text[line].IndexOf(':', StringComparison.Ordinal) + 1)..]))
            .Select(found => (found.Line, Date: PartialDate.TryParseWords(found.Words)))
            .Where(found => found.Date is { Day: not null }).ToList();
        return dates.Find(found => BlockAt(text, found.Line) is "Sent on" or "Date").Date ?? dates.FirstOrDefault().Date;
    }

    /// <summary>
    /// The cycle of the inspection that a text names ("our 2021/22 PEEL inspection", "PEEL 2017"); null where it names none.
    /// </summary>
    public static CycleDefinition? InspectionIn(string text, ReferenceCatalogue catalogue)
    {
        if (CycleFinder.NamedIn(text, catalogue, yearsToo: false) is { } named) return named;
        return InspectionYear().Match(text) is { Success: true } year
            ? CycleFinder.OfInspectionYear(int.Parse(year.Groups["year"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture),
                catalogue)
            : null;
    }

    /// <summary>The last line of the labels, with what stands below a label that has its line to itself.</summary>
    private static int? LastLabel(SourceText text)
    {
        int? last = null;
        for (var line = 1; line <= Math.Min(LastLine, text.LineCount); line++)
            if (LabelOf(text[line]) is { } label)
                last = text[line].Trim().TrimEnd(':').Length > label.Length ? line : text.NextFilled(line + 1) ?? line;
        return last;
    }

    /// <summary>"From: Jan Example", "Sent on:", or the label alone on its line.</summary>
    private static string? LabelOf(string line) => Array.Find(Labels, label => line.AsSpan().Trim() is var words
        && words.StartsWith(label, StringComparison.OrdinalIgnoreCase)
        && (words.Length == label.Length || words[label.Length] == ':'));

    /// <summary>The label that a line stands under; null above the first one.</summary>
    private static string? BlockAt(SourceText text, int line)
    {
        for (; line > 0; line--)
            if (LabelOf(text[line]) is { } label) return label;
        return null;
    }

    /// <summary>
    /// An inspector writes and a chief officer is addressed; a reply by the force or its commissioner has them the other way round.
    /// </summary>
    private static bool IsFromInspectorate(SourceText text, int end)
    {
        bool Head(string words) => text.FirstLine(line => line.Contains(words, StringComparison.OrdinalIgnoreCase), last: end) is not null;
        if (!Head("Inspector of Constabulary") || !(Head("Chief Constable") || Head("Commissioner of")
            || text.FirstLine(line => line.Trim() is "Commissioner" or "Acting Commissioner", last: end) is not null)) return false;
        var from = Enumerable.Range(1, end).Where(line => BlockAt(text, line) is "From").ToList();
        if (from.Count > 0) return from.Exists(line => text[line].Contains("Inspector", StringComparison.OrdinalIgnoreCase));
        return text.FirstLine(line => line.StartsWith("Yours ", StringComparison.Ordinal),
            first: Math.Max(end, text.LineCount - LinesOfSignature)) is not { } signed
            || text.FirstLine(line => line.Contains("Commissioner", StringComparison.Ordinal)
                || line.StartsWith("Chief Constable", StringComparison.Ordinal), first: signed) is null;
    }

    [GeneratedRegex(@"\b(?:Engage|Scan)\b,? (?:phase|stage|monitoring|process)\b|\b(?:phase|stage) of (?:our )?monitoring\b"
        + @"|\b(?:into|out of|from|to) (?:the )?(?:Engage|Scan)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Monitoring();

    [GeneratedRegex(
        @"\b(?:re-?visited|re-?inspected|follow-up|followed up|returned to)\b|\b(?:our|the|this|concern) re-?visit\b|\bre-?visit (?:letter|of|to)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Revisit();

    [GeneratedRegex(
        @"\b(?:PEEL:? (?:police )?(?:(?:effectiveness|efficiency|legitimacy) )?|our )(?<year>20[0-9]{2})\b"
        + @"|\b(?<year>20[0-9]{2})(?:[-/\u2013][0-9]{2})? (?:PEEL|effectiveness|efficiency|legitimacy)\b"
        + @"|\b(?<year>20[0-9]{2}),? we inspected\b[^.]{0,120}\bPEEL\b"
        + @"|\binspection\b[^.]{0,60}\b(?<year>20[0-9]{2})\b[^.]{0,60}\bPEEL\b"
        + @"|\bwe inspected [^.]{3,60} in (?:[A-Z][a-z]+ )?(?<year>20[0-9]{2})\b[^.]{0,80}\bPEEL\b", Options,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex InspectionYear();
}
