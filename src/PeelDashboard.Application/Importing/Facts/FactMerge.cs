namespace PeelDashboard.Application.Importing.Facts;

/// <summary>What must happen to the stored facts of one kind, so that they say what a document says now.</summary>
internal sealed class FactMerge<T>
    where T : class, IStatedFact
{
    private static readonly FactPart Absent = new("", "not in the text");
    private static readonly FactPart Back = new("", "in the text again");

    private readonly FactRules<T> rules;
    private readonly List<T> incoming;
    private readonly Dictionary<T, T> known = [];
    private readonly Dictionary<T, T> superseded = [];

    public FactMerge(FactRules<T> rules, IReadOnlyList<T> stored, IReadOnlyList<T> incoming)
    {
        (this.rules, this.incoming, Unmatched) =
            (rules, [.. incoming], [.. stored.OrderBy(fact => fact.InLatestText ? 0 : 1)]);
        foreach (var key in rules.Keys) Pair(key, rules.IsLastKeyAlone && key == rules.Keys[^1]);
    }

    public List<T> Unmatched { get; }

    public IReadOnlyList<T> Incoming => incoming;

    public IEnumerable<T> Added => incoming.Where(fact => !known.ContainsKey(fact));

    public IEnumerable<(T Incoming, T Stored)> Pairs => incoming.Where(known.ContainsKey).Select(fact => (fact, known[fact]));

    /// <summary>Says that an incoming fact is a stored one; what it was paired with before goes without.</summary>
    public void Join(T fact, T stored)
    {
        Unmatched.Remove(stored);
        if (known.TryGetValue(fact, out var other)) Unmatched.Add(other);
        known[fact] = stored;
    }

    public void Drop(T fact)
    {
        if (!known.ContainsKey(fact)) incoming.Remove(fact);
    }

    /// <summary>
    /// Gives every incoming fact that is stored its key, and what else of the stored fact must be kept; a new one gets its key when it is
    /// saved.
    /// </summary>
    public void Identify()
    {
        foreach (var (fact, stored) in Pairs)
        {
            fact.Id = stored.Id;
            rules.Adopt?.Invoke(fact, stored);
        }
    }

    /// <summary>The row that an incoming fact is saved as: the stored one of its pair, or itself.</summary>
    public T RowOf(T fact) => known.GetValueOrDefault(fact, fact);

    /// <summary>Lets the stored fact of a pair stand as history; the incoming fact gets a row of its own.</summary>
    public void Supersede(T fact, Action<T> retire)
    {
        var stored = known[fact];
        known.Remove(fact);
        superseded.Add(fact, stored);
        fact.Id = 0;
        retire(stored);
    }

    /// <summary>Tells what happens to each fact; to be called before <see cref="Write"/>, and once.</summary>
    public void Tell(ImportChangeLog changes)
    {
        foreach (var fact in incoming)
        {
            if ((known.GetValueOrDefault(fact) ?? superseded.GetValueOrDefault(fact)) is not { } stored)
                changes.Add(rules.Called, rules.Subject(fact), rules.Parts(fact)[0].Words, LineOf(fact));
            else if (!stored.InLatestText && !superseded.ContainsKey(fact))
                changes.Change(rules.Called, rules.Subject(fact), [Absent, .. rules.Parts(stored)],
                    [Back, .. rules.Parts(fact)], LineOf(fact));
            else if (!rules.Parts(stored).AsSpan().SequenceEqual(rules.Parts(fact)))
                changes.Change(rules.Called, rules.Subject(fact), rules.Parts(stored), rules.Parts(fact), LineOf(fact));
            else
                changes.Leave(rules.Called);
        }

        foreach (var fact in Unmatched.Where(fact => fact.InLatestText))
            changes.Lose(rules.Called, rules.Subject(fact), rules.Parts(fact)[0].Words, LineOf(fact));
    }

    /// <summary>Writes what is new, what changed or only moved within the text, and what is gone.</summary>
    public void Write(ImportUnitOfWork session)
    {
        Unmatched.ForEach(fact => fact.InLatestText = false);
        foreach (var (fact, stored) in Pairs) session.Overwrite(stored, fact);
        session.Db.Set<T>().AddRange(Added);
    }

    private static int? LineOf(T fact) => fact.Passage.DocumentId is null ? null : fact.Passage.FirstLine;

    private void Pair(Func<T, string> key, bool mustBeAlone)
    {
        var waiting = Unmatched.GroupBy(key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new Queue<T>(group), StringComparer.Ordinal);
        if (mustBeAlone)
        {
            var many = incoming.Where(fact => !known.ContainsKey(fact)).CountBy(key).Where(count => count.Value > 1)
                .Select(count => count.Key).ToHashSet(StringComparer.Ordinal);
            foreach (var (called, facts) in waiting)
            {
                var inText = facts.Count(fact => fact.InLatestText);
                if (inText > 1 || (inText == 0 && facts.Count > 1) || many.Contains(called)) waiting.Remove(called);
            }
        }

        var paired = new HashSet<T>();
        foreach (var fact in incoming)
        {
            if (known.ContainsKey(fact) || !waiting.TryGetValue(key(fact), out var queue) || !queue.TryDequeue(out var stored)) continue;
            known.Add(fact, stored);
            paired.Add(stored);
        }

        Unmatched.RemoveAll(paired.Contains);
    }
}

internal sealed record FactRules<T>(
    string Called, Func<T, string>[] Keys, Func<T, string> Subject, Func<T, FactPart[]> Parts, Action<T, T>? Adopt = null,
    bool IsLastKeyAlone = false)
    where T : class, IStatedFact;
