using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.FollowUp;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Domain.Security;

namespace PeelDashboard.Application.Queries.Tracker;

/// <summary>What a meeting on the improvement plan looks at.</summary>
/// <param name="Force">The force.</param>
/// <param name="Since">Changes from this day on are new to the meeting.</param>
/// <param name="Items">Every item of the force.</param>
/// <param name="Changes">What changed since, by item in the order of the last change, newest first.</param>
public sealed record Agenda(AgendaForce Force, DateOnly Since, IReadOnlyList<AgendaItem> Items, IReadOnlyList<ItemChanges> Changes)
{
    /// <summary>Its due date or the report's own time limit has passed.</summary>
    public IReadOnlyList<AgendaItem> Late(DateOnly today) => [.. Open.Where(item => item.IsLate(today)).OrderBy(item => item.Progress.DueOn ?? item.LimitDay)];

    /// <summary>Not late, and due within 30 days.</summary>
    public IReadOnlyList<AgendaItem> Soon(DateOnly today) =>
        [.. Open.Where(item => !item.IsLate(today) && DueDate.State(item.Progress, today) is DueState.Soon).OrderBy(item => item.Progress.DueOn)];

    /// <summary>Done in the owner's view.</summary>
    public IReadOnlyList<AgendaItem> Ready => [.. Open.Where(item => item.Progress.Status is AfiStatus.ReadyForSignOff)];

    /// <summary>Nobody answers for it.</summary>
    public IReadOnlyList<AgendaItem> Ownerless => [.. Open.Where(item => item.Progress.Owner.Length == 0)];

    /// <summary>Closed or superseded since, and still so.</summary>
    public IReadOnlyList<AgendaItem> Closed
    {
        get
        {
            var moved = Changes.Where(item => item.Saves.Any(save => save.Fields.Any(change => change.What == FollowUpField.Status.Words())))
                .Select(item => item.Subject).ToHashSet(StringComparer.Ordinal);
            return [.. Items.Where(item => !item.Progress.IsOpen && moved.Contains(item.Reference))];
        }
    }

    private IEnumerable<AgendaItem> Open => Items.Where(item => item.Progress.IsOpen);
}

/// <summary>The force with its recorded meetings, newest first.</summary>
public sealed record AgendaForce(int Id, string Name, string Slug, IReadOnlyList<AgendaMeeting> Meetings);

/// <summary>A meeting.</summary>
public sealed record AgendaMeeting(DateOnly HeldOn, string Name);

/// <summary>One item in a line.</summary>
public sealed record AgendaItem(string Reference, string Headline, string? RaisedOn, DateOnly? LimitDay, bool IsOwn, FollowUpState Progress)
{
    /// <summary>Whether its due date or the report's own time limit has passed.</summary>
    public bool IsLate(DateOnly today) => Progress.IsOpen && (Progress.DueOn < today || LimitDay < today);

    /// <summary>The dates in words.</summary>
    public string Dates(DateOnly today)
    {
        var due = DueDate.Of(Progress, RaisedOn, IsOwn ? "it was raised" : "the report", today);
        return LimitDay < today && Progress.IsOpen && Progress.DueOn is not { } ? $"The report's time limit ended {DueDate.Words(LimitDay.Value)}" : due;
    }
}

/// <summary>What changed of one item.</summary>
/// <param name="Subject">Its reference; a meeting's name for meetings.</param>
/// <param name="Headline">Null where it is no item.</param>
/// <param name="Saves">Newest first.</param>
public sealed record ItemChanges(string Subject, string? Headline, IReadOnlyList<SavedChange> Saves);
