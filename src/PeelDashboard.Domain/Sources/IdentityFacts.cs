namespace PeelDashboard.Domain.Sources;

/// <summary>What tells one document from others, and what a person may name where the document does not say it.</summary>
[Flags]
public enum IdentityFacts
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>The force that it is about.</summary>
    Force = 1,

    /// <summary>The inspection cycle that it belongs to.</summary>
    Cycle = 2,

    /// <summary>What kind of document it is.</summary>
    Kind = 4,
}

/// <summary>Their words.</summary>
public static class IdentityFactsWords
{
    /// <summary>"force", "force and cycle", "force, cycle and kind".</summary>
    public static string Words(this IdentityFacts facts)
    {
        var words = facts.Each().Select(fact => fact.ToString().ToLowerInvariant()).ToList();
        return words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}";
    }

    /// <summary>One after the other.</summary>
    public static IEnumerable<IdentityFacts> Each(this IdentityFacts facts) =>
        new[] { IdentityFacts.Force, IdentityFacts.Cycle, IdentityFacts.Kind }.Where(fact => facts.HasFlag(fact));
}
