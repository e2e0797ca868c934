using Microsoft.AspNetCore.SignalR;
using PeelDashboard.Web.Components;
using PeelDashboard.Web.Features.Afis;
using PeelDashboard.Web.Features.Imports.Upload;

namespace PeelDashboard.Web.Setup;

/// <summary>The pages: server-rendered components, with a circuit where one asks for it.</summary>
internal static class PageSteps
{
    /// <summary>Adds what the components need.</summary>
    public static void AddPages(this WebApplicationBuilder builder)
    {
        // In a checkout the style sheets stay where they are; a published copy has them beside the program.
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents().AddHubOptions(options => options.AddFilter(new CircuitCaller()));
        builder.Services.AddSingleton<AfiListCache>();
        builder.Services.AddSingleton(new UploadAccess(UploadAccess.Read(builder.Configuration)));
        builder.Services.AddSingleton<UploadWork>();
    }

    /// <summary>Errors end on a page that says what to do, with the address unchanged.</summary>
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
    }

    /// <summary>Maps style sheets, scripts and pages. The headers of <see cref="SecurityHeaders"/> forbid frames, so the framework need not.</summary>
    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
    }
}
