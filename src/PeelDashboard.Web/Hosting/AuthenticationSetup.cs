using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using PeelDashboard.Application.Configuration;
using PeelDashboard.Data;
using PeelDashboard.Web.Components.Shared;
using PeelDashboard.Web.Identity;

namespace PeelDashboard.Web.Hosting;

internal static class AuthenticationSetup
{
    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        var settings = AccessOptions.Read(builder.Configuration);
        builder.Services.AddSingleton(settings);
        builder.Services.AddAccountStore(AppPaths.Find(builder.Configuration));
        builder.Services.AddSingleton<SessionCheck>();
        builder.Services.AddSingleton<SetupKey>();
        builder.Services.AddScoped<SignInService>();
        builder.Services.AddAuthentication(Sessions.Scheme).AddCookie(Sessions.Scheme, options => SetCookie(options, settings));
        builder.Services.AddAuthorizationBuilder().AddPeelPolicies(settings);
        builder.Services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "peel-form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
    }

    /// <summary>Says who a request is from and whether they may; pages for somebody who is signed in are kept by no browser.</summary>
    public static void UseAccounts(this WebApplication app)
    {
        app.UseAuthentication();
        app.Use((context, next) =>
        {
            var isPrivate = context.User.Identity is { IsAuthenticated: true }
                || context.Request.Path.StartsWithSegments("/account", StringComparison.OrdinalIgnoreCase);
            if (isPrivate && !IsAsset(context)) KeepNothing(context.Response);
            return next(context);
        });
        app.UseRateLimiter();
        app.UseAuthorization();
    }

    /// <summary>Where nobody has an account yet, says how to make the first one: on the console only, never in a log.</summary>
    public static async Task InviteFirstAsync(this WebApplication app)
    {
        IdentitySetup.GuardKeys(app.Services.GetRequiredService<AppPaths>());
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<PeelDbContext>>()
            .CreateDbContextAsync(app.Lifetime.ApplicationStopping);
        if (await db.Accounts.AnyAsync(app.Lifetime.ApplicationStopping)) return;
        if (!app.Services.GetRequiredService<AccessOptions>().Passwords)
        {
            app.Lifetime.ApplicationStarted.Register(() => Console.Error.WriteLine(
                "Nobody has an account yet. Sign in once, then make yourself an administrator by the command users role EMAIL --role "
                    + "Administrator."));
            return;
        }

        var path = app.Services.GetRequiredService<SetupKey>().Make();
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            var listening = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
            var address = UrlSetup.ForPeople(listening, app.Services.GetRequiredService<AccessOptions>());
            Console.Error.WriteLine(
                $"Nobody has an account yet. Make the first one at {address}{path} (the link works once), or by the command users add.");
        });
    }

    public static void MapAccounts(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/account/sign-out", async context =>
        {
            await Sessions.SignOutAsync(context);
            context.Response.SeeOther("/account/sign-in");
        }).AllowAnonymous().WithMetadata(new RequireAntiforgeryTokenAttribute());

    private static void SetCookie(CookieAuthenticationOptions options, AccessOptions settings)
    {
        options.Cookie.Name = Sessions.Cookie;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = settings.Idle;
        options.SlidingExpiration = true;
        options.LoginPath = "/account/sign-in";
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnValidatePrincipal = CheckAsync;
        options.Events.OnRedirectToLogin = AskToSignIn;
        options.Events.OnRedirectToAccessDenied = context => Say(context, StatusCodes.Status403Forbidden);
    }

    private static async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        // Style sheets and scripts are for everybody, so nobody is asked for.
        if (IsAsset(context.HttpContext)) return;
        var check = context.HttpContext.RequestServices.GetRequiredService<SessionCheck>();
        if (await check.FindAsync(context.Principal, context.HttpContext.RequestAborted) is not null) return;
        context.RejectPrincipal();
        await Sessions.SignOutAsync(context.HttpContext);
    }

    /// <summary>A person is sent to the form; a script is told by the status, as the form would be no answer to it.</summary>
    private static Task AskToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        var isScript = request.Headers["Sec-Fetch-Mode"] is [{ Length: > 0 } mode] && mode != "navigate"
            && !request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
        if (isScript) return Say(context, StatusCodes.Status401Unauthorized);
        context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }

    private static Task Say(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static void KeepNothing(HttpResponse response) => response.OnStarting(() =>
    {
        response.Headers.CacheControl = "no-store";
        return Task.CompletedTask;
    });

    private static bool IsAsset(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;
}
