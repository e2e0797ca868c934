using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using PeelDashboard.Application.Accounts;
using PeelDashboard.Domain.Catalogue;
using PeelDashboard.Web.Identity;
using PeelDashboard.Web.Identity.SingleSignOn;

namespace PeelDashboard.Web.Hosting;

/// <summary>Single sign-on at the organisation's directory, where the section <c>SingleSignOn</c> of the settings names one.</summary>
internal static class SingleSignOnSteps
{
    private const string Scheme = "SingleSignOn";
    private const int LongestAnswer = 1024 * 1024;

    /// <summary>
    /// The least that the framework's loggers may write: the first writes whole addresses, and so codes, below the level of warnings; the
    /// other repeats what the directory answered, and what matters of that is in our own line.
    /// </summary>
    public static readonly (string Logger, LogLevel Least)[] Quiet =
        [("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning),
            ("Microsoft.AspNetCore.Authentication.OpenIdConnect", LogLevel.None)];

    public static void AddSingleSignOn(this WebApplicationBuilder builder)
    {
        var settings = SingleSignOnReader.Read(builder.Configuration, AccessOptions.Read(builder.Configuration));
        if (settings is null) return;
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton<DirectoryEvents>();
        builder.Services.AddAuthentication().AddOpenIdConnect(Scheme, options => Set(options, settings));
    }

    /// <summary>
    /// Each answer of the directory makes the server ask it two questions, so answers are counted, by the address that they come from.
    /// Before anything looks at them.
    /// </summary>
    public static void UseSingleSignOn(this WebApplication app)
    {
        var most = app.Services.GetRequiredService<AccessOptions>().ChangesPerMinute;
        var limits = new RateLimiterOptions
        {
            RejectionStatusCode = StatusCodes.Status429TooManyRequests,
            GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(
                context => RateLimitingSetup.PerMinute("directory " + RateLimitingSetup.AddressOf(context.Connection.RemoteIpAddress),
                    most)),
        };
        app.UseWhen(context => context.Request.Path == ExternalLoginOptions.ReturnPath, branch => branch.UseRateLimiter(limits));
    }

    /// <summary>Maps the ways to the directory, to sign in and to sign out; the ways back are the handler's.</summary>
    public static void MapSingleSignOn(this WebApplication app)
    {
        if (app.Services.GetService<ExternalLoginOptions>() is not { } settings) return;
        if (settings.Force is { } force && !app.Services.GetRequiredService<ReferenceCatalogue>().Forces.Any(known => known.Slug == force))
            throw new InvalidDataException(
                $"The setting SingleSignOn:Force is \"{force}\"; use a force's short name as in the addresses of pages, such as kent.");
        app.MapGet(ExternalLoginOptions.Path, (HttpContext http, string? returnUrl) =>
            GoAsync(http, ReturnUrls.Of(returnUrl), wanted => http.ChallengeAsync(Scheme, wanted))).AllowAnonymous();
        app.MapGet(ExternalLoginOptions.SignOutPath, (HttpContext http) =>
            GoAsync(http, "/account/sign-in", wanted => http.SignOutAsync(Scheme, wanted))).AllowAnonymous();
    }

    /// <summary>A directory whose description cannot be had leads to the sign-in page, like one that fails later.</summary>
    private static async Task GoAsync(HttpContext http, string returnUrl, Func<AuthenticationProperties, Task> go)
    {
        try
        {
            await go(new AuthenticationProperties { RedirectUri = returnUrl });
        }
        catch (InvalidOperationException away) when (!http.Response.HasStarted)
        {
            await http.RequestServices.GetRequiredService<DirectoryEvents>().EndAsync(http, away, returnUrl);
        }
    }

    private static void Set(OpenIdConnectOptions options, ExternalLoginOptions settings)
    {
        options.SignInScheme = Sessions.Scheme;
        options.CallbackPath = ExternalLoginOptions.ReturnPath;
        options.SignedOutCallbackPath = ExternalLoginOptions.SignedOutPath;
        options.RemoteSignOutPath = default; // nobody ends a session here by an address
        (options.ClientId, options.ClientSecret) = (settings.ClientId, settings.ClientSecret);
        options.Scope.Clear();
        foreach (var scope in settings.Scope) options.Scope.Add(scope);
        (options.ResponseType, options.UsePkce, options.GetClaimsFromUserInfoEndpoint) = (OpenIdConnectResponseType.Code, true, true);
        (options.MapInboundClaims, options.SaveTokens, options.DisableTelemetry) = (false, false, true);

        // The session's claims are our own. A directory that refuses pushed requests would make a page of an error.
        options.ClaimActions.Clear();
        options.PushedAuthorizationBehavior = PushedAuthorizationBehavior.Disable;
        options.RemoteAuthenticationTimeout = TimeSpan.FromMinutes(15);
        options.EventsType = typeof(DirectoryEvents);

        // The secret goes to the addresses that are known and to no other that they may answer with.
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
        options.Backchannel = new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(10), MaxResponseContentBufferSize = LongestAnswer };
        options.ConfigurationManager = new ConfigurationManager<OpenIdConnectConfiguration>(
            settings.Metadata.AbsoluteUri, new DirectoryDocument(settings),
            new HttpDocumentRetriever(options.Backchannel) { RequireHttps = !settings.Metadata.IsLoopback });

        // The directory sends the browser back by a link, which Lax allows; and on the loopback address there is no https to insist on.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        (options.CorrelationCookie.Name, options.NonceCookie.Name) = ("peel-directory.", "peel-nonce.");
        options.CorrelationCookie.SameSite = options.NonceCookie.SameSite = SameSiteMode.Lax;
        options.CorrelationCookie.SecurePolicy = options.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }
}
