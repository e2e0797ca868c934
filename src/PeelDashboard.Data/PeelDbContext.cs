using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PeelDashboard.Data.Configuration;
using PeelDashboard.Data.Entities;

namespace PeelDashboard.Data;

/// <summary>The store.</summary>
public sealed class PeelDbContext(DbContextOptions<PeelDbContext> options) : DbContext(options)
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

    /// <summary>Statements that something is closed.</summary>
    public DbSet<AfiClosure> AfiClosures => Set<AfiClosure>();

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

    /// <summary>What imports did to single facts.</summary>
    public DbSet<ImportedChange> ImportedChanges => Set<ImportedChange>();

    /// <summary>Who signs in.</summary>
    public DbSet<Account> Accounts => Set<Account>();

    /// <summary>What people recorded of AFIs and own items.</summary>
    public DbSet<FollowUpRecord> FollowUps => Set<FollowUpRecord>();

    /// <summary>Items that forces entered themselves.</summary>
    public DbSet<ForceItem> ForceItems => Set<ForceItem>();

    /// <summary>Evidence, withdrawn included.</summary>
    public DbSet<EvidenceItem> Evidence => Set<EvidenceItem>();

    /// <summary>Decisions on AFIs that come back.</summary>
    public DbSet<AfiLink> AfiLinks => Set<AfiLink>();

    /// <summary>Meetings that look at the improvement plan.</summary>
    public DbSet<Meeting> Meetings => Set<Meeting>();

    /// <summary>Every change by people.</summary>
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // Words rather than numbers, for people who open the file with other tools; sort by grade in memory.
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        configurationBuilder.Properties<decimal>().HaveConversion<PrintedDecimal, PrintedDecimalComparer>();
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcTime>();
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var (catalogue, documents, facts) = (new CatalogueConfiguration(), new DocumentConfiguration(), new FactConfiguration());
        modelBuilder.ApplyConfiguration<Force>(catalogue).ApplyConfiguration<InspectionCycle>(catalogue).ApplyConfiguration<Theme>(catalogue)
            .ApplyConfiguration<Area>(catalogue).ApplyConfiguration<Measure>(catalogue);
        modelBuilder.ApplyConfiguration<SourceDocument>(documents).ApplyConfiguration<DocumentText>(documents)
            .ApplyConfiguration<DocumentSection>(documents).ApplyConfiguration<ImportRun>(documents);
        modelBuilder.ApplyConfiguration<Judgment>(facts).ApplyConfiguration<JudgmentRecord>(facts).ApplyConfiguration<GradeCount>(facts)
            .ApplyConfiguration<AreaForImprovement>(facts).ApplyConfiguration<Finding>(facts).ApplyConfiguration<Observation>(facts)
            .ApplyConfiguration<Comparator>(facts).ApplyConfiguration<AfiClosure>(facts);
        var desk = new DeskConfiguration();
        modelBuilder.ApplyConfiguration<Account>(desk).ApplyConfiguration<IdentityUserClaim<int>>(desk).ApplyConfiguration<IdentityUserLogin<int>>(desk)
            .ApplyConfiguration<IdentityUserToken<int>>(desk).ApplyConfiguration<FollowUpRecord>(desk).ApplyConfiguration<ForceItem>(desk)
            .ApplyConfiguration<EvidenceItem>(desk).ApplyConfiguration<AfiLink>(desk).ApplyConfiguration<Meeting>(desk).ApplyConfiguration<AuditEntry>(desk);
    }
}
