using PeelDashboard.Application.Exports;
using PeelDashboard.Application.Security;
using PeelDashboard.Domain.Catalogue;
using PeelDashboard.Web.Identity;

namespace PeelDashboard.Web.Features.Exports;

internal static class ExportEndpoints
{
    public static void MapExports(this IEndpointRouteBuilder endpoints)
    {
        foreach (var export in ExportList.All)
            endpoints.MapGet(export.Address, context => SendAsync(context, export))
                .RequireAuthorization(export.IsInternal ? AuthorizationPolicies.ExportProgress : AuthorizationPolicies.Published);
    }

    private static async Task SendAsync(HttpContext context, CsvExport export)
    {
        var response = context.Response;
        ExportFilter filter;
        try
        {
            var catalogue = context.RequestServices.GetRequiredService<ReferenceCatalogue>();
            var values = context.Request.Query.SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value ?? ""));
            filter = ExportFilterParser.Read(export, values, catalogue) with
            {
                Reader = ExportAudience.Of(CurrentUser.Of(context.User)),
                Today = DateOnly.FromDateTime(context.RequestServices.GetRequiredService<TimeProvider>().GetLocalNow().DateTime),
            };
        }
        catch (ExportFilterException error)
        {
            response.StatusCode = StatusCodes.Status400BadRequest;
            response.ContentType = "text/plain; charset=utf-8";
            await response.WriteAsync(error.Message, context.RequestAborted);
            return;
        }

        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"{export.FileName}\"";
        await context.RequestServices.GetRequiredService<ExportWriter>().WriteAsync(export, filter, response.Body, context.RequestAborted);
    }
}
