using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PeelDashboard.Data;

namespace PeelDashboard.Web.Hosting;

/// <summary>
/// For whoever watches the server: <c>/health/live</c> says that it runs, <c>/health/ready</c> that the store is filled and answers.
/// </summary>
internal static class HealthCheckSetup
{
    public static void AddProbes(this WebApplicationBuilder builder) => builder.Services.AddHealthChecks().AddCheck<StoreProbe>("store");

    public static void MapProbes(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
    }

    private sealed class StoreProbe(FirstFilling filling, IDbContextFactory<PeelDbContext> contexts) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            if (!filling.IsReady) return HealthCheckResult.Unhealthy("The reports are still being imported.");
            await using var store = await contexts.CreateDbContextAsync(cancellationToken);
            return await store.Forces.AnyAsync(cancellationToken)
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("The store has no forces.");
        }
    }
}
