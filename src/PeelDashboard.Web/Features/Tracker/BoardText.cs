using PeelDashboard.Application.Formatting;
using PeelDashboard.Application.Queries.Tracker;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.FollowUp;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Domain.Security;
using PeelDashboard.Domain.Text;
using PeelDashboard.Web.Components.Shared;

namespace PeelDashboard.Web.Features.Tracker;

/// <summary>What rows say.</summary>
internal static class BoardText
{
    private const int ShortLength = 160;

    /// <summary>The headline in one line, cut after a word where it is long; the item's page has all of it.</summary>
    public static string Short(string headline)
    {
        var line = ParagraphText.OneLine(headline);
        if (line.Length <= ShortLength) return line;
        var end = line.LastIndexOf(' ', ShortLength);
        return line[..(end > 0 ? end : ShortLength)].TrimEnd(',', ';', ':', ' ') + " \u2026";
    }

    /// <summary>"Cause of concern, Investigating crime, 2021/22".</summary>
    public static string Place(TrackerItem item)
    {
        var kind = item.Kind.Words();
        string[] parts =
        [
            kind.Capital(), item.ThemeKey.Length > 0 ? item.ThemeLabel : "", item.IsOwn ? "entered by the force" : item.CycleKey,
            item.IsInText ? "" : "not in the latest text of its report",
        ];
        return string.Join(", ", parts.Where(part => part.Length > 0));
    }

    /// <summary>Under the due date: the review date, and the report's own time limit.</summary>
    public static IEnumerable<string> UnderDue(TrackerItem item, DateOnly today)
    {
        if (DueDate.Review(item.Progress, today) is { Length: > 0 } review) yield return review;
        if (item.IsOpen && item.TimeLimitEndsOn is { } limit)
            yield return $"The report's time limit {(limit < today ? "passed on" : "ends on")} {DueDate.Words(limit)}";
    }

    /// <summary>A value of the trail for people: "nothing", "8 August 2024".</summary>
    public static string Value(FollowUpField field, string text) => text.Length == 0 ? "nothing"
        : field is FollowUpField.DueOn or FollowUpField.ReviewOn or FollowUpField.ClosedOn ? DateFormat.Words(text)
        : text;

    /// <summary>What the address leaves, for print: "Open only; due: overdue; owner: Head of Crime". Empty where nothing is left out.</summary>
    public static string Filters(BoardView board)
    {
        var state = board.State;
        (string Name, string? Value)[] filters =
        [
            ("only open items", state.OpenOnly ? "" : null), ("only mine", state.Mine ? "" : null), ("state", state.Status?.Words()),
            ("owner", state.Owner == TrackerFilter.NoOwner ? "none" : state.Owner), ("kind", state.Kind?.Words()),
            ("area", board.All.Items.FirstOrDefault(item => item.ThemeKey == state.Theme)?.ThemeLabel ?? state.Theme),
            ("cycle", board.All.Items.FirstOrDefault(item => item.CycleSlug == state.Cycle)?.CycleKey ?? state.Cycle),
            ("due", state.Due switch { BoardDue.Overdue => "overdue", BoardDue.Soon => $"within {RiskRating.SoonDays} days", BoardDue.None => "no date", _ => null }),
            ("words", state.Words),
        ];
        return string.Join("; ", filters.Where(filter => filter.Value is not null).Select(filter => filter.Value!.Length > 0 ? $"{filter.Name}: {filter.Value}" : filter.Name));
    }
}
