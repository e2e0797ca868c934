namespace PeelDashboard.Application.RecurringFindings;

/// <summary>Something that an inspection raised: an AFI, a cause of concern, a recommendation, or a finding.</summary>
public sealed record RecurrenceItem(
    int Id, string? Reference, AfiKind? Kind, int? AreaId, string? ThemeKey, string Cycle, int CycleOrder, string Headline,
    string Detail, StoredPassage Passage)
{
    public string Key => Reference ?? $"finding-{Id}";

    internal IReadOnlyList<LineageSentence> Sentences { get; private set; } = [];
    internal Dictionary<string, List<LineageSentence>> Subjects { get; } = new(StringComparer.Ordinal);

    /// <summary>Takes its text apart. What stands once in the explanation, behind its first sentence, is said in passing.</summary>
    internal void Read(IReadOnlySet<string> forceName)
    {
        var headline = LineageSentence.In(Headline, forceName, isHeadline: true);
        var detail = LineageSentence.In(Detail, forceName, isHeadline: false);
        Sentences = [.. headline, .. detail];
        foreach (var subject in Subject.All)
        {
            var speaking = Sentences.Where(sentence => subject.IsIn(sentence.Stems)).ToList();
            if (speaking.Exists(sentence => sentence.IsHeadline) || speaking.Count > 1
                || (speaking.Count == 1 && ReferenceEquals(speaking[0], detail[0])))
                Subjects.Add(subject.Key, speaking);
        }
    }
}

internal sealed record LineageSentence(bool IsHeadline, string Text, IReadOnlyList<string> Stems, IReadOnlySet<string> Telling)
{
    public static List<LineageSentence> In(string text, IReadOnlySet<string> forceName, bool isHeadline) =>
    [
        .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .SelectMany(PeelDashboard.Parsing.Reading.Text.Sentences.In)
            .Select(sentence => (Text: sentence, Stems: WordStems.Of(sentence))).Where(sentence => sentence.Stems.Count > 0)
            .Select(sentence => new LineageSentence(isHeadline, sentence.Text, sentence.Stems, TellingWords.In(sentence.Stems, forceName))),
    ];
}
