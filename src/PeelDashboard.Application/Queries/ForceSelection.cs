using Microsoft.EntityFrameworkCore;
using PeelDashboard.Application.Formatting;
using PeelDashboard.Data;
using PeelDashboard.Domain.Sources;

namespace PeelDashboard.Application.Queries;

/// <summary>The force a page is about, with those it could be about.</summary>
/// <param name="Id">Key in the store.</param>
/// <param name="Name">For headings.</param>
/// <param name="Slug">For addresses.</param>
/// <param name="IsDefault">The force of most imported documents, which needs no <c>?force=</c>.</param>
/// <param name="All">Every force, by name.</param>
/// <param name="Documents">The force's imported documents, oldest cycle first.</param>
public sealed record ForceSelection(
    int Id, string Name, string Slug, bool IsDefault, IReadOnlyList<Option> All, IReadOnlyList<ForceDocument> Documents)
{
    /// <summary>For addresses: null for the default force.</summary>
    public string? Parameter => IsDefault ? null : Slug;

    /// <summary>One command. Without a slug, or with one that no force has, the force of most imported documents.</summary>
    /// <returns>Null when the store holds no forces yet.</returns>
    /// <param name="db">The store.</param>
    /// <param name="slug">As in the address; null for the default.</param>
    /// <param name="onlyId">The only force that there is to choose, whatever the slug says; null for every force.</param>
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
                    document.Id, document.Title, document.CycleKey, document.Layout, document.Pillar, document.Publisher, document.Published)
                    { Edition = document.Edition },
            }).AsNoTracking().ToListAsync();
        var forces = rows.GroupBy(row => (row.Id, row.Name, row.Slug)).ToList();
        var first = forces.MaxBy(force => force.Count(row => row.Document is not null));
        if (first is null) return null;
        var chosen = forces.Find(force => force.Key.Slug.Equals(slug, StringComparison.OrdinalIgnoreCase)) ?? first;
        return new(
            chosen.Key.Id, chosen.Key.Name, chosen.Key.Slug, chosen == first,
            [.. forces.Select(force => new Option(force.Key.Slug, force.Key.Name))],
            [.. chosen.Where(row => row.Document is not null).Select(row => row.Document!)]);
    }
}

/// <summary>An imported document of a force, for lists of sources.</summary>
public sealed record ForceDocument(int Id, string Title, string CycleKey, string Layout, string Pillar, string Publisher, string? Published)
{
    /// <summary>Number of its latest text, from 1; 0 where that was not asked for.</summary>
    public int Edition { get; init; }

    /// <summary>Whether it is the inspectorate's own report on the cycle, or on one pillar of it.</summary>
    public bool IsInspectionReport => ReportCoverage.Is(Layout);

    /// <summary>"HMIC, 2 March 2017".</summary>
    public string PublishedBy => string.Join(", ", new[] { Publisher, DateFormat.Words(Published) }.Where(text => text.Length > 0));
}
