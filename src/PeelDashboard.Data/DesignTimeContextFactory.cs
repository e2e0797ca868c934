using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace PeelDashboard.Data;

/// <summary>Gives <c>dotnet ef</c> a context; no database is opened.</summary>
internal sealed class DesignTimeContextFactory : IDesignTimeDbContextFactory<PeelContext>
{
    /// <inheritdoc/>
    public PeelContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PeelContext>().UseSqlite("Data Source=unused.db").Options);
}
