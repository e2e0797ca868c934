using PeelDashboard.Application.Formatting;

namespace PeelDashboard.Application.Queries;

public sealed record ForceSelection(
    int Id, string Name, string Slug, bool IsDefault, IReadOnlyList<Option> All, IReadOnlyList<ForceDocument> Documents)
{
    private bool IsNamed { get; init; }

    /// <summary>What addresses of the same force say: nothing for the default force, unless the address that led here names it.</summary>
    public string? Parameter => IsDefault && !IsNamed ? null : Slug;

    /// <summary>One command. Without a slug, or with one that no force has, the force of most imported documents.</summary>
    public static async Task<ForceSelection?> LoadAsync(PeelDbContext db, string? slug, int? onlyId = null)
    {
        var rows = await (
            from force in db.Forces.Where(force => onlyId == null || force.Id == onlyId)
            from document in db.Documents.Where(document => document.ForceId == force.Id).DefaultIfEmpty()
            orderby force.Name, document!.Cycle.Order, document.Id
            select new
            {
                force.Id, force.Name, force.Slug,
                Document = document == null ? null : new ForceDocument(
                    document.Id, document.Title, document.CycleKey, document.Layout, document.Pillar,
                    document.Publisher, document.Published)
                {
                    Edition = document.Edition,
                    Named = document.NamedAt == null ? null : new NamedDocument(document.Named, document.NamedBy, document.NamedAt.Value),
                },
            }).AsNoTracking().ToListAsync();
        var forces = rows.GroupBy(row => (row.Id, row.Name, row.Slug)).ToList();
        var first = forces.MaxBy(force => force.Count(row => row.Document is not null));
        if (first is null) return null;
        var named = forces.Find(force => force.Key.Slug.Equals(slug, StringComparison.OrdinalIgnoreCase));
        var chosen = named ?? first;
        return new(
            chosen.Key.Id, chosen.Key.Name, chosen.Key.Slug, chosen == first,
            [.. forces.Select(force => new Option(force.Key.Slug, force.Key.Name))],
            [.. chosen.Where(row => row.Document is not null).Select(row => row.Document!)])
            { IsNamed = named is not null };
    }
}

public sealed record ForceDocument(int Id, string Title, string CycleKey, string Layout, string Pillar, string Publisher, string? Published)
{
    /// <summary>Number of its latest text, from 1; 0 where that was not asked for.</summary>
    public int Edition { get; init; }

    /// <summary>What a person named of it; null where it says everything itself.</summary>
    public NamedDocument? Named { get; init; }

    public bool IsInspectionReport => ReportCoverage.Is(Layout);

    public string PublishedBy => string.Join(", ", new[] { Publisher, DateFormat.Words(Published) }.Where(text => text.Length > 0));
}
