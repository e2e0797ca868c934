using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeelDashboard.Data.Entities;

namespace PeelDashboard.Data.Configuration;

internal sealed class DocumentConfiguration :
    IEntityTypeConfiguration<SourceDocument>, IEntityTypeConfiguration<DocumentText>, IEntityTypeConfiguration<DocumentSection>,
    IEntityTypeConfiguration<ImportRun>
{
    public void Configure(EntityTypeBuilder<SourceDocument> builder)
    {
        // What a document says of itself tells it apart; the name of its file is a label.
        builder.HasIndex(document => new
        {
            document.ForceId, document.CycleKey, document.Pillar, document.Layout, document.Title, document.Published,
        }).IsUnique();
        builder.HasIndex(document => document.Sha256);
        builder.HasOne(document => document.Force).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(document => document.Cycle).WithMany().HasForeignKey(document => document.CycleKey)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(document => document.Texts).WithOne().HasForeignKey(text => text.DocumentId);
        builder.HasMany(document => document.Sections).WithOne().HasForeignKey(section => section.DocumentId);
    }

    public void Configure(EntityTypeBuilder<DocumentText> builder) =>
        builder.HasIndex(text => new { text.DocumentId, text.Edition }).IsUnique();

    public void Configure(EntityTypeBuilder<DocumentSection> builder) =>
        builder.HasOne<Area>().WithMany().HasForeignKey(section => section.AreaId).OnDelete(DeleteBehavior.Restrict);

    public void Configure(EntityTypeBuilder<ImportRun> builder)
    {
        builder.HasOne<SourceDocument>().WithMany().HasForeignKey(run => run.DocumentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(run => run.Diagnostics).WithOne().HasForeignKey(diagnostic => diagnostic.ImportRunId);
        builder.HasMany(run => run.Changes).WithOne().HasForeignKey(change => change.ImportRunId);
        builder.HasIndex(run => run.FileName);
    }
}
