using Microsoft.Extensions.Primitives;

namespace PeelDashboard.Web.Setup;

/// <summary>The headers of every response: scripts, styles and connections from this server alone, no frame around it, no guessing of types.</summary>
internal static class SecurityHeaders
{
    /// <summary>Blazor's circuit is a web socket of this server; no script and no style stands in a page itself.</summary>
    public const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' ws: wss:; object-src 'none'; "
        + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private static readonly (string Name, StringValues Value)[] Headers =
    [
        ("Content-Security-Policy", Policy),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ];

    /// <summary>Sets them before anything else has a say.</summary>
    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        foreach (var (name, value) in Headers) context.Response.Headers[name] = value;
        return next(context);
    });
}
