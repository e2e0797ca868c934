using PeelDashboard.Data.Model;

namespace PeelDashboard.Data.Importing;

/// <summary>Gathers what an import does to each fact, while it is compared.</summary>
internal sealed class ChangeList
{
    private readonly List<(int Place, PlannedChange Change)> changes = [];
    private readonly Dictionary<string, int> leftAlone = new(StringComparer.Ordinal);

    /// <summary>In the order of the text; what is gone, at the place where it stood.</summary>
    public IReadOnlyList<PlannedChange> Changes => [.. changes.OrderBy(entry => entry.Place).Select(entry => entry.Change)];

    public IReadOnlyList<LeftAlone> LeftAlone => [.. leftAlone.Select(entry => new LeftAlone(entry.Key, entry.Value))];

    public ImportChanges Count => new(CountOf(ChangeKind.Added), CountOf(ChangeKind.Changed), leftAlone.Values.Sum(), CountOf(ChangeKind.Gone));

    public void Add(string fact, string subject, string after, int? line, int? place = null) =>
        Tell(new PlannedChange(ChangeKind.Added, fact, subject, "", after, line), place);

    /// <summary>Tells of a changed fact in the parts that differ.</summary>
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
