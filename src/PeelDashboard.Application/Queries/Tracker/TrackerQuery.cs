using PeelDashboard.Application.FollowUp;
using PeelDashboard.Data.Sqlite;

namespace PeelDashboard.Application.Queries.Tracker;

public sealed record TrackedForce(ForceSelection Force, IReadOnlyList<TrackerItem> Items);

/// <summary>
/// Reads the tracker: at most five commands. What reports and letters say of a force's AFIs is most of it and is kept until the next
/// import, as people cannot change it; what people recorded is read each time.
/// </summary>
internal sealed class TrackerQuery(SqliteDatabaseOptions location, IDbContextFactory<PeelDbContext> contexts, ReadCache cache)
{
    public const string OwnCycle = "own";

    private const string NoTheme = "No area";

    /// <exception cref="DatabaseUnavailableException">The store cannot be used.</exception>
    public async Task<TrackedForce?> LoadAsync(string? forceSlug, int? onlyForceId)
    {
        try
        {
            return await ReadAsync(forceSlug, onlyForceId);
        }
        catch (Exception error) when (error.IsAboutTheStore())
        {
            throw error.Explain(location);
        }
    }

    private async Task<TrackedForce?> ReadAsync(string? forceSlug, int? onlyForceId)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var version = await DataVersion.ReadAsync(db, null);
        if (await ForceSelection.LoadAsync(db, forceSlug, onlyForceId) is not { } force) return null;
        var known = await FollowedAsync(db.FollowUps.Where(row => row.ForceId == force.Id));
        var afis = await cache.GetAsync($"tracker {force.Id}", version.Published, () => ReadAfisAsync(db, force.Id));
        var said = afis.Where(afi => afi.IsInText || known.ContainsKey(afi.Reference));
        var own = await OwnAsync(db, db.ForceItems.Where(item => item.ForceId == force.Id));
        return new(force, [.. said.Concat(own).Select(item => With(item, known.GetValueOrDefault(item.Reference)))]);
    }

    private static async Task<Dictionary<string, Followed>> FollowedAsync(IQueryable<FollowUpRecord> rows) =>
        (await rows.AsNoTracking().Select(row => new Followed(row, row.Evidence.Count(evidence => evidence.WithdrawnAt == null)))
            .ToListAsync())
            .ToDictionary(row => row.Row.Reference, StringComparer.Ordinal);

    /// <summary>
    /// AFIs as reports and letters have them, without what people recorded: newest cycle first, then in the order of their report.
    /// </summary>
    private static async Task<List<TrackerItem>> ReadAfisAsync(PeelDbContext db, int forceId)
    {
        var rows = await db.Afis.AsNoTracking().Where(afi => afi.ForceId == forceId).OrderByDescending(afi => afi.Area.Cycle.Order)
            .ThenBy(afi => afi.Order).ThenBy(afi => afi.Id)
            .Select(afi => new
            {
                afi.Reference, afi.Kind, afi.Headline, afi.Area.ThemeKey, afi.Area.Theme.Label,
                ThemeOrder = afi.Area.Theme.Order, afi.Area.CycleKey,
                afi.Area.Cycle.Slug, CycleOrder = afi.Area.Cycle.Order, afi.TimeLimitEndsOn, afi.InLatestText, afi.Passage,
                Published = db.Documents.Where(document => document.Id == afi.Passage.DocumentId)
                    .Select(document => document.Published).FirstOrDefault(),
                Closure = db.AfiClosures.Where(closure => closure.AfiId == afi.Id && closure.InLatestText)
                    .OrderByDescending(closure => closure.Id)
                    .Select(closure => new LetterOfClosure(
                        closure.ClosedOn, db.Documents.Where(document => document.Id == closure.Passage.DocumentId)
                            .Select(document => document.Title).FirstOrDefault(),
                        closure.Passage.Lines)).FirstOrDefault(),
            }).ToListAsync();
        return rows.ConvertAll(row => new TrackerItem
        {
            Reference = row.Reference, Kind = row.Kind, Headline = row.Headline, ThemeKey = row.ThemeKey, ThemeLabel = row.Label,
            ThemeOrder = row.ThemeOrder,
            CycleKey = row.CycleKey, CycleSlug = row.Slug, CycleOrder = row.CycleOrder, RaisedOn = row.Published,
            IsInText = row.InLatestText, Passage = row.Passage,
            TimeLimitEndsOn = PartialDate.TryParse(row.TimeLimitEndsOn)?.LastDay, IsClosedByLetter = row.Closure is not null,
            Progress = EffectiveStatus.Untouched(row.Closure),
        });
    }

    private static async Task<List<TrackerItem>> OwnAsync(PeelDbContext db, IQueryable<ForceItem> own)
    {
        var rows = await (
            from item in own.AsNoTracking()
            join theme in db.Themes on item.ThemeKey equals theme.Key into themes
            from theme in themes.DefaultIfEmpty()
            orderby item.Id
            select new { item.Reference, item.Kind, item.Headline, item.RaisedOn, item.ThemeKey, theme!.Label, Order = (int?)theme!.Order })
                .ToListAsync();
        return rows.ConvertAll(row => new TrackerItem
        {
            Reference = row.Reference, Kind = row.Kind, Headline = row.Headline, ThemeKey = row.ThemeKey ?? "",
            ThemeLabel = row.Label ?? NoTheme,
            ThemeOrder = row.Order ?? int.MaxValue, CycleSlug = TrackerQuery.OwnCycle, RaisedOn = row.RaisedOn, IsOwn = true,
        });
    }

    private static TrackerItem With(TrackerItem item, Followed? followed) => followed is not { Row: var row } ? item : item with
    {
        Progress = row.ToProgress(), Version = row.Version, OwnerAccountId = row.OwnerAccountId, UpdatedAt = row.UpdatedAt,
        UpdatedBy = row.UpdatedBy,
        LastEntryId = row.LastEntryId, Evidence = followed.Evidence,
    };

    private sealed record Followed(FollowUpRecord Row, int Evidence);
}
