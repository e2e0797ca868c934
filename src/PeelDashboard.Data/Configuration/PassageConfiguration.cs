using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeelDashboard.Data.Entities;

namespace PeelDashboard.Data.Configuration;

/// <summary>Owned rather than complex, because only an owned type can hold the foreign key to the document.</summary>
internal static class PassageConfiguration
{
    private const string NoPassageNoRow =
        """("DocumentId" IS NOT NULL AND "FirstLine" >= 1 AND "Quote" <> '') OR ("DocumentId" IS NULL AND coalesce("Address", '') <> '')""";

    public static void HasPassage<T>(this EntityTypeBuilder<T> entity, System.Linq.Expressions.Expression<Func<T, StoredPassage?>> passage)
        where T : class
    {
        entity.OwnsOne(passage, owned =>
        {
            owned.Property(stored => stored.DocumentId).HasColumnName("DocumentId");
            owned.Property(stored => stored.Address).HasColumnName("Address");
            owned.Property(stored => stored.Lines).HasColumnName("Lines");
            owned.Property(stored => stored.FirstLine).HasColumnName("FirstLine");
            owned.Property(stored => stored.Edition).HasColumnName("Edition");
            owned.Property(stored => stored.Quote).HasColumnName("Quote");
            owned.HasOne<SourceDocument>().WithMany().HasForeignKey(stored => stored.DocumentId).OnDelete(DeleteBehavior.Restrict);
        });
        entity.Navigation(passage).IsRequired();
        entity.ToTable(table => table.HasCheckConstraint($"CK_{typeof(T).Name}_Passage", NoPassageNoRow));
    }
}
