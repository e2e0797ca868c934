using System.Collections.Concurrent;
using PeelDashboard.Application.Queries.Grades;

namespace PeelDashboard.Application.Queries.Forces;

public sealed record NationalForce(int Id, string Name, string Slug, string Region, IReadOnlyList<ForceDocument> Documents)
{
    public string RegionSlug => Region.ToLowerInvariant().Replace(' ', '-');
}

/// <summary>What the store knows of the grades of every force, in both views. Never changes, so that it can be kept and shared.</summary>
public sealed class NationalGrades(
    IReadOnlyList<NationalForce> forces, IReadOnlyList<HistoryArea> areas,
    IReadOnlyDictionary<(int ForceId, GradeView View), IReadOnlyList<ShownJudgment>> judgments, ReferenceCatalogue catalogue)
{
    private readonly ConcurrentDictionary<(string Theme, GradeView View), NationalTheme> pictures = new();
    private readonly NationalForce standard = forces.MaxBy(force => force.Documents.Count)!;

    public IReadOnlyList<NationalForce> Forces => forces;

    public IReadOnlyList<Option> Themes { get; } =
    [
        .. areas.DistinctBy(area => area.ThemeKey).OrderBy(area => area.ThemeOrder)
            .Select(area => new Option(area.ThemeKey, area.ThemeLabel)),
    ];

    public IReadOnlyList<Option> Regions { get; } =
    [
        .. forces.DistinctBy(force => force.Region).OrderBy(force => force.Region, StringComparer.Ordinal)
            .Select(force => new Option(force.RegionSlug, force.Region)),
    ];

    public IReadOnlyList<HistoryCycle> Cycles { get; } =
        [.. areas.Select(area => area.Cycle).DistinctBy(cycle => cycle.Key).OrderBy(cycle => cycle.Order)];

    public NationalForce? Force(string? slug) =>
        forces.FirstOrDefault(force => force.Slug.Equals(slug, StringComparison.OrdinalIgnoreCase));

    public ForceSelection Choose(string? slug)
    {
        var chosen = Force(slug) ?? standard;
        return new(
            chosen.Id, chosen.Name, chosen.Slug, chosen == standard, [.. forces.Select(force => new Option(force.Slug, force.Name))],
            chosen.Documents);
    }

    /// <summary>The picture of one theme; of the effectiveness pillar where the key is unknown.</summary>
    public NationalTheme Theme(string? key, GradeView view)
    {
        var theme = Themes.FirstOrDefault(theme => theme.Value == key)
            ?? Themes.FirstOrDefault(theme => theme.Value == ForcesFilter.FirstTheme) ?? Themes[0];
        return pictures.GetOrAdd((theme.Value, view), _ => Make(theme, view));
    }

    private NationalTheme Make(Option theme, GradeView view)
    {
        var columns = new List<NationalColumn>();
        foreach (var cycle in Cycles)
        {
            var scale = catalogue.Cycle(cycle.Key)?.Scale ?? Domain.Grades.GradeScale.FiveTier;
            var asked = areas.Where(area => area.ThemeKey == theme.Value && area.Cycle.Key == cycle.Key).ToList();
            if (asked.Count == 0) columns.Add(NationalColumn.NotAsked(cycle, scale));
            foreach (var area in asked)
            {
                var cells = forces.Select(force => Cell(force, area, view));
                columns.Add(NationalColumn.Of(cycle, scale, area, asked.Count == 1, asked[0] == area, [.. cells]));
            }
        }

        return new(theme.Value, theme.Text, view, columns);
    }

    private NationalCell Cell(NationalForce force, HistoryArea area, GradeView view)
    {
        var judgment = judgments.GetValueOrDefault((force.Id, view))?.FirstOrDefault(judgment => judgment.AreaId == area.Id);
        return new(force, judgment, judgment is null ? HistoryCells.WhyEmpty(area, force.Documents) : null);
    }
}

/// <summary>Asks for the grades of all forces, which are kept until the next import.</summary>
public sealed class NationalGradesQuery(IDbContextFactory<PeelDbContext> contexts, ReferenceCatalogue catalogue, ReadCache cache)
{
    public async Task<NationalGrades?> LoadAsync()
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await LoadAsync(db, await DataVersion.ReadAsync(db, http: null));
    }

    public Task<NationalGrades?> LoadAsync(PeelDbContext db, DataVersion version) =>
        cache.GetAsync("national grades", version.Published, () => ReadAsync(db));

    private async Task<NationalGrades?> ReadAsync(PeelDbContext db)
    {
        var rows = await (
            from force in db.Forces
            from document in db.Documents.Where(document => document.ForceId == force.Id).DefaultIfEmpty()
            orderby force.Name, document!.Cycle.Order, document.Id
            select new
            {
                force.Id, force.Name, force.Slug, force.Region,
                Document = document == null ? null : new ForceDocument(
                    document.Id, document.Title, document.CycleKey, document.Layout, document.Pillar, document.Publisher,
                    document.Published)
                {
                    Named = document.NamedAt == null ? null : new NamedDocument(document.Named, document.NamedBy, document.NamedAt.Value),
                },
            }).AsNoTracking().ToListAsync();
        if (rows.Count == 0) return null;
        var forces = rows.GroupBy(row => (row.Id, row.Name, row.Slug, row.Region)).Select(force => new NationalForce(
            force.Key.Id, force.Key.Name, force.Key.Slug, force.Key.Region,
            [.. force.Select(row => row.Document).OfType<ForceDocument>()]));
        return new NationalGrades(
            [.. forces], await FrameworkQuery.LoadAsync(db, forceId: 0), await JudgmentQuery.LoadAllAsync(db), catalogue);
    }
}
