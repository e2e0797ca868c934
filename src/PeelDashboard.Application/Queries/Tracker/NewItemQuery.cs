using PeelDashboard.Parsing.ReferenceData;

namespace PeelDashboard.Application.Queries.Tracker;

internal sealed record NewItemContent(int ForceId, string Force, string ForceParameter, IReadOnlyList<NewItemOffer> Offers);

internal sealed record NewItemOffer(NamedRecommendation Named, string DocumentTitle, string Address, string PublishedOn, int Entered)
{
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(Named.Document)}-{Named.Line}");
}

/// <summary>Two commands: the force with its documents, and how many items each source has.</summary>
internal sealed class NewItemQuery(IDbContextFactory<PeelDbContext> contexts, ReferenceRecords records)
{
    public async Task<NewItemContent?> LoadAsync(string? forceSlug, int? onlyForceId)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var named = records.Recommendations;
        var names = named.Select(one => one.Document).Distinct(StringComparer.Ordinal).ToList();
        var force = await db.Forces.AsNoTracking().Where(force => onlyForceId == null || force.Id == onlyForceId)
            .OrderByDescending(force => force.Slug == forceSlug)
                .ThenByDescending(force => db.Documents.Count(document => document.ForceId == force.Id))
            .ThenBy(force => force.Name)
            .Select(force => new
            {
                force.Id, force.Name, force.Slug,
                Documents = db.Documents.Where(document => document.ForceId == force.Id && names.Contains(document.FileName))
                    .SelectMany(
                        document => document.Texts.Where(text => text.Edition == document.Edition),
                        (document, text) => new { document.Id, document.FileName, document.Title, document.Published, text.Lines })
                            .ToList(),
            }).FirstOrDefaultAsync();
        if (force is null) return null;
        var sources = await db.ForceItems.Where(item => item.ForceId == force.Id).GroupBy(item => item.Source)
            .Select(group => new { Source = group.Key, Count = group.Count() })
                .ToDictionaryAsync(group => group.Source, group => group.Count);
        var offers =
            from one in named
            from document in force.Documents
            where document.FileName == one.Document && document.Lines.Contains(one.Quote, StringComparison.Ordinal)
            select new NewItemOffer(
                one, document.Title, string.Create(CultureInfo.InvariantCulture, $"/reports/{document.Id}#L{one.Line}"),
                document.Published ?? "",
                sources.GetValueOrDefault(one.Title));
        return new(force.Id, force.Name, force.Slug, [.. offers]);
    }
}
