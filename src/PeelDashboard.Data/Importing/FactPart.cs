namespace PeelDashboard.Data.Importing;

/// <summary>One part of what a fact says, in words.</summary>
/// <param name="Name">What it is called; empty where the words speak for themselves.</param>
/// <param name="Words">Empty where the fact does not have it.</param>
/// <param name="IsProof">Whether it only proves what the other parts say, and so is told only when none of them differs.</param>
internal readonly record struct FactPart(string Name, string Words, bool IsProof = false)
{
    /// <summary>The parts in which two facts differ. Both have the same parts in the same order.</summary>
    public static (string Before, string After) Differing(FactPart[] before, FactPart[] after)
    {
        var differing = Enumerable.Range(0, before.Length).Where(i => before[i].Words != after[i].Words).ToList();
        if (!differing.TrueForAll(i => before[i].IsProof)) differing.RemoveAll(i => before[i].IsProof);
        return (Join(before, differing), Join(after, differing));
    }

    private static string Join(FactPart[] parts, List<int> which) =>
        string.Join("; ", which.Select(i => parts[i]).Select(part => (part.Name, part.Words) switch
        {
            ("", "") => "nothing",
            ("", _) => part.Words,
            (_, "") => $"no {part.Name}",
            _ => $"{part.Name}: {part.Words}",
        }));
}
