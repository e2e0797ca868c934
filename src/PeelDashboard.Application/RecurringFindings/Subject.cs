using System.Text.Json;

namespace PeelDashboard.Application.RecurringFindings;

/// <summary>
/// Something that inspections come back to, and the words by which a sentence speaks of it. Ours, in <c>data/subjects.json</c>.
/// </summary>
public sealed record Subject(string Key, string Label, IReadOnlyList<SubjectTerm> Terms)
{
    private static readonly Lazy<IReadOnlyList<Subject>> List = new(Read);

    public static IReadOnlyList<Subject> All => List.Value;

    public bool IsIn(IReadOnlyList<string> stems) => Terms.Any(term => term.IsIn(stems));

    private static IReadOnlyList<Subject> Read()
    {
        using var stream = typeof(Subject).Assembly.GetManifestResourceStream("subjects.json")!;
        using var file = JsonDocument.Parse(stream);
        return [.. file.RootElement.GetProperty("subjects").EnumerateArray().Select(subject => new Subject(
            subject.GetProperty("key").GetString()!, subject.GetProperty("label").GetString()!,
            [.. subject.GetProperty("terms").EnumerateArray().Select(term => SubjectTerm.Parse(term.GetString()!))]))];
    }
}

/// <summary>
/// Words that stand in one sentence: "organised crime + partner*". Each phrase between the pluses is there where its words stand near each
/// other, in any order; a word with a star is a beginning, any other one is compared by its stem.
/// </summary>
public sealed record SubjectTerm(IReadOnlyList<IReadOnlyList<string>> Phrases)
{
    /// <summary>How far apart two words of a phrase may stand: "crimes were allocated" has 2.</summary>
    private const int Near = 3;

    public static SubjectTerm Parse(string text) => new([.. text.Split('+', StringSplitOptions.TrimEntries)
        .Select(phrase => (IReadOnlyList<string>)[.. phrase.Split(' ').Select(word => word.EndsWith('*') ? word : WordStems.Stem(word))])]);

    public bool IsIn(IReadOnlyList<string> stems) => Phrases.All(phrase => HasPhrase(stems, phrase));

    private static bool HasPhrase(IReadOnlyList<string> stems, IReadOnlyList<string> phrase)
    {
        for (var i = 0; i < stems.Count; i++)
            if (Fits(stems[i], phrase[0]) && phrase.Skip(1).All(word => IsNear(stems, i, word))) return true;
        return false;
    }

    private static bool IsNear(IReadOnlyList<string> stems, int at, string word)
    {
        for (var i = Math.Max(0, at - Near); i <= Math.Min(stems.Count - 1, at + Near); i++)
            if (i != at && Fits(stems[i], word)) return true;
        return false;
    }

    private static bool Fits(string stem, string word) => word[^1] == '*'
        ? stem.StartsWith(word[..^1], StringComparison.Ordinal) : stem == word;
}
