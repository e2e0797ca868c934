using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.StaticAssets;
using PeelDashboard.Web.Components;

namespace PeelDashboard.Web.Hosting;

/// <summary>What the server answers until the store is filled: 503 and how far it is, in place of pages with half of the figures.</summary>
internal static class FirstFillingAnswers
{
    private const int SecondsBetweenLooks = 3;

    /// <summary>Before accounts and caches, which read the store. Style sheets and health checks are answered as ever.</summary>
    public static void UseFirstFilling(this WebApplication app)
    {
        var filling = app.Services.GetRequiredService<FirstFilling>();
        app.Use((context, next) => filling.IsReady || IsOpen(context) ? next(context) : AnswerAsync(context, filling));
    }

    private static bool IsOpen(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase)
        || context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    private static Task AnswerAsync(HttpContext context, FirstFilling filling)
    {
        var (request, response) = (context.Request, context.Response);
        var seconds = SecondsBetweenLooks.ToString(CultureInfo.InvariantCulture);
        response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        response.Headers.CacheControl = "no-store";
        response.Headers.RetryAfter = seconds;
        if (!request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
            return response.WriteAsync($"Importing the reports: {filling.Done} of {filling.Total} files done.\n", context.RequestAborted);

        response.Headers["Refresh"] = seconds;
        var values = new Dictionary<string, object?>
        {
            [nameof(FirstFillingPage.Done)] = filling.Done, [nameof(FirstFillingPage.Total)] = filling.Total,
        };
        return new RazorComponentResult<FirstFillingPage>(values)
        {
            StatusCode = StatusCodes.Status503ServiceUnavailable,
        }.ExecuteAsync(context);
    }
}
