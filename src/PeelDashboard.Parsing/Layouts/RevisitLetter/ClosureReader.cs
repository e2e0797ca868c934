using PeelDashboard.Parsing.Layouts.Shared;

namespace PeelDashboard.Parsing.Layouts.RevisitLetter;

internal sealed class ClosureReader(SourceText text, DocumentFacts document, ReferenceCatalogue catalogue, List<Diagnostic> diagnostics)
{
    private static readonly string[] Progress =
        ["progress", "improved", "improving", "implemented", "completed", "introduced", "trained", "backlog", "more to do", "further work",
            "yet to ", "still needs"];

    private readonly AreaMentions mentions = new(document, catalogue);
    private readonly bool announces = LetterHead.TellsOfClosing(document.Title);
    private readonly List<ParsedClosure> closures = [];
    private readonly List<ParsedFinding> findings = [];
    private readonly Dictionary<AfiKind, HashSet<string>> named = [];
    private readonly HashSet<(string Cycle, AfiKind Kind, string Subject)> closed = [];
    private AfiKind? lastKind;
    private string lastSubject = "";

    public IReadOnlyList<ParsedClosure> Closures => closures;

    public IReadOnlyList<ParsedFinding> Findings => findings;

    public void Take(Part part)
    {
        var topic = Topic.Of(part);
        if (topic.Kind is { } kind) Remember(kind, topic.Subject);
        ClosureClause? list = null;
        foreach (var paragraph in part.Paragraphs)
        {
            if (paragraph.Kind is ParagraphKind.Bullet && list is not null)
            {
                if (list.State is ClauseState.Closed) Close(list with { Subject = paragraph.Text }, paragraph, paragraph.Text, topic);
                else Find(paragraph, paragraph.Text, topic);
                continue;
            }

            list = null;
            foreach (var sentence in Sentences.In(paragraph.Text)) list = TakeSentence(sentence, paragraph, topic);
        }
    }

    private ClosureClause? TakeSentence(string sentence, Paragraph paragraph, Topic topic)
    {
        var clauses = ClosurePhrases.Read(sentence, announces).ToList();
        if (sentence.EndsWith(':') && clauses.Find(clause => clause.Kind is not null) is { } lead) return lead;
        foreach (var clause in clauses.Where(clause => clause.State is ClauseState.Closed)) Close(clause, paragraph, sentence, topic);
        var isOpen = clauses.Exists(clause => clause.State is ClauseState.Open || clause.IsPart);
        if (isOpen || (clauses.Count == 0 && Array.Exists(Progress, words => sentence.Contains(words, StringComparison.OrdinalIgnoreCase))))
            Find(paragraph, sentence, topic);
        if (clauses.Count == 0 && ClosurePhrases.KindIn(sentence) is { } kind)
        {
            if (sentence.EndsWith(':')) return new ClosureClause(ClauseState.Silent, kind, "", IsPart: false, IsAll: false, null);
            Remember(kind, ClosurePhrases.SubjectIn(sentence));
        }

        foreach (var clause in clauses.Where(clause => clause is { State: ClauseState.Open, Kind: not null }))
            Remember(clause.Kind!.Value, clause.Subject);
        return null;
    }

    private void Close(ClosureClause clause, Paragraph paragraph, string sentence, Topic topic)
    {
        if ((clause.Kind ?? lastKind) is not { } kind) return;
        if (clause.IsPart)
        {
            diagnostics.Warn(paragraph.FirstLine,
                "This sentence says that some are closed, but not which; nothing was closed by it. Close them by hand.");
            return;
        }

        if (SubjectOf(clause, kind, topic) is not { } subject)
        {
            diagnostics.Warn(paragraph.FirstLine,
                $"This sentence closes one {kind.Words()} of several without saying which; nothing was closed by it. Close it by hand.");
            Find(paragraph, sentence, topic);
            return;
        }

        Remember(kind, subject);
        var cycle = LetterHead.InspectionIn(sentence, catalogue)?.Key ?? document.CycleKey;
        if (closed.Contains((cycle, kind, "")) || !closed.Add((cycle, kind, PlainText.Fold(subject)))) return;
        if (subject.Length == 0 && !clause.IsAll)
            diagnostics.Note(paragraph.FirstLine,
                $"The letter does not say here which {kind.Words()} is closed; this was taken to mean all of them of cycle {cycle}.");
        closures.Add(new ParsedClosure(cycle, AreaOf(subject, cycle)?.Key, kind, subject, clause.On ?? document.Published,
            PassageOf(paragraph, sentence)));
    }

    /// <summary>
    /// What is closed: in the words of the clause, by the heading above, or what was named before; null where that may be one of several.
    /// </summary>
    private string? SubjectOf(ClosureClause clause, AfiKind kind, Topic topic)
    {
        if (clause.Subject.Length > 0 || clause.IsAll) return clause.Subject;
        if (topic.Subject.Length > 0 && (topic.Kind ?? kind) == kind) return topic.Subject;
        if (clause.Kind is null) return lastSubject;
        return named.GetValueOrDefault(kind) is not { } subjects ? "" : subjects.Count == 1 ? subjects.First() : null;
    }

    private void Remember(AfiKind kind, string subject)
    {
        (lastKind, lastSubject) = (kind, subject);
        if (subject.Length == 0) return;
        if (!named.TryGetValue(kind, out var subjects)) named[kind] = subjects = [];
        subjects.Add(subject);
    }

    private void Find(Paragraph paragraph, string sentence, Topic topic) =>
        findings.Add(new ParsedFinding(document.CycleKey, AreaOf(topic.Subject, document.CycleKey)?.Key, topic.Heading, sentence, "",
            PassageOf(paragraph, sentence)));

    private AreaDefinition? AreaOf(string subject, string cycleKey)
    {
        if (catalogue.AreaNamed(cycleKey, subject) is { } named) return named;
        return cycleKey == document.CycleKey && mentions.In(subject) is [var only] ? only : null;
    }

    private Passage PassageOf(Paragraph paragraph, string sentence) =>
        new PassageBuilder(text).Add([paragraph]).Build(Quote.Of(text[paragraph.FirstLine], sentence));
}
