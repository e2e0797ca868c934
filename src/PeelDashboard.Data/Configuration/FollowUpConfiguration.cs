using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeelDashboard.Data.Entities;

namespace PeelDashboard.Data.Configuration;

/// <summary>Tables of what people enter, and of who they are. Triggers in Guards.sql watch over some of them.</summary>
internal sealed class FollowUpConfiguration :
    IEntityTypeConfiguration<Account>, IEntityTypeConfiguration<IdentityUserClaim<int>>, IEntityTypeConfiguration<IdentityUserLogin<int>>,
    IEntityTypeConfiguration<IdentityUserToken<int>>, IEntityTypeConfiguration<FollowUpRecord>, IEntityTypeConfiguration<ForceItem>,
    IEntityTypeConfiguration<EvidenceItem>, IEntityTypeConfiguration<AfiLink>, IEntityTypeConfiguration<Meeting>,
        IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("Accounts");
        builder.HasIndex(account => account.NormalizedUserName).IsUnique();
        builder.HasIndex(account => account.NormalizedEmail).IsUnique();
        builder.Property(account => account.Name).UseCollation("NOCASE");
        builder.HasIndex(account => account.Name).IsUnique();
        builder.Property(account => account.ConcurrencyStamp).IsConcurrencyToken();
        builder.HasOne<Force>().WithMany().HasForeignKey(account => account.ForceId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<int>> builder)
    {
        builder.ToTable("AccountClaims");
        builder.HasOne<Account>().WithMany().HasForeignKey(claim => claim.UserId);
    }

    public void Configure(EntityTypeBuilder<IdentityUserLogin<int>> builder)
    {
        builder.ToTable("AccountLogins").HasKey(login => new { login.LoginProvider, login.ProviderKey });
        builder.HasOne<Account>().WithMany().HasForeignKey(login => login.UserId);
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<int>> builder)
    {
        builder.ToTable("AccountTokens").HasKey(token => new { token.UserId, token.LoginProvider, token.Name });
        builder.HasOne<Account>().WithMany().HasForeignKey(token => token.UserId);
    }

    public void Configure(EntityTypeBuilder<FollowUpRecord> builder)
    {
        builder.HasIndex(row => row.Reference).IsUnique();
        builder.HasIndex(row => row.AfiId).IsUnique();
        builder.HasIndex(row => row.ItemId).IsUnique();
        builder.HasIndex(row => row.ForceId);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasOne<Force>().WithMany().HasForeignKey(row => row.ForceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AreaForImprovement>().WithMany().HasForeignKey(row => row.AfiId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ForceItem>().WithMany().HasForeignKey(row => row.ItemId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(row => row.OwnerAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AuditEntry>().WithMany().HasForeignKey(row => row.LastEntryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(row => row.Evidence).WithOne().HasForeignKey(evidence => evidence.FollowUpId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(table => table.HasCheckConstraint("CK_FollowUps_OneThing", """("AfiId" IS NULL) <> ("ItemId" IS NULL)"""));
        builder.ToTable(table => table.HasCheckConstraint("CK_FollowUps_Percent", "\"PercentComplete\" BETWEEN 0 AND 100"));
    }

    public void Configure(EntityTypeBuilder<ForceItem> builder)
    {
        builder.HasIndex(item => item.Reference).IsUnique();
        builder.HasOne<Force>().WithMany().HasForeignKey(item => item.ForceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Theme>().WithMany().HasForeignKey(item => item.ThemeKey).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(table => table.HasCheckConstraint("CK_ForceItems_Source", "\"Source\" <> '' AND \"Headline\" <> ''"));
    }

    public void Configure(EntityTypeBuilder<EvidenceItem> builder)
    {
        builder.ToTable("Evidence");
        builder.HasIndex(evidence => evidence.Sha256);
    }

    public void Configure(EntityTypeBuilder<AfiLink> builder)
    {
        builder.HasIndex(link => new { link.AfiId, link.EarlierAfiId }).IsUnique();
        builder.HasOne<AreaForImprovement>().WithMany().HasForeignKey(link => link.AfiId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AreaForImprovement>().WithMany().HasForeignKey(link => link.EarlierAfiId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.HasIndex(meeting => new { meeting.ForceId, meeting.HeldOn, meeting.Name }).IsUnique();
        builder.HasOne<Force>().WithMany().HasForeignKey(meeting => meeting.ForceId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("AuditEntries");
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.HasIndex(entry => entry.Subject);
        builder.HasIndex(entry => entry.At);

        // No foreign key to the account or the force: the trail stands by itself.
    }
}
