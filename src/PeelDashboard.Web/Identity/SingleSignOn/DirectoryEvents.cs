using System.Security.Claims;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using PeelDashboard.Application.Accounts;

namespace PeelDashboard.Web.Identity.SingleSignOn;

/// <summary>
/// What is ours in the framework's OpenID Connect handler: whose account it is, and which sentence a failure ends in. A failure leads to
/// the sign-in page, and the log names a cause but nobody.
/// </summary>
internal sealed partial class DirectoryEvents(ExternalLoginOptions settings, AccessOptions access, TimeProvider clock, ILoggerFactory logs)
    : OpenIdConnectEvents
{
    /// <summary>Where the framework's handler keeps the key of a sign-in that a browser began; the name of a cookie ends with it.</summary>
    private const string CorrelationItem = ".xsrf";

    /// <summary>Where the framework puts the error code of RFC 6749, section 5.2.</summary>
    private const string ErrorKey = "error";

    /// <summary>Whether this browser began the sign-in that the answer belongs to. The handler checks it too, but tells no cause.</summary>
    public override Task MessageReceived(MessageReceivedContext context)
    {
        var isKnown = context.Properties?.Items.TryGetValue(CorrelationItem, out var key) is true
            && context.Request.Cookies.ContainsKey(context.Options.CorrelationCookie.Name + key);
        if (!isKnown) context.Fail(new SingleSignOnException(ExternalLoginError.Stale));
        return Task.CompletedTask;
    }

    public override Task RedirectToIdentityProvider(RedirectContext context)
    {
        if (access.Address is { } own) context.ProtocolMessage.RedirectUri = own.ToString().TrimEnd('/') + ExternalLoginOptions.ReturnPath;
        return Task.CompletedTask;
    }

    /// <summary>
    /// No token is kept here that shows the directory who wants to sign out, so it is told where they come from and asks them.
    /// </summary>
    public override Task RedirectToIdentityProviderForSignOut(RedirectContext context)
    {
        context.ProtocolMessage.ClientId = settings.ClientId;
        if (access.Address is { } own)
            context.ProtocolMessage.PostLogoutRedirectUri = own.ToString().TrimEnd('/') + ExternalLoginOptions.SignedOutPath;
        return Task.CompletedTask;
    }

    public override async Task UserInformationReceived(UserInformationReceivedContext context)
    {
        var signed = context.Principal!;
        var signedRoles = signed.FindAll(settings.RoleClaim).Select(claim => claim.Value);
        var person = DirectoryPerson.Read(context.User.RootElement, settings, signedRoles);

        // The handler compares the two as well, but only after this event.
        if (signed.FindFirstValue("sub") != person.Subject)
            throw new SingleSignOnException(ExternalLoginError.Directory, "userinfo is about somebody else than the id_token");
        var http = context.HttpContext;
        var accounts = http.RequestServices.GetRequiredService<AccountService>();
        var account = await accounts.SignInFromDirectoryAsync(person, settings, http.RequestAborted);

        // Somebody without a role would otherwise be told at the page they wanted that they may not open it, and not why.
        var wanted = account.Roles is Domain.Security.Roles.None ? "/account" : context.Properties?.RedirectUri;
        context.Principal = Sessions.PrincipalOf(account, clock.GetUtcNow());
        context.Properties = new AuthenticationProperties { RedirectUri = wanted };
    }

    public override Task RemoteFailure(RemoteFailureContext context)
    {
        context.HandleResponse();
        return EndAsync(context.HttpContext, context.Failure, context.Properties?.RedirectUri);
    }

    /// <summary>Somebody pressed Cancel at the directory, or may not use the dashboard as far as it is concerned.</summary>
    public override Task AccessDenied(AccessDeniedContext context)
    {
        context.HandleResponse();
        return EndAsync(context.HttpContext, new SingleSignOnException(ExternalLoginError.Cancelled), context.Properties?.RedirectUri);
    }

    public Task EndAsync(HttpContext http, Exception? failure, string? returnUrl)
    {
        var (problem, detail) = Read(failure);
        logs.CreateLogger("PeelDashboard.SignIn").LogWarning(
            "Single sign-on ended without a session: {Problem}{Detail}.", problem, detail.Length > 0 ? ", " + detail : "");
        http.Response.Redirect($"/account/sign-in?problem={problem}&returnUrl={Uri.EscapeDataString(ReturnUrls.Of(returnUrl))}");
        return Task.CompletedTask;
    }

    /// <summary>
    /// Messages of failures may repeat what the directory or a visitor said, so only words known to be harmless are logged.
    /// </summary>
    private static (ExternalLoginError Problem, string Detail) Read(Exception? failure) => failure switch
    {
        SingleSignOnException known => (known.Problem, known.Message),
        { InnerException: SingleSignOnException known } => (known.Problem, known.Message),
        HttpRequestException { StatusCode: { } status } => (ExternalLoginError.Directory, $"userinfo answered with status {(int)status}"),
        HttpRequestException away => (ExternalLoginError.Directory, $"no connection ({away.HttpRequestError})"),
        OperationCanceledException => (ExternalLoginError.Directory, "no answer in time"),
        { Data: var data } when data[ErrorKey] is string code =>
            (ExternalLoginError.Directory, "the directory answered " + (ErrorCode().IsMatch(code) ? code : "an error")),
        JsonException => (ExternalLoginError.Directory, "userinfo is no JSON"),
        SecurityTokenException => (ExternalLoginError.Directory, $"the id_token is not valid ({failure.GetType().Name})"),
        OpenIdConnectProtocolException { InnerException: { } } => (ExternalLoginError.Directory, "the token endpoint answered no JSON"),
        OpenIdConnectProtocolException or AuthenticationFailureException or ArgumentNullException =>
            (ExternalLoginError.Directory, "no code or no token"),
        InvalidOperationException => (ExternalLoginError.Directory, "no discovery document, or one without the address that is needed"),
        _ => (ExternalLoginError.Directory, failure?.GetType().Name ?? ""),
    };

    [GeneratedRegex("^[a-z_]{1,40}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ErrorCode();
}
