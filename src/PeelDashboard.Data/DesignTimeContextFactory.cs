using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace PeelDashboard.Data;

/// <summary>Gives <c>dotnet ef</c> a context; no database is opened.</summary>
internal sealed class DesignTimeContextFactory : IDesignTimeDbContextFactory<PeelDbContext>
{
    /// <inheritdoc/>
    public PeelDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PeelDbContext>().UseSqlite("Data Source=unused.db").Options);
}
