using Microsoft.EntityFrameworkCore;
using PeelDashboard.Data.Configuration;
using PeelDashboard.Data.Entities;

namespace PeelDashboard.Data;

public sealed class PeelDbContext(DbContextOptions<PeelDbContext> options) : DbContext(options)
{
    public DbSet<Force> Forces => Set<Force>();
    public DbSet<InspectionCycle> Cycles => Set<InspectionCycle>();
    public DbSet<Theme> Themes => Set<Theme>();
    public DbSet<Area> Areas => Set<Area>();
    public DbSet<Measure> Measures => Set<Measure>();
    public DbSet<SourceDocument> Documents => Set<SourceDocument>();
    public DbSet<DocumentText> DocumentTexts => Set<DocumentText>();
    public DbSet<DocumentSection> DocumentSections => Set<DocumentSection>();
    public DbSet<Judgment> Judgments => Set<Judgment>();
    public DbSet<JudgmentRecord> JudgmentRecords => Set<JudgmentRecord>();
    public DbSet<GradeCount> GradeCounts => Set<GradeCount>();
    public DbSet<AreaForImprovement> Afis => Set<AreaForImprovement>();
    public DbSet<AfiClosure> AfiClosures => Set<AfiClosure>();
    public DbSet<Finding> Findings => Set<Finding>();
    public DbSet<Observation> Observations => Set<Observation>();
    public DbSet<Comparator> Comparators => Set<Comparator>();
    public DbSet<ImportRun> ImportRuns => Set<ImportRun>();
    public DbSet<ImportDiagnostic> ImportDiagnostics => Set<ImportDiagnostic>();
    public DbSet<ImportedChange> ImportedChanges => Set<ImportedChange>();
    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<FollowUpRecord> FollowUps => Set<FollowUpRecord>();
    public DbSet<ForceItem> ForceItems => Set<ForceItem>();
    public DbSet<EvidenceItem> Evidence => Set<EvidenceItem>();
    public DbSet<AfiLink> AfiLinks => Set<AfiLink>();
    public DbSet<Meeting> Meetings => Set<Meeting>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // Words rather than numbers, for people who open the file with other tools; sort by grade in memory.
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        configurationBuilder.Properties<decimal>().HaveConversion<PrintedDecimal, PrintedDecimalComparer>();
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcTime>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PeelDbContext).Assembly);
}
