using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.SignalR;
using MudBlazor.Services;
using PeelDashboard.Data.Sqlite;
using PeelDashboard.Web.Components;
using PeelDashboard.Web.Features.Imports.Upload;
using PeelDashboard.Web.Identity;
using PeelDashboard.Web.Navigation;

namespace PeelDashboard.Web.Hosting;

/// <summary>The pages: server-rendered components, with a circuit where one asks for it.</summary>
internal static class BlazorSetup
{
    public static void AddPages(this WebApplicationBuilder builder)
    {
        // In a checkout the style sheets stay where they are; a published copy has them beside the program.
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents()
            .AddHubOptions(options => options.AddFilter(new CircuitUserAccessor()));
        builder.Services.AddMudServices();
        builder.Services.AddScoped<ForceFrame>();
        var uploads = UploadAccess.Read(builder.Configuration);
        builder.Services.AddSingleton(services => new UploadAccess(uploads, services.GetRequiredService<SessionCheck>()));
        builder.Services.AddSingleton<UploadSession>();
    }

    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error", CreateScopeForErrors = true,
            StatusCodeSelector = error => error.IsAboutTheStore() ? StatusCodes.Status503ServiceUnavailable
                : StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePagesWithReExecute("/status/{0}", createScopeForStatusCodePages: true);

        // The page about a form that went wrong is asked for like any page; the form is not for it.
        app.Use((context, next) =>
        {
            if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null
                || context.Features.Get<IExceptionHandlerFeature>() is not null)
            {
                context.Request.Method = HttpMethods.Get;
                context.Features.Set<IAntiforgeryValidationFeature>(null);
            }

            return next(context);
        });
    }

    /// <summary>
    /// Maps style sheets, scripts and pages. The headers of <see cref="SecurityHeadersSetup"/> forbid frames, so the framework need not.
    /// </summary>
    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null)
            .Add(endpoint =>
            {
                // Pages say themselves who may open them. The circuit and what its script fetches are for whoever may open a page at all.
                var isPage = endpoint.Metadata.OfType<ComponentTypeMetadata>().Any();
                if (!isPage) endpoint.Metadata.Add(new AuthorizeAttribute(AuthorizationPolicies.Published));
            });

        // An address that leads nowhere is one more page, so that whoever may not look around is not told what is there and what is not.
        app.Map("/{**address}", context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }).RequireAuthorization(AuthorizationPolicies.Published).WithOrder(int.MaxValue);
    }
}
