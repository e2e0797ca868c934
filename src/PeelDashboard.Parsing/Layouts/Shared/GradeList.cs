namespace PeelDashboard.Parsing.Layouts.Shared;

/// <summary>
/// The graded areas of an overview where they are no table but lines: areas under headings that are grades, each area with its grade
/// on the line below, or both on one line ("Good: Investigating crime, Managing offenders", "Investigating crime – Good"). What names its
/// area and grade in a chapter of its own is no list; what can be read in two ways gives nothing.
/// </summary>
internal sealed partial class GradeList
{
    private const string Grades = "(?<grade>outstanding|good|adequate|requires improvement|inadequate)";

    private const int LongestItem = 120;

    private static readonly string[] Labels = ["area", "areas", "grade", "grades", "judgment", "judgement", "our judgment", "none",
        "no areas", "areas of policing", "question"];

    private readonly HashSet<int> lines = [];
    private readonly List<SummaryGrade> entries = [];

    private sealed record Token(Paragraph Paragraph, AreaDefinition? Area, Grade? Grade)
    {
        public bool IsLabel => Area is null && Grade is null;
    }

    public IReadOnlyList<SummaryGrade> Entries => entries;

    /// <summary>Whether a paragraph is an entry or a heading of the list, so that it heads no chapter.</summary>
    public bool Holds(Paragraph paragraph) => lines.Contains(paragraph.FirstLine);

    /// <param name="text">Its paragraphs are looked through.</param>
    /// <param name="contents">What is listed there is no fact.</param>
    /// <param name="framework">Tells which area a line names, and which cycles are earlier.</param>
    /// <param name="opensChapter">Whether a paragraph is what a chapter begins with below its heading.</param>
    public static GradeList Find(SourceText text, ContentsPage? contents, Framework framework,
        Func<Paragraph, bool> opensChapter)
    {
        var list = new GradeList();
        var earlier = new EarlierInspection(framework);
        var sentences = new GradesInSentence(framework);
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        var run = new List<Token>();
        Paragraph? before = null;
        var runs = new List<(List<Token> Run, Paragraph? Before, Paragraph? After, bool IsEarlier)>();
        foreach (var paragraph in text.Paragraphs.Where(paragraph => paragraph.Kind is ParagraphKind.Prose or ParagraphKind.Bullet
            or ParagraphKind.Row && contents?.Holds(paragraph.FirstLine) != true))
        {
            if (!earlier.IsTold)
            {
                list.ReadOneLine(paragraph, text[paragraph.FirstLine], framework.Named);
                foreach (var (area, name, grade) in sentences.In(paragraph)) list.Add(area, name, grade, paragraph.FirstLine);
            }

            if (TokenOf(paragraph, framework.Named) is { } token)
            {
                if (token.Area is { } area) last[area.Key] = paragraph.FirstLine;
                run.Add(token);
                continue;
            }

            // An item that names no known area does not end the list under headings that it stands in.
            if (paragraph is { Kind: ParagraphKind.Bullet, EndsSentence: false, Text.Length: < LongestItem }
                && run.Find(token => !token.IsLabel) is { Grade: not null })
            {
                run.Add(new Token(paragraph, null, null));
                continue;
            }

            if (run.Count > 1) runs.Add((run, before, paragraph, earlier.IsTold));
            if (run.Count > 0) run = [];
            if (list.Holds(paragraph) || paragraph.Kind is ParagraphKind.Row) continue;
            before = paragraph;
            earlier.Take(paragraph);
        }

        if (run.Count > 1) runs.Add((run, before, null, earlier.IsTold));
        foreach (var (found, above, below, isEarlier) in runs) list.Read(found, above, below, isEarlier, opensChapter, last);
        return list;
    }

    /// <summary>A grade and areas on one line, or in the cells of one row; every name must be that of an area.</summary>
    private void ReadOneLine(Paragraph paragraph, string line, Func<string, AreaDefinition?> named)
    {
        var words = paragraph.Kind is ParagraphKind.Row ? AsSentence(line) : BySpaces(line) ?? paragraph.Text;
        if (words is null || words.Length > Headings.Longest) return;
        if (GradeFirst().Match(words) is { Success: true } first && GradeWords.TryParse(first.Groups["grade"].Value, out var grade))
            KeepLine(paragraph, grade, AreaNames.Split(first.Groups["areas"].Value.TrimEnd('.', ';', ' '), named) ?? []);
        else if (GradeLast().Match(words) is { Success: true } last && GradeWords.TryParse(last.Groups["grade"].Value, out grade)
            && named(last.Groups["area"].Value) is { } area) KeepLine(paragraph, grade, [(last.Groups["area"].Value, area)]);
    }

    /// <summary>A row that begins with a grade and has areas alone behind it.</summary>
    private static string? AsSentence(string row)
    {
        var cells = row.Split('\t', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return cells.Length > 1 && !GradeWords.TryParse(cells[1], out _) ? $"{cells[0]}: {string.Join("; ", cells.Skip(1))}" : null;
    }

    /// <summary>
    /// A grade and a name, in either order, that two spaces or more keep apart, as columns of text without tab stops are.
    /// </summary>
    private static string? BySpaces(string line)
    {
        var words = line.Trim();
        if (words.IndexOf("  ", StringComparison.Ordinal) is not (> 0 and var gap) || words.LastIndexOf("  ", StringComparison.Ordinal)
            is var last && words[gap..(last + 2)].Trim().Length > 0) return null;
        var (first, second) = (words[..gap], words[gap..].Trim());
        return GradeWords.TryParse(first, out _) ? $"{first}: {second}" : $"{first} - {second}";
    }

    private void KeepLine(Paragraph paragraph, Grade grade, IReadOnlyList<(string AsPrinted, AreaDefinition Area)> areas)
    {
        if (areas.Count == 0 || grade is Grade.Ungraded) return;
        lines.Add(paragraph.FirstLine);
        foreach (var (name, area) in areas) Add(area, name, grade, paragraph.FirstLine);
    }

    private void Add(AreaDefinition area, string name, Grade grade, int line)
    {
        if (!entries.Exists(other => other.Area.Key == area.Key)) entries.Add(new SummaryGrade(area, name, grade, line));
    }

    private static Token? TokenOf(Paragraph paragraph, Func<string, AreaDefinition?> named)
    {
        if (paragraph.Kind is ParagraphKind.Row || paragraph.Text.Length > Headings.Longest) return null;
        var words = paragraph.Text.TrimEnd(':', '.', ';');
        if (GradeWords.TryParse(words, out var grade) && grade is not Grade.Ungraded) return new(paragraph, null, grade);
        if (named(words) is { } area) return new(paragraph, area, null);
        return Array.IndexOf(Labels, PlainText.Fold(words)) >= 0 ? new(paragraph, null, null) : null;
    }

    private void Read(List<Token> run, Paragraph? above, Paragraph? below, bool isEarlier, Func<Paragraph, bool> opensChapter,
        Dictionary<string, int> last)
    {
        var tokens = run.FindAll(token => !token.IsLabel);
        var isCut = CutAtRepetition(tokens);
        if (tokens.Count == 0) return;
        if (isEarlier)
        {
            lines.UnionWith(tokens.Select(token => token.Paragraph.FirstLine));
            return;
        }

        var isChapterBelow = !isCut && below is not null && opensChapter(below);
        if (tokens[0].Grade is not null) ReadUnderHeadings(run, tokens, above, isChapterBelow);
        else if (!tokens.Exists(token => IsNamedBelow(token, tokens, last))) return;
        else if (IsPairs(tokens)) Keep(run, tokens, Pairs(tokens));
        else PassOver(tokens, last);
    }

    private static bool IsNamedBelow(Token token, List<Token> tokens, Dictionary<string, int> last) =>
        token.Area is { } area && last[area.Key] > tokens[^1].Paragraph.FirstLine;

    /// <summary>Names below names with grades below grades tell nothing, and a name above another one heads no chapter.</summary>
    private void PassOver(List<Token> tokens, Dictionary<string, int> last)
    {
        var hasColumnOfGrades = Enumerable.Range(1, tokens.Count - 1)
            .Any(i => tokens[i].Grade is not null && tokens[i - 1].Grade is not null);
        for (var i = 0; i < tokens.Count; i++)
        {
            var isAboveName = tokens[i].Area is not null && i + 1 < tokens.Count && tokens[i + 1].Area is not null;
            if (hasColumnOfGrades || (isAboveName && IsNamedBelow(tokens[i], tokens, last))) lines.Add(tokens[i].Paragraph.FirstLine);
        }
    }

    /// <summary>An area that stands a second time heads its chapter.</summary>
    private static bool CutAtRepetition(List<Token> tokens)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var at = tokens.FindIndex(token => token.Area is { } area && !seen.Add(area.Key));
        if (at < 0) return false;
        tokens.RemoveRange(at, tokens.Count - at);
        return true;
    }

    private static bool IsPairs(List<Token> tokens) => tokens.Count >= 4 && tokens.Count % 2 == 0
        && Enumerable.Range(0, tokens.Count).All(i => i % 2 == 0 ? tokens[i].Area is not null : tokens[i].Grade is not null);

    private static IEnumerable<SummaryGrade> Pairs(List<Token> tokens) =>
        tokens.Chunk(2).Select(pair => EntryOf(pair[0], pair[1]));

    /// <summary>
    /// Grades as headings stand in the order of the scale, each once. A run that could as well be a grade with its questions and their
    /// grades below it is left to the chapters.
    /// </summary>
    private void ReadUnderHeadings(List<Token> run, List<Token> tokens, Paragraph? above, bool isChapterBelow)
    {
        CutAtDisorder(tokens);
        if (isChapterBelow && tokens.Count > 1 && tokens.Count == run.Count(token => !token.IsLabel))
            tokens.RemoveRange(tokens.Count - (tokens[^1].Grade is null ? 1 : 2), tokens[^1].Grade is null ? 1 : 2);
        var isSure = Enumerable.Range(1, Math.Max(0, tokens.Count - 1))
            .Any(i => tokens[i].Area is null == tokens[i - 1].Area is null);
        var isTold = above is null || above.EndsSentence;
        if (tokens.Count(token => token.Area is not null) < 2 || !(isSure || isTold)) return;
        Keep(run, tokens, Under(tokens));
    }

    private static void CutAtDisorder(List<Token> tokens)
    {
        var (before, direction) = ((Grade?)null, 0);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Grade is not { } grade) continue;
            var step = before is { } earlier ? Math.Sign(grade.CompareTo(earlier)) : 0;
            if (before is not null && (step == 0 || (direction != 0 && step != direction)))
            {
                // The area above a grade that has no place in the order heads its own chapter.
                var from = tokens[i - 1].Area is not null ? i - 1 : i;
                tokens.RemoveRange(from, tokens.Count - from);
                return;
            }

            if (before is not null) direction = step;
            before = grade;
        }
    }

    private static IEnumerable<SummaryGrade> Under(List<Token> tokens)
    {
        Token? heading = null;
        foreach (var token in tokens)
        {
            if (token.Grade is not null) heading = token;
            else yield return EntryOf(token, heading!);
        }
    }

    private static SummaryGrade EntryOf(Token name, Token grade) => new(
        name.Area!, name.Paragraph.Text, grade.Grade!.Value, name.Paragraph.FirstLine) { GradeLine = grade.Paragraph.FirstLine };

    private void Keep(List<Token> run, List<Token> tokens, IEnumerable<SummaryGrade> found)
    {
        foreach (var token in run.TakeWhile(token => token.Paragraph.FirstLine <= tokens[^1].Paragraph.FirstLine))
            lines.Add(token.Paragraph.FirstLine);
        foreach (var entry in found)
            if (!entries.Exists(other => other.Area.Key == entry.Area.Key)) entries.Add(entry);
    }

    [GeneratedRegex("^" + Grades + " ?[:\u2013\u2014-] (?<areas>[^:]{3,300})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex GradeFirst();

    [GeneratedRegex("^(?<area>[^:(]{3,120}?)(?: ?: | [\u2013\u2014-] | [(])" + Grades + "[).]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex GradeLast();
}
