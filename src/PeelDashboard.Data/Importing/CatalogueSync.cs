using System.Globalization;
using Microsoft.Data.Sqlite;
using PeelDashboard.Data.Model;
using PeelDashboard.Data.Storage;
using PeelDashboard.Domain.Catalogue;

namespace PeelDashboard.Data.Importing;

/// <summary>Brings forces, cycles, themes, areas and measures of the reference catalogue into the store.</summary>
/// <remarks>Rows that the catalogue no longer has stay, because facts may hang on them.</remarks>
public sealed class CatalogueSync(StoreLocation location, ReferenceCatalogue catalogue)
{
    /// <summary>Adds and changes rows as needed; writes nothing when the store has them all.</summary>
    /// <returns>How many rows were written.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot be used; the message says why and what to do.</exception>
    public Task<int> SyncAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            using var session = ImportSession.Begin(location, cancellation: cancellationToken);
            var written = Apply(session, catalogue);
            session.Commit();
            return Task.FromResult(written);
        }
        catch (SqliteException error) when (error.IsAboutTheStore())
        {
            throw error.Explain(location);
        }
    }

    /// <summary>The same inside the transaction of an import.</summary>
    internal static int Apply(ImportSession session, ReferenceCatalogue catalogue) =>
        Write(session, CatalogueRows.Themes, theme => theme.Key, null, catalogue.Themes.Select(Row))
        + Write(session, CatalogueRows.Cycles, cycle => cycle.Key, null, catalogue.Cycles.Select(Row))
        + Write(session, CatalogueRows.Forces, force => force.Slug, (force, id) => force.Id = id, catalogue.Forces.Select(Row))
        + Write(session, CatalogueRows.Areas, area => $"{area.CycleKey}|{area.Key}", (area, id) => area.Id = id, catalogue.Areas.Select(Row))
        + Write(session, CatalogueRows.Measures, measure => measure.Key, null, catalogue.Measures.Select(Row));

    private static int Write<T>(ImportSession session, RowMap<T> map, Func<T, string> key, Action<T, int>? setId, IEnumerable<T> rows)
    {
        var stored = map.Select(session.Connection).ToDictionary(key, StringComparer.Ordinal);
        List<T> added = [], changed = [];
        foreach (var row in rows)
        {
            if (stored.TryGetValue(key(row), out var known))
            {
                setId?.Invoke(row, Convert.ToInt32(map.Values(known)[0], CultureInfo.InvariantCulture));
                if (!map.Same(known, row)) changed.Add(row);
            }
            else
            {
                setId?.Invoke(row, session.NextId(map.Table));
                added.Add(row);
            }
        }

        map.Update(session.Connection, changed);
        map.Insert(session.Connection, added);
        return added.Count + changed.Count;
    }

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
