using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace PeelDashboard.Data.Design;

/// <summary>Gives the tools a context; no database is opened.</summary>
internal sealed class DesignTimeContextFactory : IDesignTimeDbContextFactory<PeelContext>
{
    /// <inheritdoc/>
    public PeelContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PeelContext>().UseSqlite("Data Source=unused.db").Options);

    private static void Main() => Console.Error.WriteLine("For dotnet ef only; see the comment in the project file.");
}
