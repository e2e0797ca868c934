using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeelDashboard.Data.Entities;

namespace PeelDashboard.Data.Configuration;

internal sealed class FactConfiguration :
    IEntityTypeConfiguration<Judgment>, IEntityTypeConfiguration<JudgmentRecord>, IEntityTypeConfiguration<GradeCount>,
    IEntityTypeConfiguration<AreaForImprovement>, IEntityTypeConfiguration<Finding>, IEntityTypeConfiguration<Observation>,
    IEntityTypeConfiguration<Comparator>, IEntityTypeConfiguration<AfiClosure>
{
    public void Configure(EntityTypeBuilder<Judgment> builder)
    {
        builder.HasPassage(judgment => judgment.Passage);
        builder.HasOne(judgment => judgment.Force).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(judgment => judgment.Area).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Judgment>().WithMany().HasForeignKey(judgment => judgment.SupersededById).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(judgment => judgment.Records).WithOne().HasForeignKey(record => record.JudgmentId);
        builder.HasIndex(judgment => new { judgment.ForceId, judgment.AreaId });

        // At most one judgment of an area stands at a time.
        builder.HasIndex(judgment => new { judgment.ForceId, judgment.AreaId }, "IX_Judgments_OneCurrent")
            .IsUnique().HasFilter("\"Status\" = 'Current'");
    }

    public void Configure(EntityTypeBuilder<JudgmentRecord> builder)
    {
        builder.HasOne<SourceDocument>().WithMany().HasForeignKey(record => record.DocumentId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(table => table.HasCheckConstraint(
            "CK_JudgmentRecords_Source", """("DocumentId" IS NOT NULL AND "FirstLine" >= 1) OR "Address" <> '' """.TrimEnd()));
    }

    public void Configure(EntityTypeBuilder<GradeCount> builder)
    {
        builder.HasPassage(count => count.Passage);
        builder.HasOne<Force>().WithMany().HasForeignKey(count => count.ForceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<InspectionCycle>().WithMany().HasForeignKey(count => count.CycleKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(count => new { count.ForceId, count.CycleKey });
    }

    public void Configure(EntityTypeBuilder<AreaForImprovement> builder)
    {
        builder.HasPassage(afi => afi.Passage);
        builder.HasIndex(afi => afi.Reference).IsUnique();
        builder.HasIndex(afi => new { afi.ForceId, afi.AreaId });
        builder.HasOne(afi => afi.Force).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(afi => afi.Area).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AreaForImprovement>().WithMany().HasForeignKey(afi => afi.ParentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AfiClosure> builder)
    {
        builder.HasPassage(closure => closure.Passage);
        builder.HasOne<Force>().WithMany().HasForeignKey(closure => closure.ForceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<InspectionCycle>().WithMany().HasForeignKey(closure => closure.CycleKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Area>().WithMany().HasForeignKey(closure => closure.AreaId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AreaForImprovement>().WithMany().HasForeignKey(closure => closure.AfiId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Finding> builder)
    {
        builder.HasPassage(finding => finding.Passage);
        builder.HasIndex(finding => new { finding.ForceId, finding.CycleKey });
        builder.HasOne(finding => finding.Force).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<InspectionCycle>().WithMany().HasForeignKey(finding => finding.CycleKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(finding => finding.Area).WithMany().OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Observation> builder)
    {
        builder.HasPassage(observation => observation.Passage);
        builder.HasIndex(observation => new { observation.ForceId, observation.CycleKey });
        builder.HasOne(observation => observation.Force).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<InspectionCycle>().WithMany().HasForeignKey(observation => observation.CycleKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(observation => observation.Area).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(observation => observation.Measure).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Observation>().WithMany().HasForeignKey(observation => observation.SupersededById).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(observation => observation.Comparators).WithOne().HasForeignKey(comparator => comparator.ObservationId);
    }

    public void Configure(EntityTypeBuilder<Comparator> builder) =>
        builder.ToTable(table => table.HasCheckConstraint("CK_Comparators_Line", "\"Line\" >= 1"));
}
