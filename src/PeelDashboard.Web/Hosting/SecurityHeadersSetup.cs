using Microsoft.Extensions.Primitives;
using PeelDashboard.Web.Components.Shared;

namespace PeelDashboard.Web.Hosting;

/// <summary>
/// The headers of every response: scripts, styles and connections from this server alone, no frame around it, no guessing of types.
/// </summary>
internal static class SecurityHeadersSetup
{
    /// <summary>
    /// What is not named here is forbidden; no script and no style stands in a page itself. Blazor's web socket counts as 'self'. The hash
    /// is that of an empty style attribute, which some components of the library write.
    /// </summary>
    public const string Policy = Everywhere + "'unsafe-hashes' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    /// <summary>
    /// Of pages with an interactive part, whose components place menus by style attributes. Scripts are as strict as elsewhere.
    /// </summary>
    public const string IslandPolicy = Everywhere + "'unsafe-inline'";

    private const string Everywhere =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'self'; form-action 'self'; "
        + "frame-ancestors 'none'; style-src-attr ";

    private const string EnhancedNavigation = "blazor-enhanced-nav";

    private static readonly (string Name, StringValues Value)[] Headers =
    [
        ("Content-Security-Policy", Policy),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ];

    /// <summary>Adds what a server with https needs. Browsers that came over https once come over nothing else for a year.</summary>
    public static void AddSecureTransport(this WebApplicationBuilder builder)
    {
        builder.Services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(365));
        builder.Services.AddHttpsRedirection(options => options.RedirectStatusCode = StatusCodes.Status308PermanentRedirect);
    }

    public static void UseSecurityHeaders(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            foreach (var (name, value) in Headers) context.Response.Headers[name] = value;
            if (context.GetEndpoint()?.Metadata.GetMetadata<IslandPageAttribute>() is not null) SetIslandPolicy(context);
            return next(context);
        });
        app.UseHsts(); // says nothing to a request that came without https
        if (OffersHttps(app.Configuration))
            app.UseWhen(context => !context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal),
            branch => branch.UseHttpsRedirection());
    }

    /// <summary>In place of another page it would be held to that one's policy; without the header the script loads it in full.</summary>
    private static void SetIslandPolicy(HttpContext context)
    {
        context.Response.Headers.ContentSecurityPolicy = IslandPolicy;
        context.Response.OnStarting(() =>
        {
            context.Response.Headers.Remove(EnhancedNavigation);
            return Task.CompletedTask;
        });
    }

    private static bool OffersHttps(IConfiguration configuration) =>
        configuration["urls"]?.Contains("https://", StringComparison.OrdinalIgnoreCase) is true
        || configuration["https_port"] is { Length: > 0 } || configuration["https_ports"] is { Length: > 0 }
        || configuration.GetSection("Kestrel:Endpoints").GetChildren()
            .Any(endpoint => endpoint["Url"]?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) is true);
}
