using Microsoft.AspNetCore.Antiforgery;

namespace PeelDashboard.Web.Hosting;

/// <summary>
/// No request changes anything without a token that a page of this dashboard gave to the same browser and account: for every address,
/// whether or not whoever mapped it thought of it. Circuits are left out: they accept calls from their own origin alone.
/// </summary>
internal static class AntiforgeryMiddleware
{
    private const string Circuit = "/_blazor";

    public static void UseFormGuard(this WebApplication app)
    {
        app.UseAntiforgery();
        var antiforgery = app.Services.GetRequiredService<IAntiforgery>();
        app.Use(async (context, next) =>
        {
            if (!MayChange(context) || await IsValidAsync(context, antiforgery)) await next(context);
            else context.Response.StatusCode = StatusCodes.Status400BadRequest;
        });
    }

    private static bool MayChange(HttpContext context) =>
        !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method)
            && !HttpMethods.IsOptions(context.Request.Method)
        && !context.Request.Path.StartsWithSegments(Circuit, StringComparison.Ordinal);

    private static async Task<bool> IsValidAsync(HttpContext context, IAntiforgery antiforgery) =>
        context.Features.Get<IAntiforgeryValidationFeature>() is { } known ? known.IsValid : await antiforgery.IsRequestValidAsync(context);
}
