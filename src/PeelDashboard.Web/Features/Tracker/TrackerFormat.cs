using PeelDashboard.Application.Formatting;
using PeelDashboard.Application.FollowUp;
using PeelDashboard.Application.Queries.Tracker;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.FollowUp;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Domain.Security;
using PeelDashboard.Domain.Text;
using PeelDashboard.Web.Components.Shared;

namespace PeelDashboard.Web.Features.Tracker;

internal static class TrackerFormat
{
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

    /// <summary>What a row has no room for: the whole headline, and what it is.</summary>
    public static string Title(TrackerItem item) => $"{ParagraphText.OneLine(item.Headline)} ({Place(item)})";

    public static string Value(FollowUpField field, string text) => text.Length == 0 ? "nothing"
        : field is FollowUpField.DueOn or FollowUpField.ReviewOn or FollowUpField.ClosedOn ? DateFormat.Words(text)
        : text;

    public static string Outcome(SaveResult outcome) => outcome switch
    {
        SaveResult.Saved { Changed: [] } => "Nothing to save: it was so already.",
        SaveResult.Saved saved => $"Saved: {string.Join(", ", saved.Changed).ToLowerInvariant()}.",
        SaveResult.Conflicting { Conflict: var conflict } =>
            $"{conflict.By} changed it on {HistoryFormat.Words(conflict.At)}, and nothing of yours was saved. "
            + string.Join("; ", conflict.Fields.Select(field =>
                $"{field.Field.Words()}: \"{Value(field.Field, field.Theirs)}\" by {conflict.By}, \"{Value(field.Field, field.Yours)}\" by "
                    + "you")) + ".",
        SaveResult.Refused refused => string.Join(' ', refused.Problems.Select(problem => problem.Message)),
        SaveResult.Denied denied => denied.Message,
        SaveResult.Missing missing => missing.Message,
        SaveResult.Unavailable unavailable => $"Not saved: {unavailable.Message}",
        _ => throw new InvalidOperationException($"{outcome.GetType().Name} is no outcome that is known here."),
    };

    /// <summary>The same for one item, each thing to mend by itself.</summary>
    public static IEnumerable<string> Messages(SaveResult outcome) => outcome is SaveResult.Refused refused
        ? refused.Problems.Select(problem => problem.Message) : [Outcome(outcome)];

    /// <summary>
    /// What the address leaves, for print: "Open only; due: overdue; owner: Head of Crime". Empty where nothing is left out.
    /// </summary>
    public static string Filters(TrackerView view)
    {
        var state = view.State;
        (string Name, string? Value)[] filters =
        [
            ("only open items", state.OpenOnly ? "" : null), ("only mine", state.Mine ? "" : null), ("state", state.Status?.Words()),
            ("owner", state.Owner == TrackerFilter.NoOwner ? "none" : state.Owner), ("kind", state.Kind?.Words()),
            ("area", view.All.Items.FirstOrDefault(item => item.ThemeKey == state.Theme)?.ThemeLabel ?? state.Theme),
            ("cycle", view.All.Items.FirstOrDefault(item => item.CycleSlug == state.Cycle)?.CycleKey ?? state.Cycle),
            ("due", state.Due switch { TrackerDue.Overdue => "overdue", TrackerDue.Soon => $"within {RiskRating.SoonDays} days",
                TrackerDue.None => "no date", _ => null }),
            ("words", state.Words),
        ];
        return string.Join("; ", filters.Where(filter => filter.Value is not null)
            .Select(filter => filter.Value!.Length > 0 ? $"{filter.Name}: {filter.Value}" : filter.Name));
    }
}
