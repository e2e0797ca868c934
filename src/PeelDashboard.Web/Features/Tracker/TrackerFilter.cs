using System.Globalization;
using PeelDashboard.Application.Queries;
using PeelDashboard.Application.Queries.Tracker;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Web.Components.Shared;

namespace PeelDashboard.Web.Features.Tracker;

public enum TrackerGrouping
{
    State,

    Owner,

    Area,

    Cycle,

    None,
}

/// <summary>The order within a group; whatever it is, what is open comes first.</summary>
public enum TrackerSort
{
    Due,

    Report,

    Risk,

    Owner,

    Changed,
}

public enum TrackerDue
{
    Overdue,

    Soon,

    None,
}

/// <summary>What the address of the tracker says. A value that nothing knows stands for no filter.</summary>
public sealed record TrackerFilter(string? Force = null, TrackerGrouping Group = TrackerGrouping.State, TrackerSort Sort = TrackerSort.Due)
{
    public const string Path = "/tracker";

    public const string NoOwner = "-";

    /// <summary>How many rows a page can have. Never all: each row that is shown costs memory for as long as the page is open.</summary>
    public static IReadOnlyList<int> Sizes { get; } = [25, 50];
    public bool OpenOnly { get; init; }
    public AfiStatus? Status { get; init; }
    public string? Owner { get; init; }
    public string? Theme { get; init; }
    public string? Cycle { get; init; }
    public AfiKind? Kind { get; init; }
    public TrackerDue? Due { get; init; }
    public bool Mine { get; init; }
    public string? Words { get; init; }
    public int Page { get; init; } = 1;
    public int Size { get; init; } = Sizes[0];

    public bool IsFiltered => OpenOnly || Mine || (Status, Owner, Theme, Cycle, Kind, Due, Words)
        is not (null, null, null, null, null, null, null);

    public TrackerFilter Cleared => new(Force, Group, Sort) { Size = Size };

    public static TrackerFilter Parse(string address)
    {
        var query = QueryStringState.Read(address);
        return new(query.Get("force"), Choice<TrackerGrouping>(query.Get("group")) ?? TrackerGrouping.State,
            Choice<TrackerSort>(query.Get("sort")) ?? TrackerSort.Due)
        {
            OpenOnly = query.Get("show") == "open", Status = Choice<AfiStatus>(query.Get("state"), status => Slug(status.Words())),
            Owner = query.Get("owner"),
            Theme = query.Get("area"), Cycle = query.Get("cycle")?.Replace('/', '-'),
            Kind = Choice<AfiKind>(query.Get("kind"), kind => Slug(kind.Words())),
            Due = Choice<TrackerDue>(query.Get("due")), Mine = query.Get("mine") == "yes"
                || query.Get("show") == "mine", Words = query.Get("q"),
            Page = Number(query.Get("page")) is > 0 and var page ? page : 1,
            Size = Sizes.Contains(Number(query.Get("size"))) ? Number(query.Get("size")) : Sizes[0],
        };
    }

    public string ToAddress() => QueryStringState.Write(Path, Parameters);

    /// <summary>progress.csv with those of the filters that it knows; <see cref="NotInCsv"/> names the others.</summary>
    public string ToCsvAddress() => QueryStringState.Write("/exports/progress.csv", ("force", Force),
        ("cycle", IsOwnOnly ? null : Cycle), ("theme", Theme), ("status", Status is { } status ? Slug(status.Words()) : null));

    public IReadOnlyList<string> NotInCsv
    {
        get
        {
            (string Name, bool IsSet)[] filters =
            [
                ("what is open", OpenOnly), ("what is yours", Mine), ("owner", Owner is not null), ("due date", Due is not null),
                ("kind", Kind is not null), ("cycle", IsOwnOnly), ("search text", Words is not null),
            ];
            return [.. filters.Where(filter => filter.IsSet).Select(filter => filter.Name)];
        }
    }

    private bool IsOwnOnly => Cycle == TrackerQuery.OwnCycle;

    /// <summary>The same with another value of one parameter; null or empty takes it away.</summary>
    public TrackerFilter With(string name, string? value) => Parse(QueryStringState.Write(
        Path, [.. Parameters.Where(parameter => parameter.Name != name), (name, value)]));

    private (string Name, string? Value)[] Parameters =>
    [
        ("force", Force), ("group", Group is TrackerGrouping.State ? null : Slug(Group.ToString())), ("show", OpenOnly ? "open" : null),
        ("state", Status is { } status ? Slug(status.Words()) : null), ("owner", Owner), ("area", Theme), ("cycle", Cycle),
        ("kind", Kind is { } kind ? Slug(kind.Words()) : null), ("due", Due is { } due ? Slug(due.ToString()) : null),
        ("mine", Mine ? "yes" : null), ("q", Words),
        ("sort", Sort is TrackerSort.Due ? null : Slug(Sort.ToString())),
        ("page", Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture)),
        ("size", Size == Sizes[0] ? null : Size.ToString(CultureInfo.InvariantCulture)),
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

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : 0;
}
