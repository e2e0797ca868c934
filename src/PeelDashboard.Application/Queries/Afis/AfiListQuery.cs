using PeelDashboard.Application.FollowUp;

namespace PeelDashboard.Application.Queries.Afis;

/// <summary>
/// A row of the AFI list. The detail is given only where words are looked for, to show where they stand; a row is a hit where they occur,
/// or where none are looked for.
/// </summary>
public sealed record AfiListRow(
    string Reference, AfiKind Kind, string Headline, string Detail, string AreaName, string AreaShortName,
    string ThemeKey, string ThemeLabel,
    int ThemeOrder, string CycleKey, string CycleSlug, bool IsHit, StoredPassage Passage)
{
    public string AreaKey { get; init; } = "";
    public int Id { get; init; }
    public int? ParentId { get; init; }
    public string? PartOf { get; init; }
    public string TimeLimit { get; init; } = "";
    public string? TimeLimitEndsOn { get; init; }
    public bool IsClosed { get; init; }
    public bool InLatestText { get; init; } = true;
    public AfiStatus? Recorded { get; init; }

    public AfiStatus Status => EffectiveStatus.Of(Recorded, IsClosed);
}

/// <summary>All AFIs of one force, newest cycle first, then in the order of the report.</summary>
public sealed record ForceAfis(ForceSelection Force, IReadOnlyList<AfiListRow> Rows);

public sealed record AfiList(
    ForceSelection Force, IReadOnlyList<AfiListRow> Rows, IReadOnlyList<AfiListRow> Gone, int Total, IReadOnlyList<Option> Cycles,
    IReadOnlyList<Option> Themes)
{
    public static AfiList Of(ForceAfis afis, AfiListFilter state)
    {
        var inText = afis.Rows.Where(row => row.InLatestText).ToList();
        return new(
            afis.Force, inText.FindAll(row => Fits(row, state)),
            [.. afis.Rows.Where(row => !row.InLatestText && Fits(row, state))], inText.Count,
            Choices("All cycles", inText.GroupBy(row => (row.CycleSlug, row.CycleKey))),
            Choices("All areas", inText.GroupBy(row => (row.ThemeKey, row.ThemeLabel)).OrderBy(theme => theme.First().ThemeOrder)));
    }

    private static bool Fits(AfiListRow row, AfiListFilter state) =>
        row.IsHit
        && (state.Cycle is null || row.CycleSlug == state.Cycle)
        && (state.Theme is null || row.ThemeKey == state.Theme)
        && (state.Area is null || row.AreaKey == state.Area)
        && (state.Status is null || row.Status == state.Status);

    private static List<Option> Choices(string everything, IEnumerable<IGrouping<(string Value, string Text), AfiListRow>> groups) =>
        [new("", everything), .. groups.Select(group => new Option(
            group.Key.Value, string.Create(CultureInfo.InvariantCulture, $"{group.Key.Text} ({group.Count()})")))];
}

/// <summary>Reads the AFIs of one force: two commands, the force and its AFIs.</summary>
public sealed class AfiListQuery(IDbContextFactory<PeelDbContext> contexts)
{
    /// <summary>What the filters leave; null when the store holds nothing yet.</summary>
    public async Task<AfiList?> LoadAsync(AfiListFilter state)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await AllAsync(db, state.Force, state.Words) is { } afis ? AfiList.Of(afis, state) : null;
    }

    private static async Task<ForceAfis?> AllAsync(PeelDbContext db, string? forceSlug, string? words)
    {
        if (await ForceSelection.LoadAsync(db, forceSlug) is not { } force) return null;
        var sorted = db.Afis.AsNoTracking().Where(afi => afi.ForceId == force.Id)
            .OrderByDescending(afi => afi.Area.Cycle.Order).ThenBy(afi => afi.Order).ThenBy(afi => afi.Id);
        var pattern = words is null ? null : LikePattern.Containing(words);

        // The same meaning of "holds these words" as the download has.
        var rows = await sorted.Select(afi => new AfiListRow(
            afi.Reference, afi.Kind, afi.Headline, pattern == null ? "" : afi.Detail, afi.Area.Name, afi.Area.ShortName, afi.Area.ThemeKey,
            afi.Area.Theme.Label, afi.Area.Theme.Order, afi.Area.CycleKey, afi.Area.Cycle.Slug,
            pattern == null || EF.Functions.Like(afi.Headline, pattern, LikePattern.Escape)
                || EF.Functions.Like(afi.Detail, pattern, LikePattern.Escape)
                || EF.Functions.Like(afi.Reference, pattern, LikePattern.Escape),
            afi.Passage)
        {
            AreaKey = afi.Area.Key, Id = afi.Id, ParentId = afi.ParentId, TimeLimit = afi.TimeLimit, TimeLimitEndsOn = afi.TimeLimitEndsOn,
            IsClosed = db.AfiClosures.Any(closure => closure.AfiId == afi.Id && closure.InLatestText), InLatestText = afi.InLatestText,
            Recorded = db.FollowUps.Where(row => row.AfiId == afi.Id).Select(row => (AfiStatus?)row.Status).FirstOrDefault(),
        }).ToListAsync();
        return new(force, UnderTheirCauses(rows));
    }

    /// <summary>Each recommendation right after its cause of concern; one whose cause the store does not have stays where it is.</summary>
    private static List<AfiListRow> UnderTheirCauses(List<AfiListRow> rows)
    {
        var causes = rows.Where(row => row.ParentId is null).Select(row => row.Id).ToHashSet();
        var parts = rows.Where(IsPart).ToLookup(row => row.ParentId!.Value);
        return parts.Count == 0 ? rows : [.. rows.Where(row => !IsPart(row))
            .SelectMany(row => parts[row.Id].Select(part => part with { PartOf = row.Reference }).Prepend(row))];

        bool IsPart(AfiListRow row) => row.ParentId is { } cause && causes.Contains(cause);
    }
}
