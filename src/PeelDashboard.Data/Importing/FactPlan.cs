using PeelDashboard.Data.Storage;

namespace PeelDashboard.Data.Importing;

/// <summary>How facts of one kind are told apart and compared.</summary>
/// <param name="Rows">The table.</param>
/// <param name="Key">What makes a fact the same fact in another edition of its document; repeats are told apart by their order.</param>
/// <param name="Says">What a reader would call its content; its lines and its position are not part of that.</param>
/// <param name="Id">The key of the row.</param>
/// <param name="Adopt">Gives an incoming fact the key of a row, and what else of the stored fact (or null) must be kept.</param>
/// <param name="IsInText">Whether the latest text has the stored fact.</param>
/// <param name="MarkGone">Says that it has not.</param>
internal sealed record FactRules<T>(
    RowMap<T> Rows, Func<T, string> Key, Func<T, string> Says, Func<T, int> Id, Action<T, int, T?> Adopt, Func<T, bool> IsInText,
    Action<T> MarkGone)
    where T : class;

/// <summary>What must happen to the stored facts of one kind, so that they say what a document says now.</summary>
/// <param name="Added">New rows.</param>
/// <param name="Rewritten">Rows to overwrite: changed facts, facts that only moved within the text, and facts that are gone.</param>
/// <param name="Changes">The numbers for people.</param>
internal sealed record FactPlan<T>(IReadOnlyList<T> Added, IReadOnlyList<T> Rewritten, ImportChanges Changes)
    where T : class
{
    /// <summary>Compares stored and incoming facts. Neither is written; incoming facts get their keys here.</summary>
    /// <param name="rules">How to compare.</param>
    /// <param name="stored">Facts that this document may speak of.</param>
    /// <param name="incoming">Facts that it states now.</param>
    /// <param name="nextId">Gives out keys.</param>
    /// <param name="link">Runs when all incoming facts have their keys.</param>
    public static FactPlan<T> Make(
        FactRules<T> rules, IReadOnlyList<T> stored, IReadOnlyList<T> incoming, Func<int> nextId, Action? link = null)
    {
        var waiting = WithOccurrence(stored, rules.Key);
        var matches = new List<(T Incoming, T? Stored)>();
        foreach (var (key, fact) in WithOccurrence(incoming, rules.Key))
        {
            waiting.Remove(key, out var known);
            rules.Adopt(fact, known is null ? nextId() : rules.Id(known), known);
            matches.Add((fact, known));
        }

        link?.Invoke();
        List<T> added = [], rewritten = [];
        int changed = 0, unchanged = 0;
        foreach (var (fact, known) in matches)
        {
            if (known is null)
            {
                added.Add(fact);
                continue;
            }

            var saysTheSame = rules.IsInText(known) && rules.Says(known) == rules.Says(fact);
            if (saysTheSame) unchanged++;
            else changed++;
            if (!saysTheSame || !rules.Rows.Same(known, fact)) rewritten.Add(fact);
        }

        var gone = waiting.Values.Where(rules.IsInText).ToList();
        gone.ForEach(rules.MarkGone);
        return new FactPlan<T>(added, [.. rewritten, .. gone], new ImportChanges(added.Count, changed, unchanged, gone.Count));
    }

    /// <summary>Facts by their key and the number of their occurrence, in their order.</summary>
    internal static Dictionary<string, T> WithOccurrence(IEnumerable<T> facts, Func<T, string> key)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var result = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var fact in facts)
        {
            var name = key(fact);
            seen[name] = seen.GetValueOrDefault(name) + 1;
            result.Add($"{name}#{seen[name]}", fact);
        }

        return result;
    }
}
