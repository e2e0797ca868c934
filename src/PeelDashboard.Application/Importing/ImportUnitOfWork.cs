using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace PeelDashboard.Application.Importing;

internal sealed class ImportUnitOfWork : IDisposable
{
    private readonly IDbContextTransaction transaction;
    private readonly IProgress<ImportProgress>? progress;
    private readonly CancellationToken cancellation;
    private Dictionary<string, Force>? forces;
    private Dictionary<int, Force>? forcesById;
    private Dictionary<(string Cycle, string Key), Area>? areas;
    private Dictionary<int, Area>? areasById;
    private HashSet<string>? cycles;
    private HashSet<string>? measures;

    private ImportUnitOfWork(PeelDbContext db, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        (Db, this.progress, this.cancellation) = (db, progress, cancellation);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        transaction = db.Database.BeginTransaction(); // takes the write lock at once, so nobody else's change comes between plan and save
    }

    public PeelDbContext Db { get; }

    public Dictionary<string, Force> Forces =>
        forces ??= Db.Forces.AsNoTracking().ToDictionary(force => force.Name, StringComparer.Ordinal);

    public Dictionary<(string Cycle, string Key), Area> Areas =>
        areas ??= Db.Areas.AsNoTracking().ToDictionary(area => (area.CycleKey, area.Key));

    public HashSet<string> Cycles => cycles ??= [.. Db.Cycles.Select(cycle => cycle.Key)];

    public HashSet<string> Measures => measures ??= [.. Db.Measures.Select(measure => measure.Key)];

    /// <summary>The version of the store's content: the last import that changed it.</summary>
    public int StoreVersion => Db.ImportRuns
        .Where(run => run.Outcome != ImportOutcome.Refused && run.Outcome != ImportOutcome.Unchanged)
        .Max(run => (int?)run.Id) ?? 0;

    public static ImportUnitOfWork Begin(
        IDbContextFactory<PeelDbContext> contexts, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        var db = contexts.CreateDbContext();
        try
        {
            return new ImportUnitOfWork(db, progress, cancellation);
        }
        catch
        {
            db.Dispose();
            throw;
        }
    }

    public Force ForceById(int id) => (forcesById ??= Forces.Values.ToDictionary(force => force.Id))[id];

    public Area AreaById(int id) => FindArea(id) ?? throw new InvalidOperationException($"No area has the key {id}.");

    /// <summary>Null for a key that no area has, as only a damaged store holds one.</summary>
    public Area? FindArea(int id) => (areasById ??= Areas.Values.ToDictionary(area => area.Id)).GetValueOrDefault(id);

    public SourceDocument Document(int id) => Db.Documents.Find(id)!;

    /// <summary>Says how far the import is, and stops it when that is wished; nothing was committed by then.</summary>
    public void At(string step, int? done = null, int? total = null)
    {
        cancellation.ThrowIfCancellationRequested();
        progress?.Report(new ImportProgress(step, done, total));
    }

    /// <summary>Lets a stored row say what another one with its key says; only what differs is saved.</summary>
    public void Overwrite<T>(T stored, T row)
        where T : class
    {
        var entry = Db.Entry(stored);
        entry.CurrentValues.SetValues(row);
        foreach (var owned in entry.References.Where(reference => reference.Metadata.TargetEntityType.IsOwned()))
            owned.TargetEntry!.CurrentValues.SetValues(owned.Metadata.PropertyInfo!.GetValue(row)!);
    }

    /// <summary>
    /// Saves what was added, removed, overwritten or set by <see cref="Set"/>, without looking through every row for values that
    /// were set on it otherwise, which costs a large import more than anything else.
    /// </summary>
    public void SaveMarked() => Db.SaveChanges();

    /// <summary>Sets one value of a row so that <see cref="SaveMarked"/> sees it.</summary>
    public void Set<T, TValue>(T row, Expression<Func<T, TValue>> property, TValue value)
        where T : class => Db.Entry(row).Property(property).CurrentValue = value;

    public int Save()
    {
        Db.ChangeTracker.DetectChanges();
        return Db.SaveChanges();
    }

    public void Commit()
    {
        cancellation.ThrowIfCancellationRequested();
        transaction.Commit();
    }

    public void Dispose()
    {
        transaction.Dispose();
        Db.Dispose();
    }
}
