namespace PeelDashboard.Application.Importing;

internal sealed class ImportChangeLog
{
    private readonly List<(int Place, PlannedChange Change)> changes = [];
    private readonly Dictionary<string, int> leftAlone = new(StringComparer.Ordinal);

    /// <summary>In the order of the text; what is gone, at the place where it stood.</summary>
    public IReadOnlyList<PlannedChange> Changes => [.. changes.OrderBy(entry => entry.Place).Select(entry => entry.Change)];

    public IReadOnlyList<LeftAlone> LeftAlone => [.. leftAlone.Select(entry => new LeftAlone(entry.Key, entry.Value))];

    public ImportChanges Count => new(CountOf(ChangeKind.Added), CountOf(ChangeKind.Changed), leftAlone.Values.Sum(),
        CountOf(ChangeKind.Gone));

    public void Add(string fact, string subject, string after, int? line, int? place = null) =>
        Tell(new PlannedChange(ChangeKind.Added, fact, subject, "", after, line), place);

    public void Change(string fact, string subject, FactPart[] before, FactPart[] after, int? line, int? place = null)
    {
        var (old, @new) = FactPart.Differing(before, after);
        Tell(new PlannedChange(ChangeKind.Changed, fact, subject, old, @new, line), place);
    }

    public void Lose(string fact, string subject, string before, int? line) =>
        Tell(new PlannedChange(ChangeKind.Gone, fact, subject, before, "", line), null);

    public void Leave(string fact) => leftAlone[fact] = leftAlone.GetValueOrDefault(fact) + 1;

    private int CountOf(ChangeKind kind) => changes.Count(entry => entry.Change.Kind == kind);

    private void Tell(PlannedChange change, int? place) => changes.Add((place ?? change.Line ?? int.MaxValue, change));
}

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
