using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.Findings;

namespace PeelDashboard.Application.RecurringFindings;

/// <summary>Something that an inspection raised: an AFI, a cause of concern, a recommendation, or a finding.</summary>
/// <param name="Id">Key of the AFI or of the finding.</param>
/// <param name="Reference">Of an AFI; null for a finding, which has none.</param>
/// <param name="Kind">Of an AFI.</param>
/// <param name="AreaId">The area whose section holds it; null where the document has none of the framework.</param>
/// <param name="ThemeKey">The theme (ours) of that area.</param>
/// <param name="Cycle">The key of its cycle.</param>
/// <param name="CycleOrder">Where the cycle stands in time.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="Detail">Its further paragraphs.</param>
/// <param name="Passage">Where the document says so.</param>
public sealed record RecurrenceItem(
    int Id, string? Reference, AfiKind? Kind, int? AreaId, string? ThemeKey, string Cycle, int CycleOrder, string Headline, string Detail, StoredPassage Passage)
{
    /// <summary>Unique among the force's items; an AFI's is its reference.</summary>
    public string Key => Reference ?? $"finding-{Id}";

    /// <summary>Its sentences, the headline's first; filled in once by <see cref="Read"/>.</summary>
    internal IReadOnlyList<LineageSentence> Sentences { get; private set; } = [];

    /// <summary>The subjects that it speaks of, each with the sentences that do.</summary>
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
            if (speaking.Exists(sentence => sentence.IsHeadline) || speaking.Count > 1 || (speaking.Count == 1 && ReferenceEquals(speaking[0], detail[0])))
                Subjects.Add(subject.Key, speaking);
        }
    }
}

/// <summary>One sentence of an item with its words.</summary>
/// <param name="IsHeadline">Whether it stands in the headline.</param>
/// <param name="Text">As printed, without markup.</param>
/// <param name="Stems">All words in their order.</param>
/// <param name="Telling">Those that say something of its subject.</param>
internal sealed record LineageSentence(bool IsHeadline, string Text, IReadOnlyList<string> Stems, IReadOnlySet<string> Telling)
{
    public static List<LineageSentence> In(string text, IReadOnlySet<string> forceName, bool isHeadline) =>
    [
        .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(PeelDashboard.Parsing.Reading.Text.Sentences.In)
            .Select(sentence => (Text: sentence, Stems: WordStems.Of(sentence))).Where(sentence => sentence.Stems.Count > 0)
            .Select(sentence => new LineageSentence(isHeadline, sentence.Text, sentence.Stems, TellingWords.In(sentence.Stems, forceName))),
    ];
}
