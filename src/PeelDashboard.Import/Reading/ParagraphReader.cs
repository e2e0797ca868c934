using PeelDashboard.Domain;

namespace PeelDashboard.Import.Reading;

/// <summary>Puts the lines of a document together into paragraphs, one pass from top to bottom.</summary>
/// <remarks>
/// A paragraph of these reports is one line, except where a page break or a wrapped list item cuts it. Two lines are joined only when the first
/// does not end as a sentence and the second plainly goes on (it starts in lower case, or the first ends in a word that asks for more). Footnotes
/// that stand between the halves are stepped over (PEEL effectiveness 2016, lines 545 to 551).
/// </remarks>
public sealed class ParagraphReader
{
    private static readonly HashSet<string> OpenWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "from", "has", "have", "in", "is", "its", "no", "not", "of", "on", "or",
        "our", "some", "than", "that", "the", "their", "these", "this", "to", "was", "were", "which", "will", "with",
    };

    private readonly SourceText text;
    private readonly List<Draft> drafts = [];
    private Draft? open;

    private ParagraphReader(SourceText text) => this.text = text;

    /// <summary>Reads all paragraphs in the order in which they begin.</summary>
    public static IReadOnlyList<Paragraph> Read(SourceText text)
    {
        var reader = new ParagraphReader(text);
        for (var line = 1; line <= text.LineCount; line++)
            if (!text.IsBlank(line)) reader.Take(line);
        return [.. reader.drafts.Select(draft => draft.Finish())];
    }

    private void Take(int line)
    {
        var raw = text[line];
        var kind = KindOf(raw);
        var clean = PlainText.Clean(kind is ParagraphKind.Bullet ? WithoutMarker(raw) : raw);
        if (kind is ParagraphKind.Bullet or ParagraphKind.Prose && BelongsToFootnote(kind, clean))
        {
            drafts.Add(new Draft(ParagraphKind.Footnote, line, raw, clean) { KeepsList = kind is ParagraphKind.Bullet });
        }
        else if (kind is ParagraphKind.Prose && open is { } before && GoesOn(before, line, raw, clean))
        {
            before.Add(line, raw, clean);
        }
        else
        {
            var draft = new Draft(kind, line, raw, clean);
            drafts.Add(draft);
            if (kind is not ParagraphKind.Footnote) open = draft;
        }
    }

    /// <summary>A footnote that ends in a colon keeps the list or the address that follows it (2016, lines 862-867 and 929-931).</summary>
    private bool BelongsToFootnote(ParagraphKind kind, string clean)
    {
        if (drafts.Count == 0 || drafts[^1] is not { Kind: ParagraphKind.Footnote } note) return false;
        return kind is ParagraphKind.Bullet ? note.KeepsList || note.EndsInColon : note.EndsInColon && IsAddress(clean);
    }

    private static bool GoesOn(Draft before, int line, string raw, string clean)
    {
        if (before.Kind is not (ParagraphKind.Prose or ParagraphKind.Bullet) || before.IsCutByLink || before.EndsSentence) return false;
        var follows = before.LastLine == line - 1;
        if (IsAddress(clean)) return follows;
        if (StartsInLowerCase(clean) || EndsOpen(before.LastText)) return true;
        return follows && before.Kind is ParagraphKind.Bullet && char.IsWhiteSpace(raw[0]);
    }

    private static bool EndsOpen(string text)
    {
        var word = text[(text.LastIndexOf(' ') + 1)..];
        return (text.EndsWith(',') || OpenWords.Contains(word)) && Sentences.HasSeveral(text);
    }

    private static ParagraphKind KindOf(string raw)
    {
        if (raw.Contains('\t', StringComparison.Ordinal)) return ParagraphKind.Row;
        var start = raw.AsSpan().TrimStart();
        if (PlainText.IsFootnoteMark(start[0])) return ParagraphKind.Footnote;
        return start.Length > 1 && start[0] is '-' or '\u2022' or '\u00B7' && char.IsWhiteSpace(start[1]) ? ParagraphKind.Bullet : ParagraphKind.Prose;
    }

    private static string WithoutMarker(string raw) => raw.AsSpan().TrimStart()[2..].Trim().ToString();

    private static bool IsAddress(string clean) =>
        clean.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || clean.StartsWith("http", StringComparison.OrdinalIgnoreCase);

    private static bool StartsInLowerCase(string clean)
    {
        foreach (var c in clean)
        {
            if (c is '*' or '(' or '"' or '\'' or '\u2018' or '\u201C') continue;
            return char.IsLower(c);
        }

        return false;
    }

    private sealed class Draft(ParagraphKind kind, int line, string raw, string clean)
    {
        private readonly List<LineSpan> spans = [LineSpan.Of(line)];
        private readonly List<string> parts = [clean];
        private string lastRaw = raw;

        public ParagraphKind Kind => kind;

        public bool KeepsList { get; init; }

        public int LastLine => spans[^1].Last;

        public string LastText => parts[^1];

        public bool EndsSentence => Sentences.EndsIn(parts[^1]);

        public bool EndsInColon => parts[^1].EndsWith(':');

        public bool IsCutByLink => lastRaw.LastIndexOf('<') is var open and >= 0
            && lastRaw.LastIndexOf('>') < open && open + 1 < lastRaw.Length && (char.IsAsciiLetter(lastRaw[open + 1]) || lastRaw[open + 1] == '/');

        public void Add(int line, string raw, string clean)
        {
            if (spans[^1].Last == line - 1) spans[^1] = spans[^1] with { Last = line };
            else spans.Add(LineSpan.Of(line));
            parts.Add(clean);
            lastRaw = raw;
        }

        public Paragraph Finish()
        {
            var joined = string.Join(' ', parts);
            return IsCutByLink
                ? new Paragraph(kind, spans, joined[..joined.LastIndexOf('<')].TrimEnd() + '\u2026', IsCutByLink: true)
                : new Paragraph(kind, spans, joined, IsCutByLink: false);
        }
    }
}
