using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.RateLimiting;
using PeelDashboard.Domain.Catalogue;
using PeelDashboard.Web.Access;
using PeelDashboard.Web.Access.SingleSignOn;

namespace PeelDashboard.Web.Setup;

/// <summary>Single sign-on at the organisation's directory, where the section <c>SingleSignOn</c> of the settings names one.</summary>
internal static class SingleSignOnSteps
{
    private const string Scheme = "SingleSignOn";

    /// <summary>The least that these loggers may write, because below it they write whole addresses, and so codes.</summary>
    public static readonly (string Logger, LogLevel Least)[] Quiet =
    [
        ("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning),
        ("Microsoft.AspNetCore.Authentication.OAuth", LogLevel.Warning),
        (typeof(DirectoryHandler).FullName!, LogLevel.Warning),
    ];

    /// <summary>Adds it.</summary>
    /// <exception cref="InvalidDataException">A setting is missing or makes no sense.</exception>
    public static void AddSingleSignOn(this WebApplicationBuilder builder)
    {
        var settings = SingleSignOnReader.Read(builder.Configuration, AccessSettings.Read(builder.Configuration));
        if (settings is null) return;
        builder.Services.AddSingleton(settings);
        builder.Services.AddAuthentication().AddOAuth<OAuthOptions, DirectoryHandler>(Scheme, options => Set(options, settings));
    }

    /// <summary>
    /// Each answer of the directory makes the server ask it two questions, so answers are counted, by the address that they come from. Before
    /// anything looks at them.
    /// </summary>
    public static void UseSingleSignOn(this WebApplication app)
    {
        var most = app.Services.GetRequiredService<AccessSettings>().ChangesPerMinute;
        var limits = new RateLimiterOptions
        {
            RejectionStatusCode = StatusCodes.Status429TooManyRequests,
            GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(
                context => RateLimits.PerMinute("directory " + RateLimits.AddressOf(context.Connection.RemoteIpAddress), most)),
        };
        app.UseWhen(context => context.Request.Path == SingleSignOnSettings.ReturnPath, branch => branch.UseRateLimiter(limits));
    }

    /// <summary>Maps the way to the directory; the way back is the handler's.</summary>
    /// <exception cref="InvalidDataException">The settings name a force that there is not.</exception>
    public static void MapSingleSignOn(this WebApplication app)
    {
        if (app.Services.GetService<SingleSignOnSettings>() is not { } settings) return;
        if (settings.Force is { } force && !app.Services.GetRequiredService<ReferenceCatalogue>().Forces.Any(known => known.Slug == force))
            throw new InvalidDataException($"The setting SingleSignOn:Force is \"{force}\"; use a force's short name as in the addresses of pages, such as kent.");
        app.MapGet(SingleSignOnSettings.Path, (string? returnUrl) => Results.Challenge(new() { RedirectUri = ReturnAddress.Of(returnUrl) }, [Scheme])).AllowAnonymous();
    }

    private static void Set(OAuthOptions options, SingleSignOnSettings settings)
    {
        options.SignInScheme = Sessions.Scheme;
        options.CallbackPath = SingleSignOnSettings.ReturnPath;
        options.AuthorizationEndpoint = settings.AuthorizationEndpoint.AbsoluteUri;
        options.TokenEndpoint = settings.TokenEndpoint.AbsoluteUri;
        options.UserInformationEndpoint = settings.UserInfoEndpoint.AbsoluteUri;
        (options.ClientId, options.ClientSecret) = (settings.ClientId, settings.ClientSecret);
        foreach (var scope in settings.Scope) options.Scope.Add(scope);
        options.UsePkce = true;
        options.SaveTokens = false;
        options.RemoteAuthenticationTimeout = TimeSpan.FromMinutes(15);
        options.BackchannelTimeout = TimeSpan.FromSeconds(10);

        // The secret goes to the address in the settings and to no other that it may answer with.
        options.BackchannelHttpHandler = new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };

        // The directory sends the browser back by a link, which Lax allows; and on the loopback address there is no https to insist on.
        options.CorrelationCookie.Name = "peel-directory.";
        options.CorrelationCookie.SameSite = SameSiteMode.Lax;
        options.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Events.OnRemoteFailure = DirectoryFailure.TellAsync;
        options.Events.OnAccessDenied = DirectoryFailure.TellCancelledAsync;
    }
}
