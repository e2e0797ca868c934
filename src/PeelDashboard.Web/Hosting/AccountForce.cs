using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Diagnostics;
using PeelDashboard.Application.Queries;
using PeelDashboard.Application.Security;

namespace PeelDashboard.Web.Hosting;

/// <summary>
/// Leads somebody whose account is for one force to the pages of that force, where the address names none: the address then says which force
/// the page is about, to whoever it is passed on.
/// </summary>
internal static class AccountForce
{
    public static void UseAccountForce(this WebApplication app)
    {
        app.Use(async (context, next) =>
        {
            if (IsPage(context) && CurrentUser.Of(context.User) is { ForceId: { } own }
                && await app.Services.GetRequiredService<ForceListQuery>().LoadAsync(context, context.RequestAborted) is { } forces
                && forces.Default.Id != own && forces.All.FirstOrDefault(force => force.Id == own) is { } force)
            {
                var query = context.Request.QueryString.Add("force", force.Slug);
                context.Response.Redirect(context.Request.PathBase + context.Request.Path + query.ToUriComponent());
                return;
            }

            await next(context);
        });
    }

    private static bool IsPage(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) && !context.Request.Query.ContainsKey("force")
        && context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null
        && !context.Request.Path.StartsWithSegments("/account", StringComparison.Ordinal)
        && context.Features.Get<IStatusCodeReExecuteFeature>() is null && context.Features.Get<IExceptionHandlerFeature>() is null;
}
