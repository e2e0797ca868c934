namespace PeelDashboard.Application.RecurringFindings;

/// <summary>That two texts may be about the same thing: ours, and only a suggestion.</summary>
public sealed record LikePair(
    RecurrenceItem Later, RecurrenceItem Earlier, string? SubjectKey, double Likeness, IReadOnlyList<string> Words,
    string LaterSentence, string EarlierSentence);

/// <summary>
/// Reports seldom say a thing twice in the same words, and whole texts have too much in common that says nothing. So sentences are
/// compared: the cosine of their word stems, each weighed by how few items have it, words of the trade ("crime", "victim") at a third. At
/// least one of the two must stand in a headline. Where both speak of a subject of <c>data/subjects.json</c>, little likeness is enough, as
/// the subject's words are the likeness; without one the sentences must be much alike and share two rarer words. docs/recurring-findings.md
/// lists every pair of the source documents with how it reads.
/// </summary>
public sealed class RecurrenceLikeness
{
    public const double WithSubject = 0.06;

    public const double Alone = 0.5;

    private const int FewestRareWords = 2;
    private const double BesideHeadline = 0.85;
    private const int MostWords = 5;

    private readonly Dictionary<string, double> weights = new(StringComparer.Ordinal);

    public RecurrenceLikeness(IReadOnlyList<RecurrenceItem> items)
    {
        foreach (var (stem, count) in items.SelectMany(item => item.Sentences.SelectMany(sentence => sentence.Telling).Distinct())
            .CountBy(stem => stem))
            weights[stem] = Math.Log((items.Count + 1.0) / count) * TellingWords.Weight(stem);
    }

    public IEnumerable<LikePair> Of(string subject, IReadOnlyList<RecurrenceItem> items)
    {
        var speaking = items.Where(item => item.Subjects.ContainsKey(subject)).ToList();
        return Pairs(speaking)
            .Select(pair => Best(pair.Later, pair.Earlier, subject, pair.Later.Subjects[subject], pair.Earlier.Subjects[subject]))
            .OfType<LikePair>().Where(pair => pair.Likeness >= WithSubject);
    }

    public IEnumerable<LikePair> Without(IReadOnlyList<RecurrenceItem> items) => Pairs(items)
        .Where(pair => !pair.Later.Subjects.Keys.Any(pair.Earlier.Subjects.ContainsKey))
        .Select(pair => Best(pair.Later, pair.Earlier, null, pair.Later.Sentences, pair.Earlier.Sentences)).OfType<LikePair>()
            .Where(pair => pair.Likeness >= Alone);

    private static IEnumerable<(RecurrenceItem Later, RecurrenceItem Earlier)> Pairs(IReadOnlyList<RecurrenceItem> items) =>
        from later in items from earlier in items where later.CycleOrder > earlier.CycleOrder select (later, earlier);

    private LikePair? Best(RecurrenceItem later, RecurrenceItem earlier, string? subject, IReadOnlyList<LineageSentence> sentences,
        IReadOnlyList<LineageSentence> others)
    {
        LikePair? best = null;
        foreach (var sentence in sentences)
        {
            foreach (var other in others)
            {
                if (!sentence.IsHeadline && !other.IsHeadline) continue;
                var shared = sentence.Telling.Where(other.Telling.Contains).ToList();
                if (shared.Count == 0 || (subject is null && shared.Count(TellingWords.IsRare) < FewestRareWords)) continue;
                var likeness = shared.Sum(Squared) / (Length(sentence) * Length(other)) * (sentence.IsHeadline
                    && other.IsHeadline ? 1 : BesideHeadline);
                if (likeness > (best?.Likeness ?? 0))
                    best = new(later, earlier, subject, likeness, AsWritten(sentence.Text, shared), sentence.Text, other.Text);
            }
        }

        return best;
    }

    private double Squared(string stem) => weights.GetValueOrDefault(stem) is var weight ? weight * weight : 0;

    private double Length(LineageSentence sentence) => Math.Sqrt(sentence.Telling.Sum(Squared)) is > 0 and var length ? length : 1;

    /// <summary>The words rather than their stems: readers are told what both texts have.</summary>
    private List<string> AsWritten(string sentence, List<string> shared)
    {
        var written = sentence.Split([' ', ',', '.', ';', ':', '-', '(', ')', '"', '/', '\u2013'], StringSplitOptions.RemoveEmptyEntries)
            .GroupBy(word => WordStems.Stem(word.ToLowerInvariant().Trim('\'', '\u2018', '\u2019')))
                .ToDictionary(words => words.Key, words => words.First().ToLowerInvariant(), StringComparer.Ordinal);
        return [.. shared.OrderByDescending(Squared).Select(stem => written.GetValueOrDefault(stem, stem)).Take(MostWords)];
    }
}
