namespace PeelDashboard.Application.Queries.Tracker;

public sealed record Agenda(AgendaForce Force, DateOnly Since, IReadOnlyList<AgendaItem> Items, IReadOnlyList<ItemChanges> Changes)
{
    public IReadOnlyList<AgendaItem> Overdue(DateOnly today) =>
        [.. Open.Where(item => item.IsOverdue(today)).OrderBy(item => item.Progress.DueOn ?? item.LimitDay)];

    public IReadOnlyList<AgendaItem> Soon(DateOnly today) =>
        [.. Open.Where(item => !item.IsOverdue(today) && DueDate.State(item.Progress, today) is DueState.Soon)
            .OrderBy(item => item.Progress.DueOn)];

    public IReadOnlyList<AgendaItem> Ready => [.. Open.Where(item => item.Progress.Status is AfiStatus.ReadyForSignOff)];

    public IReadOnlyList<AgendaItem> Ownerless => [.. Open.Where(item => item.Progress.Owner.Length == 0)];

    public IReadOnlyList<AgendaItem> Closed
    {
        get
        {
            var moved = Changes.Where(item => item.Saves.Any(save =>
                save.Fields.Any(change => change.What == FollowUpField.Status.Words())))
                .Select(item => item.Subject).ToHashSet(StringComparer.Ordinal);
            return [.. Items.Where(item => !item.Progress.IsOpen && moved.Contains(item.Reference))];
        }
    }

    private IEnumerable<AgendaItem> Open => Items.Where(item => item.Progress.IsOpen);
}

public sealed record AgendaForce(int Id, string Name, string Slug, IReadOnlyList<AgendaMeeting> Meetings);

public sealed record AgendaMeeting(DateOnly HeldOn, string Name);

public sealed record AgendaItem(string Reference, string Headline, string? RaisedOn, DateOnly? LimitDay, bool IsOwn, FollowUpState Progress)
{
    public bool IsOverdue(DateOnly today) => Progress.IsOpen && (Progress.DueOn < today || LimitDay < today);

    public string Dates(DateOnly today)
    {
        var due = DueDate.Of(Progress, RaisedOn, IsOwn ? "it was raised" : "the report", today);
        return LimitDay < today && Progress.IsOpen && Progress.DueOn is not { }
            ? $"The report's time limit ended {DueDate.Words(LimitDay.Value)}" : due;
    }
}

public sealed record ItemChanges(string Subject, string? Headline, IReadOnlyList<SavedChange> Saves);
