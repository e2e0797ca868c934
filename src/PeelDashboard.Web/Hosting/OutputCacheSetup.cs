using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using PeelDashboard.Application.Queries;
using PeelDashboard.Data;
using PeelDashboard.Web.Identity;

namespace PeelDashboard.Web.Hosting;

/// <summary>
/// Keeps published pages as they went out, compressed, for visitors who are not signed in: they all see the same until somebody imports a
/// report or records progress. What stands in a page for somebody who is signed in is never kept.
/// </summary>
internal sealed class OutputCacheSetup(
    IDbContextFactory<PeelDbContext> contexts, IResponseCompressionProvider compression, TimeProvider clock) : IOutputCachePolicy
{
    /// <summary>
    /// Bounds what an answer can differ by without an import or a recorded change, such as a file that is put right by hand.
    /// </summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private const int Megabyte = 1024 * 1024;

    private const string EnhancedNavigation = "blazor-enhanced-nav";

    /// <summary>Adds the keeping; at most 32 MB of pages, those least asked for let go first.</summary>
    public static void AddTo(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<OutputCacheSetup>();
        builder.Services.AddOutputCache(options =>
        {
            options.SizeLimit = 32 * Megabyte;
            options.MaximumBodySize = Megabyte;
            options.UseCaseSensitivePaths = true;
            options.AddBasePolicy(policy => policy.AddPolicy<OutputCacheSetup>(), excludeDefaultPolicy: true);
        });
    }

    public async ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        if (!IsShared(context.HttpContext)) return;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rules = context.CacheVaryByRules;
        rules.QueryKeys = "*";
        rules.VaryByValues["store"] = (await DataVersion.ReadAsync(db, context.HttpContext, cancellation)).ToString();
        // pages say when they were printed
        rules.VaryByValues["day"] = clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        rules.VaryByValues["coding"] = Coding(context.HttpContext);
        rules.VaryByValues["script"] = IsForScript(context.HttpContext.Request) ? "yes" : "no";
        context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = Longest;
        FinishHeaders(context.HttpContext);
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        if (context.HttpContext.Response.StatusCode != StatusCodes.Status200OK) context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }

    private static bool IsShared(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method) || context.User.Identity is { IsAuthenticated: true }) return false;
        var metadata = context.GetEndpoint()?.Metadata;
        return metadata?.GetMetadata<ComponentTypeMetadata>() is not null
            && metadata.GetOrderedMetadata<IAuthorizeData>() is { Count: > 0 } asked
                && asked.All(data => data.Policy == AuthorizationPolicies.Published);
    }

    private static void FinishHeaders(HttpContext context) => context.Response.OnStarting(() =>
    {
        var headers = context.Response.Headers;

        // The framework hands every visitor the cookie of forms; nobody sends a form from these pages, and pages that have one set it
        // themselves.
        headers.Remove(HeaderNames.SetCookie);

        // A browser may keep the page for "back", and asks again before it shows it anew.
        headers.CacheControl = "no-cache";
        headers.Remove(HeaderNames.Pragma);

        // Kept values that look like the name of a header come back in its spelling, "Allow", for which the framework's script loads the
        // page again in full.
        if (headers.ContainsKey(EnhancedNavigation)) headers[EnhancedNavigation] = "allow";
        return Task.CompletedTask;
    });

    /// <summary>As the compression that follows decides, which is asked itself: "*" may mean a coding, and "br;q=0" refuses one.</summary>
    private string Coding(HttpContext context) =>
        compression.CheckRequestAcceptsCompression(context) ? compression.GetCompressionProvider(context)?.EncodingName ?? "" : "";

    private static bool IsForScript(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains(EnhancedNavigation, StringComparison.OrdinalIgnoreCase);
}
