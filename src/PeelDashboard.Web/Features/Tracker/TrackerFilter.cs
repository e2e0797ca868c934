using System.Globalization;
using PeelDashboard.Application.Queries;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Web.Components.Shared;

namespace PeelDashboard.Web.Features.Tracker;

/// <summary>By what the rows of the board are put together.</summary>
public enum BoardGrouping
{
    /// <summary>State; the usual one.</summary>
    State,

    /// <summary>Owner.</summary>
    Owner,

    /// <summary>Theme (ours).</summary>
    Area,

    /// <summary>Cycle of the report.</summary>
    Cycle,

    /// <summary>One list.</summary>
    None,
}

/// <summary>The order within a group; whatever it is, what is open comes first.</summary>
public enum BoardSort
{
    /// <summary>Overdue first, then by due date, then what has none.</summary>
    Due,

    /// <summary>Newest cycle first, then in the order of its report.</summary>
    Report,

    /// <summary>Red, amber, green.</summary>
    Risk,

    /// <summary>By owner.</summary>
    Owner,

    /// <summary>What changed last comes first.</summary>
    Changed,
}

/// <summary>Which due dates are looked for; each means open items alone.</summary>
public enum BoardDue
{
    /// <summary>The due date has passed.</summary>
    Overdue,

    /// <summary>Due today or within 30 days.</summary>
    Soon,

    /// <summary>No due date.</summary>
    None,
}

/// <summary>What the address of the board says. A value that nothing knows stands for no filter.</summary>
/// <param name="Force">Slug of the force; null for the default. An account of one force sees that force whatever stands here.</param>
/// <param name="Group">How rows are put together.</param>
/// <param name="Sort">Their order within.</param>
public sealed record TrackerFilter(string? Force = null, BoardGrouping Group = BoardGrouping.State, BoardSort Sort = BoardSort.Due)
{
    /// <summary>The page.</summary>
    public const string Path = "/tracker";

    /// <summary>In the place of an owner: open items without one.</summary>
    public const string NoOwner = "-";

    /// <summary>Only what is open.</summary>
    public bool OpenOnly { get; init; }

    /// <summary>How far it has come.</summary>
    public AfiStatus? Status { get; init; }

    /// <summary>The owner's name, in any case, or <see cref="NoOwner"/>.</summary>
    public string? Owner { get; init; }

    /// <summary>Key of the theme (ours).</summary>
    public string? Theme { get; init; }

    /// <summary>Slug of the cycle.</summary>
    public string? Cycle { get; init; }

    /// <summary>What it is.</summary>
    public AfiKind? Kind { get; init; }

    /// <summary>Due dates.</summary>
    public BoardDue? Due { get; init; }

    /// <summary>Only what the account that looks at it owns.</summary>
    public bool Mine { get; init; }

    /// <summary>A phrase that headline, reference or owner must hold, in any case.</summary>
    public string? Words { get; init; }

    /// <summary>From 1; 0 shows every row at once.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Entries of the trail, "120-131", whose changes were just saved by whoever looks; null otherwise.</summary>
    public string? Saved { get; init; }

    /// <summary>Whether rows are left out by something else than paging.</summary>
    public bool IsFiltered => OpenOnly || Mine || (Status, Owner, Theme, Cycle, Kind, Due, Words) is not (null, null, null, null, null, null, null);

    /// <summary>The same force, grouping and order without filters.</summary>
    public TrackerFilter Cleared => new(Force, Group, Sort);

    /// <summary>Reads an address or its query.</summary>
    public static TrackerFilter Parse(string address)
    {
        var query = QueryStringState.Read(address);
        return new(query.Get("force"), Choice<BoardGrouping>(query.Get("group")) ?? BoardGrouping.State, Choice<BoardSort>(query.Get("sort")) ?? BoardSort.Due)
        {
            OpenOnly = query.Get("show") == "open", Status = Choice<AfiStatus>(query.Get("state"), status => Slug(status.Words())), Owner = query.Get("owner"),
            Theme = query.Get("area"), Cycle = query.Get("cycle")?.Replace('/', '-'), Kind = Choice<AfiKind>(query.Get("kind"), kind => Slug(kind.Words())),
            Due = Choice<BoardDue>(query.Get("due")), Mine = query.Get("mine") == "yes", Words = query.Get("q"), Page = PageNumber(query.Get("page")),
            Saved = query.Get("saved"),
        };
    }

    /// <summary>The address of this state.</summary>
    public string ToAddress() => QueryStringState.Write(
        Path, ("force", Force), ("group", Group is BoardGrouping.State ? null : Slug(Group.ToString())), ("show", OpenOnly ? "open" : null),
        ("state", Status is { } status ? Slug(status.Words()) : null), ("owner", Owner), ("area", Theme), ("cycle", Cycle),
        ("kind", Kind is { } kind ? Slug(kind.Words()) : null), ("due", Due is { } due ? Slug(due.ToString()) : null), ("mine", Mine ? "yes" : null), ("q", Words),
        ("sort", Sort is BoardSort.Due ? null : Slug(Sort.ToString())),
        ("page", Page switch { 0 => "all", 1 => null, _ => Page.ToString(CultureInfo.InvariantCulture) }), ("saved", Saved));

    /// <summary>Words in addresses: "Ready for sign-off" is "ready-for-sign-off".</summary>
    public static string Slug(string words) => words.ToLowerInvariant().Replace(' ', '-');

    private static T? Choice<T>(string? text, Func<T, string>? slug = null)
        where T : struct, Enum
    {
        foreach (var choice in Enum.GetValues<T>())
            if ((slug?.Invoke(choice) ?? Slug(choice.ToString())).Equals(text, StringComparison.OrdinalIgnoreCase)) return choice;
        return null;
    }

    private static int PageNumber(string? text) => text == "all" ? 0
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page
        : 1;
}
