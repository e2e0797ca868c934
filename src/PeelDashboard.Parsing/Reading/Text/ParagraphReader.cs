namespace PeelDashboard.Parsing.Reading.Text;

/// <summary>
/// A paragraph of these reports is one line, except where a page break or a wrapped list item cuts it. Two lines are joined only when the
/// first does not end as a sentence and the second plainly goes on (it starts in lower case, or the first ends in a word that asks for
/// more). Footnotes and captions between the halves are stepped over (PEEL effectiveness 2016, lines 545 to 551). In a document of wrapped
/// lines the next line also goes on where its first word had no room on the line before.
/// </summary>
internal sealed class ParagraphReader
{
    private const int WidestPage = 160;

    /// <summary>Words that no paragraph ends with, not even a heading. In capitals they may be something else ("annex A").</summary>
    private static readonly HashSet<string> NeverLast = new(StringComparer.Ordinal)
    {
        "a", "an", "and", "but", "its", "of", "or", "our", "than", "the", "their", "which",
    };

    /// <summary>Words that no sentence ends with; a heading may ("Whom the force works with").</summary>
    private static readonly HashSet<string> NeverLastInSentence = new(StringComparer.OrdinalIgnoreCase)
    {
        "are", "as", "at", "be", "by", "for", "from", "has", "have", "in", "is", "no", "not", "on", "some", "that", "these",
            "this", "to", "was", "were",
        "will", "with",
    };

    private readonly SourceText text;
    private readonly List<Draft> drafts = [];
    private readonly int width;
    private Draft? open;

    private ParagraphReader(SourceText text)
    {
        this.text = text;
        width = WidthOf(text);
    }

    /// <summary>
    /// The width that the lines are wrapped at; more than any page has where they are not. That the longest line is followed by another
    /// one is no sign: the lines at the full width must mostly go on in lower case.
    /// </summary>
    private static int WidthOf(SourceText text)
    {
        var longest = text.Lines.Max(line => CanBeWrapped(line) ? line.Length : 0);
        if (longest > WidestPage) return longest;
        var (goOn, others) = (0, 0);
        for (var line = 1; line < text.LineCount; line++)
        {
            if (text.IsBlank(line) || text.IsBlank(line + 1) || !CanBeWrapped(text[line])
                || HasRoom(text, line, line + 1, longest)) continue;
            if (StartsInLowerCase(text[line + 1].TrimStart())) goOn++;
            else if (!Sentences.EndsIn(text[line])) others++;
        }

        return goOn > others ? longest : int.MaxValue;
    }

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
        var kind = LineMarks.KindOf(raw);
        var clean = PlainText.Clean(kind is ParagraphKind.Bullet ? raw[LineMarks.MarkerLength(raw)..] : raw);
        if (clean.Length == 0) return;
        if (kind is ParagraphKind.Prose && drafts.Count > 0 && drafts[^1] is { Kind: ParagraphKind.Footnote or ParagraphKind.Caption } apart
            && IsWrapped(apart, line))
        {
            apart.Add(line, raw, clean);
        }
        else if (kind is ParagraphKind.Bullet or ParagraphKind.Prose && BelongsToFootnote(kind, clean))
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
            if (kind is not (ParagraphKind.Footnote or ParagraphKind.Caption)) open = draft;
        }
    }

    /// <summary>A footnote that ends in a colon keeps the list or the address that follows it (2016, lines 862-867 and 929-931).</summary>
    private bool BelongsToFootnote(ParagraphKind kind, string clean)
    {
        if (drafts.Count == 0 || drafts[^1] is not { Kind: ParagraphKind.Footnote } note) return false;
        return kind is ParagraphKind.Bullet ? note.KeepsList || note.EndsInColon : note.EndsInColon && IsAddress(clean);
    }

    private bool GoesOn(Draft before, int line, string raw, string clean)
    {
        if (before.Length > TextLimits.CharactersOfLine) return false;
        if (before.Kind is not (ParagraphKind.Prose or ParagraphKind.Bullet) || before.IsCutByLink) return false;
        if (IsWrapped(before, line)) return true;
        if (before.EndsSentence || before.EndsItem) return false;
        var follows = before.LastLine == line - 1;
        if (IsAddress(clean)) return follows;
        if (StartsInLowerCase(clean) || (EndsOpen(before) && !BeginsSentence(clean))) return true;
        return follows && before.Kind is ParagraphKind.Bullet && char.IsWhiteSpace(raw[0]);
    }

    private static bool EndsOpen(Draft before)
    {
        var last = before.LastText;
        var word = last[(last.LastIndexOf(' ') + 1)..];
        if (NeverLast.Contains(word) && before.Kind is ParagraphKind.Prose) return true;
        return (last.EndsWith(',') || NeverLast.Contains(word) || NeverLastInSentence.Contains(word)) && Sentences.HasSeveral(last);
    }

    /// <summary>Whether a line goes on because its first word had no room on the line above.</summary>
    private bool IsWrapped(Draft before, int line)
    {
        if (width > WidestPage || !(before.LastLine == line - 1 || (!before.EndsSentence && OnlyPageBreakBetween(before.LastLine, line))))
            return false;
        return !HasRoom(text, before.LastLine, line, width) && !StandsAlone(text[line].Trim());
    }

    /// <summary>Whether the first word of a line had room on a line above it.</summary>
    private static bool HasRoom(SourceText text, int above, int line, int width)
    {
        var start = text[line].AsSpan().TrimStart();
        var word = start.IndexOf(' ') is var space and > 0 ? space : start.Length;
        return text[above].AsSpan().TrimEnd().Length + 1 + word <= width;
    }

    /// <summary>A grade with a capital is a line of its own, however long the line above it is.</summary>
    private static bool StandsAlone(string line) => char.IsUpper(line[0]) && GradeWords.TryParse(line, out _);

    private bool OnlyPageBreakBetween(int before, int line)
    {
        for (var between = before + 1; between < line; between++)
            if (!text.IsBlank(between)) return false;
        return text.HasPageBreak(before + 1, line);
    }

    /// <summary>Words that begin a sentence and, with a capital, stand nowhere else.</summary>
    private static bool BeginsSentence(string clean) => clean.StartsWith("The ", StringComparison.Ordinal)
        || clean.StartsWith("We ", StringComparison.Ordinal) || clean.StartsWith("It ", StringComparison.Ordinal)
        || clean.StartsWith("This ", StringComparison.Ordinal);

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

    private static bool CanBeWrapped(string line) => !line.Contains('\t', StringComparison.Ordinal) && line.AsSpan().Trim().Contains(' ');

    private sealed class Draft(ParagraphKind kind, int line, string raw, string clean)
    {
        private readonly List<LineSpan> spans = [LineSpan.Of(line)];
        private readonly List<string> parts = [clean];
        private string lastRaw = raw;

        public ParagraphKind Kind => kind;

        public int Length { get; private set; } = clean.Length;
        public bool KeepsList { get; init; }

        public int LastLine => spans[^1].Last;

        public string LastText => parts[^1];

        public bool EndsSentence => Sentences.EndsIn(parts[^1]);

        /// <summary>"...; and" at the end of a line joins one item of a list to the next.</summary>
        public bool EndsItem => parts[^1].EndsWith("; and", StringComparison.Ordinal) || parts[^1]
            .EndsWith("; or", StringComparison.Ordinal);

        public bool EndsInColon => parts[^1].EndsWith(':');

        public bool IsCutByLink => lastRaw.LastIndexOf('<') is var open and >= 0
            && lastRaw.LastIndexOf('>') < open && open + 1 < lastRaw.Length
                && (char.IsAsciiLetter(lastRaw[open + 1]) || lastRaw[open + 1] == '/');

        public void Add(int line, string raw, string clean)
        {
            if (spans[^1].Last == line - 1) spans[^1] = spans[^1] with { Last = line };
            else spans.Add(LineSpan.Of(line));
            parts.Add(clean);
            Length += clean.Length;
            lastRaw = raw;
        }

        public Paragraph Finish()
        {
            var joined = string.Join(' ', parts);
            return IsCutByLink
                ? new Paragraph(kind, spans, (joined.LastIndexOf('<') is var open and >= 0 ? joined[..open] : joined).TrimEnd()
                    + '\u2026', IsCutByLink: true)
                : new Paragraph(kind, spans, joined, IsCutByLink: false);
        }
    }
}
