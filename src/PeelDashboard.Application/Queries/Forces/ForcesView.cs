using PeelDashboard.Application.Queries.Grades;
using PeelDashboard.Domain.Grades;

namespace PeelDashboard.Application.Queries.Forces;

/// <summary>Rows of the matrix that stand together.</summary>
/// <param name="Title">Null where there is one group.</param>
/// <param name="Forces">In the order of the page.</param>
public sealed record MatrixGroup(string? Title, IReadOnlyList<NationalForce> Forces);

/// <summary>What the page of all forces shows at one address.</summary>
public sealed class ForcesView
{
    private readonly Dictionary<int, NationalCell> sortCells;
    private readonly HashSet<int> peerIds;

    private ForcesView(NationalGrades picture, ForcesFilter asked)
    {
        Picture = picture;
        Ours = picture.Choose(asked.Force);
        Theme = picture.Theme(asked.Theme, asked.View);
        Peers =
        [
            .. asked.PeerSlugs.Select(picture.Force).OfType<NationalForce>().Where(force => force.Id != Ours.Id)
                .DistinctBy(force => force.Id).OrderBy(force => force.Name, StringComparer.Ordinal),
        ];
        peerIds = [.. Peers.Select(force => force.Id)];
        var sorted = Theme.Columns.FirstOrDefault(column => column.Key == asked.SortKey && column.Area is not null);
        sortCells = sorted?.Cells.ToDictionary(cell => cell.Force.Id) ?? [];

        // What the address names in vain is left out of the links of the page.
        State = asked with
        {
            Theme = Theme.Key == ForcesFilter.FirstTheme ? null : Theme.Key,
            Force = Ours.Parameter,
            Region = picture.Regions.FirstOrDefault(region => region.Value == asked.Region)?.Value,
            Sort = sorted is null && asked.SortKey is not ("name" or "region") ? null : asked.Sort,
            Peers = Peers.Count > 0 ? string.Join(',', Peers.Select(force => force.Slug)) : null,
            PeersOnly = asked.PeersOnly && Peers.Count > 0,
            Called = Peers.Count > 0 ? asked.Called : null,
        };
        Groups = [.. MakeGroups().Where(group => group.Forces.Count > 0)];
    }

    /// <summary>What is known of all forces.</summary>
    public NationalGrades Picture { get; }

    /// <summary>The address, without what it names in vain.</summary>
    public ForcesFilter State { get; }

    /// <summary>"Our" force.</summary>
    public ForceSelection Ours { get; }

    /// <summary>Those it is set beside, by name.</summary>
    public IReadOnlyList<NationalForce> Peers { get; }

    /// <summary>The theme.</summary>
    public NationalTheme Theme { get; }

    /// <summary>The rows of the matrix; peers first.</summary>
    public IReadOnlyList<MatrixGroup> Groups { get; }

    /// <summary>How many rows that is.</summary>
    public int Rows => Groups.Sum(group => group.Forces.Count);

    /// <summary>What the set of peers is called.</summary>
    public string PeersName => State.Called ?? "Peers of " + Ours.Name;

    /// <summary>Whether the force is one of the peers.</summary>
    public bool IsPeer(NationalForce force) => peerIds.Contains(force.Id);

    /// <summary>Reads the address against what is known.</summary>
    public static ForcesView Of(NationalGrades picture, ForcesFilter state) => new(picture, state);

    /// <summary>The download with the grades of these rows.</summary>
    public string GradesCsv => QueryStringState.Write(
        "/exports/grades.csv", ("theme", Theme.Key), ("region", State.PeersOnly ? null : State.Region), ("view", View),
        ("forces", State.PeersOnly ? Ours.Slug + "," + State.Peers : null));

    /// <summary>The download with the counts.</summary>
    public string CountsCsv => QueryStringState.Write("/exports/national.csv", ("theme", Theme.Key), ("view", View));

    /// <summary>The picture of the counts.</summary>
    public string CountsSvg => State.ToAddress("/charts/forces.svg");

    /// <summary>The picture of the rows.</summary>
    public string MatrixSvg => State.ToAddress("/charts/forces-matrix.svg");

    private string View => State.View.FileParameter();

    private IEnumerable<MatrixGroup> MakeGroups()
    {
        var region = State.Region;
        if (Peers.Count == 0)
            return [new(null, Sorted(force => region is null || force.RegionSlug == region))];
        var peers = new MatrixGroup(PeersName + ", with the force itself", Sorted(force => force.Id == Ours.Id || IsPeer(force)));
        return State.PeersOnly ? [peers]
            : [peers, new("Other forces", Sorted(force =>
                force.Id != Ours.Id && !IsPeer(force) && (region is null || force.RegionSlug == region)))];
    }

    private NationalForce[] Sorted(Func<NationalForce, bool> fits)
    {
        // Names come last and never turn round, so that equal grades stay readable.
        var forces = Picture.Forces.Where(fits);
        var down = State.IsDescending;
        return State.SortKey switch
        {
            "name" => [.. down ? forces.Reverse() : forces],
            "region" =>
            [
                .. down
                    ? forces.OrderByDescending(force => force.Region, StringComparer.Ordinal)
                    : forces.OrderBy(force => force.Region, StringComparer.Ordinal),
            ],
            _ => [.. forces.OrderBy(IsWithoutGrade).ThenBy(force => down ? -Place(force) : Place(force))],
        };
    }

    /// <summary>Forces without a grade stand at the end in either direction.</summary>
    private bool IsWithoutGrade(NationalForce force) => sortCells[force.Id].Grade is null;

    private int Place(NationalForce force) => sortCells[force.Id] switch
    {
        { Judgment.Grade: var grade } => (int)grade,
        { Empty: var kind } => (int)Grade.Ungraded + 1 + (int)kind!.Value,
    };
}

/// <summary>Asks for what the page of all forces shows.</summary>
public sealed class ForcesQuery(NationalGradesQuery national)
{
    /// <summary>Null while the store holds no forces.</summary>
    public async Task<ForcesView?> LoadAsync(ForcesFilter state) =>
        await national.LoadAsync() is { } grades ? ForcesView.Of(grades, state) : null;
}
