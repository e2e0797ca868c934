using Microsoft.EntityFrameworkCore;
using PeelDashboard.Data.Model;

namespace PeelDashboard.Data;

/// <summary>The store.</summary>
public sealed class PeelContext(DbContextOptions<PeelContext> options) : DbContext(options)
{
    /// <summary>The 43 forces.</summary>
    public DbSet<Force> Forces => Set<Force>();

    /// <summary>The cycles.</summary>
    public DbSet<InspectionCycle> Cycles => Set<InspectionCycle>();

    /// <summary>The rows of the history.</summary>
    public DbSet<Theme> Themes => Set<Theme>();

    /// <summary>The areas of every framework.</summary>
    public DbSet<Area> Areas => Set<Area>();

    /// <summary>The measure catalogue.</summary>
    public DbSet<Measure> Measures => Set<Measure>();

    /// <summary>Imported documents.</summary>
    public DbSet<SourceDocument> Documents => Set<SourceDocument>();

    /// <summary>Their texts.</summary>
    public DbSet<DocumentText> DocumentTexts => Set<DocumentText>();

    /// <summary>Their outlines.</summary>
    public DbSet<DocumentSection> DocumentSections => Set<DocumentSection>();

    /// <summary>Judgments.</summary>
    public DbSet<Judgment> Judgments => Set<Judgment>();

    /// <summary>Public records beside the main source of a judgment.</summary>
    public DbSet<JudgmentRecord> JudgmentRecords => Set<JudgmentRecord>();

    /// <summary>Counts of areas by grade.</summary>
    public DbSet<GradeCount> GradeCounts => Set<GradeCount>();

    /// <summary>Areas for improvement.</summary>
    public DbSet<AreaForImprovement> Afis => Set<AreaForImprovement>();

    /// <summary>Narrative findings.</summary>
    public DbSet<Finding> Findings => Set<Finding>();

    /// <summary>Figures.</summary>
    public DbSet<Observation> Observations => Set<Observation>();

    /// <summary>What figures are set against.</summary>
    public DbSet<Comparator> Comparators => Set<Comparator>();

    /// <summary>Imports.</summary>
    public DbSet<ImportRun> ImportRuns => Set<ImportRun>();

    /// <summary>What imports could not make sense of.</summary>
    public DbSet<ImportDiagnostic> ImportDiagnostics => Set<ImportDiagnostic>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<InspectionCycle>().HasKey(cycle => cycle.Key);
        modelBuilder.Entity<Theme>().HasKey(theme => theme.Key);
        modelBuilder.Entity<Measure>().HasKey(measure => measure.Key);
        modelBuilder.Entity<DocumentText>().HasKey(text => text.DocumentId);
    }
}
