using PeelDashboard.Application.Queries.Grades;

namespace PeelDashboard.Application.Queries.Forces;

public sealed record MatrixGroup(string? Title, IReadOnlyList<NationalForce> Forces);

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

    public NationalGrades Picture { get; }
    public ForcesFilter State { get; }
    public ForceSelection Ours { get; }
    public IReadOnlyList<NationalForce> Peers { get; }
    public NationalTheme Theme { get; }
    public IReadOnlyList<MatrixGroup> Groups { get; }

    public int Rows => Groups.Sum(group => group.Forces.Count);

    public string PeersName => State.Called ?? "Peers of " + Ours.Name;

    public bool IsPeer(NationalForce force) => peerIds.Contains(force.Id);

    public static ForcesView Of(NationalGrades picture, ForcesFilter state) => new(picture, state);

    public string GradesCsv => QueryStringState.Write(
        "/exports/grades.csv", ("theme", Theme.Key), ("region", State.PeersOnly ? null : State.Region), ("view", View),
        ("forces", State.PeersOnly ? Ours.Slug + "," + State.Peers : null));

    public string CountsCsv => QueryStringState.Write("/exports/national.csv", ("theme", Theme.Key), ("view", View));

    public string CountsSvg => State.ToAddress("/charts/forces.svg");

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

    private bool IsWithoutGrade(NationalForce force) => sortCells[force.Id].Grade is null;

    private int Place(NationalForce force) => sortCells[force.Id] switch
    {
        { Judgment.Grade: var grade } => (int)grade,
        { Empty: var kind } => (int)Grade.Ungraded + 1 + (int)kind!.Value,
    };
}

public sealed class ForcesQuery(NationalGradesQuery national)
{
    public async Task<ForcesView?> LoadAsync(ForcesFilter state) =>
        await national.LoadAsync() is { } grades ? ForcesView.Of(grades, state) : null;
}
