using System.Globalization;
using PeelDashboard.Application.Queries;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Web.Components.Shared;

namespace PeelDashboard.Web.Features.Tracker;

/// <summary>By what the rows of the tracker are put together.</summary>
public enum TrackerGrouping
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
public enum TrackerSort
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
public enum TrackerDue
{
    /// <summary>The due date has passed.</summary>
    Overdue,

    /// <summary>Due today or within 30 days.</summary>
    Soon,

    /// <summary>No due date.</summary>
    None,
}

/// <summary>What the address of the tracker says. A value that nothing knows stands for no filter.</summary>
/// <param name="Force">Slug of the force; null for the default. An account of one force sees that force whatever stands here.</param>
/// <param name="Group">How rows are put together.</param>
/// <param name="Sort">Their order within.</param>
public sealed record TrackerFilter(string? Force = null, TrackerGrouping Group = TrackerGrouping.State, TrackerSort Sort = TrackerSort.Due)
{
    /// <summary>The page.</summary>
    public const string Path = "/tracker";

    /// <summary>In the place of an owner: open items without one.</summary>
    public const string NoOwner = "-";

    /// <summary>How many rows a page can have. Never all: each row that is shown costs memory for as long as the page is open.</summary>
    public static IReadOnlyList<int> Sizes { get; } = [25, 50];

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
    public TrackerDue? Due { get; init; }

    /// <summary>Only what the account that looks at it owns.</summary>
    public bool Mine { get; init; }

    /// <summary>A phrase that headline, reference or owner must hold, in any case.</summary>
    public string? Words { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Rows on a page, one of <see cref="Sizes"/>.</summary>
    public int Size { get; init; } = Sizes[0];

    /// <summary>Whether rows are left out by something else than paging.</summary>
    public bool IsFiltered => OpenOnly || Mine || (Status, Owner, Theme, Cycle, Kind, Due, Words) is not (null, null, null, null, null, null, null);

    /// <summary>The same force, grouping and order without filters.</summary>
    public TrackerFilter Cleared => new(Force, Group, Sort) { Size = Size };

    /// <summary>Reads an address or its query.</summary>
    public static TrackerFilter Parse(string address)
    {
        var query = QueryStringState.Read(address);
        return new(query.Get("force"), Choice<TrackerGrouping>(query.Get("group")) ?? TrackerGrouping.State, Choice<TrackerSort>(query.Get("sort")) ?? TrackerSort.Due)
        {
            OpenOnly = query.Get("show") == "open", Status = Choice<AfiStatus>(query.Get("state"), status => Slug(status.Words())), Owner = query.Get("owner"),
            Theme = query.Get("area"), Cycle = query.Get("cycle")?.Replace('/', '-'), Kind = Choice<AfiKind>(query.Get("kind"), kind => Slug(kind.Words())),
            Due = Choice<TrackerDue>(query.Get("due")), Mine = query.Get("mine") == "yes" || query.Get("show") == "mine", Words = query.Get("q"),
            Page = Number(query.Get("page")) is > 0 and var page ? page : 1,
            Size = Sizes.Contains(Number(query.Get("size"))) ? Number(query.Get("size")) : Sizes[0],
        };
    }

    /// <summary>The address of this state.</summary>
    public string ToAddress() => QueryStringState.Write(Path, Parameters);

    /// <summary>The same with another value of one parameter; null or empty takes it away.</summary>
    public TrackerFilter With(string name, string? value) => Parse(QueryStringState.Write(
        Path, [.. Parameters.Where(parameter => parameter.Name != name), (name, value)]));

    private (string Name, string? Value)[] Parameters =>
    [
        ("force", Force), ("group", Group is TrackerGrouping.State ? null : Slug(Group.ToString())), ("show", OpenOnly ? "open" : null),
        ("state", Status is { } status ? Slug(status.Words()) : null), ("owner", Owner), ("area", Theme), ("cycle", Cycle),
        ("kind", Kind is { } kind ? Slug(kind.Words()) : null), ("due", Due is { } due ? Slug(due.ToString()) : null), ("mine", Mine ? "yes" : null), ("q", Words),
        ("sort", Sort is TrackerSort.Due ? null : Slug(Sort.ToString())),
        ("page", Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture)), ("size", Size == Sizes[0] ? null : Size.ToString(CultureInfo.InvariantCulture)),
    ];

    /// <summary>Words in addresses: "Ready for sign-off" is "ready-for-sign-off".</summary>
    public static string Slug(string words) => words.ToLowerInvariant().Replace(' ', '-');

    private static T? Choice<T>(string? text, Func<T, string>? slug = null)
        where T : struct, Enum
    {
        foreach (var choice in Enum.GetValues<T>())
            if ((slug?.Invoke(choice) ?? Slug(choice.ToString())).Equals(text, StringComparison.OrdinalIgnoreCase)) return choice;
        return null;
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
