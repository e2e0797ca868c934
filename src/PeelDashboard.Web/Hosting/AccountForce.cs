using Microsoft.AspNetCore.Components.Endpoints;
using PeelDashboard.Application.Queries;
using PeelDashboard.Application.Security;

namespace PeelDashboard.Web.Hosting;

/// <summary>
/// Leads somebody whose account is for one force to the pages of that force, where the address names none: the address then says which force
/// the page is about, to whoever it is passed on.
/// </summary>
internal static class AccountForce
{
    private static readonly string[] Pages = ["/", "/grades", "/grades/", "/comparison", "/comparison/", "/afis", "/lineage", "/brief"];

    public static void UseAccountForce(this WebApplication app)
    {
        app.Use(async (context, next) =>
        {
            if (IsOfOneForce(context) && CurrentUser.Of(context.User) is { ForceId: not null } user
                && await app.Services.GetRequiredService<ForceListQuery>().LoadAsync(context, context.RequestAborted) is { } forces
                && forces.Of(user) is var force && force != forces.Default)
            {
                var query = context.Request.QueryString.Add("force", force.Slug);
                context.Response.Redirect(context.Request.PathBase + context.Request.Path + query.ToUriComponent());
                return;
            }

            await next(context);
        });
    }

    private static bool IsOfOneForce(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) && !context.Request.Query.ContainsKey("force")
        && context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null
        && Array.Exists(Pages, page => context.Request.Path == page
            || (page.EndsWith('/') && page.Length > 1 && context.Request.Path.Value!.StartsWith(page, StringComparison.Ordinal)));
}
