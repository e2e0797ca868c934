using Microsoft.EntityFrameworkCore.Metadata;
using PeelDashboard.Data.Sqlite;

namespace PeelDashboard.Application.Importing;

/// <summary>Rows that the catalogue no longer has stay, because facts may hang on them.</summary>
public sealed class ReferenceDataSync(SqliteDatabaseOptions location, IDbContextFactory<PeelDbContext> contexts,
    ReferenceCatalogue catalogue)
{
    /// <summary>Adds and changes rows as needed; writes nothing when the store has them all.</summary>
    public Task<int> SyncAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            using var session = ImportUnitOfWork.Begin(contexts, cancellation: cancellationToken);
            var written = Apply(session, catalogue);
            session.Commit();
            return Task.FromResult(written);
        }
        catch (Exception error) when (error.IsAboutTheStore())
        {
            throw error.Explain(location);
        }
    }

    /// <param name="session">Where it is written.</param>
    /// <param name="catalogue">What is written.</param>
    /// <param name="told">The cycle of the report that is imported: one that was only announced so far enters the store with it.</param>
    /// <param name="printed">Areas that only the report names: each has a theme of its own, which no other area shares.</param>
    internal static int Apply(
        ImportUnitOfWork session, ReferenceCatalogue catalogue, string? told = null, IReadOnlyList<AreaDefinition>? printed = null)
    {
        printed ??= [];
        var known = catalogue.Cycles.Where(cycle => !cycle.IsAnnounced || cycle.Key == told
            || session.Db.Cycles.Any(stored => stored.Key == cycle.Key)).ToList();
        Bring(session, session.Db.Themes, theme => theme.Key, null, catalogue.Themes.Select(Row)
            .Concat(printed.Select(area => new Theme { Key = area.ThemeKey, Label = area.Name, Order = area.Order })));
        Bring(session, session.Db.Cycles, cycle => cycle.Key, null, known.Select(Row));
        Bring(session, session.Db.Forces, force => force.Slug, (force, stored) => force.Id = stored.Id, catalogue.Forces.Select(Row));
        Bring(
            session, session.Db.Areas, area => $"{area.CycleKey}|{area.Key}", (area, stored) => area.Id = stored.Id,
            catalogue.Areas.Where(area => known.Exists(cycle => cycle.Key == area.CycleKey)).Concat(printed).Select(Row));
        Bring(session, session.Db.Measures, measure => measure.Key, null, catalogue.Measures.Select(Row));
        var written = session.Save();
        session.Db.ChangeTracker.Clear(); // so that no later save of the import looks through all of it again
        return written;
    }

    private static void Bring<T>(ImportUnitOfWork session, DbSet<T> table, Func<T, string> key, Action<T, T>? identify, IEnumerable<T> rows)
        where T : class
    {
        var columns = table.EntityType.GetProperties().ToList();
        var stored = table.AsNoTracking().ToDictionary(key, StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (!stored.TryGetValue(key(row), out var known))
            {
                table.Add(row);
                continue;
            }

            identify?.Invoke(row, known);
            if (columns.TrueForAll(column => Has(column, known, row))) continue;
            table.Attach(known);
            session.Overwrite(known, row);
        }
    }

    private static bool Has(IProperty column, object known, object row) =>
        column.GetValueComparer().Equals(column.GetGetter().GetClrValue(known), column.GetGetter().GetClrValue(row));

    private static Force Row(ForceDefinition force) =>
        new() { Name = force.Name, Slug = force.Slug, Code = force.Code, Region = force.Region };

    private static Theme Row(ThemeDefinition theme) => new() { Key = theme.Key, Label = theme.Label, Order = theme.Order };

    private static InspectionCycle Row(CycleDefinition cycle) => new()
    {
        Key = cycle.Key, Slug = cycle.Slug, Label = cycle.Label, Order = cycle.Order, Scale = cycle.Scale,
        ComparableGroup = cycle.ComparableGroup, BreakNote = cycle.BreakNote, PublishedFrom = cycle.PublishedFrom.ToString(),
        PublishedTo = cycle.PublishedTo.ToString(), Asks = cycle.Asks,
    };

    private static Area Row(AreaDefinition area) => new()
    {
        CycleKey = area.CycleKey, Key = area.Key, Code = area.Code, Name = area.Name, ShortName = area.ShortName, Level = area.Level,
        Pillar = area.Pillar, ThemeKey = area.ThemeKey, IsGraded = area.IsGraded, Order = area.Order,
    };

    private static Measure Row(MeasureDefinition measure) => new()
    {
        Key = measure.Key, Label = measure.Label, Unit = measure.Unit, Direction = measure.Direction, ThemeKey = measure.ThemeKey,
    };
}
