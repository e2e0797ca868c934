using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeelDashboard.Data.Entities;

namespace PeelDashboard.Data.Configuration;

internal sealed class CatalogueConfiguration :
    IEntityTypeConfiguration<Force>, IEntityTypeConfiguration<InspectionCycle>, IEntityTypeConfiguration<Theme>,
    IEntityTypeConfiguration<Area>, IEntityTypeConfiguration<Measure>
{
    public void Configure(EntityTypeBuilder<Force> builder)
    {
        builder.HasIndex(force => force.Slug).IsUnique();
        builder.HasIndex(force => force.Code).IsUnique();
    }

    public void Configure(EntityTypeBuilder<InspectionCycle> builder) => builder.HasKey(cycle => cycle.Key);

    public void Configure(EntityTypeBuilder<Theme> builder) => builder.HasKey(theme => theme.Key);

    public void Configure(EntityTypeBuilder<Area> builder)
    {
        builder.HasIndex(area => new { area.CycleKey, area.Key }).IsUnique();
        builder.HasOne(area => area.Cycle).WithMany().HasForeignKey(area => area.CycleKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(area => area.Theme).WithMany().HasForeignKey(area => area.ThemeKey).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Measure> builder)
    {
        builder.HasKey(measure => measure.Key);
        builder.HasOne(measure => measure.Theme).WithMany().HasForeignKey(measure => measure.ThemeKey).OnDelete(DeleteBehavior.Restrict);
    }
}
