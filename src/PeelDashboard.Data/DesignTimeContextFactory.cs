using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace PeelDashboard.Data;

internal sealed class DesignTimeContextFactory : IDesignTimeDbContextFactory<PeelDbContext>
{
    public PeelDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PeelDbContext>().UseSqlite("Data Source=unused.db").Options);
}
