using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;

namespace PeelDashboard.Web.Access.SingleSignOn;

/// <summary>A sign-in that fails ends on the sign-in page with a sentence, and in the log with a cause that names nobody.</summary>
internal static partial class DirectoryFailure
{
    /// <summary>Where the framework puts the error code of RFC 6749, section 5.2.</summary>
    private const string ErrorKey = "error";

    /// <summary>Sends the browser to the sign-in page.</summary>
    public static Task TellAsync(RemoteFailureContext context)
    {
        var (problem, detail) = Read(context.Failure);
        Log(context.HttpContext, problem, detail);
        Redirect(context, problem);
        return Task.CompletedTask;
    }

    /// <summary>Somebody pressed Cancel at the directory, or may not use the dashboard as far as it is concerned.</summary>
    public static Task TellCancelledAsync(AccessDeniedContext context)
    {
        Log(context.HttpContext, SingleSignOnProblem.Cancelled, "");
        Redirect(context, SingleSignOnProblem.Cancelled);
        return Task.CompletedTask;
    }

    private static void Redirect(HandleRequestContext<RemoteAuthenticationOptions> context, SingleSignOnProblem problem)
    {
        var returnUrl = ((OAuthOptions)context.Options).StateDataFormat.Unprotect(context.Request.Query["state"])?.RedirectUri;
        context.Response.Redirect($"/account/sign-in?problem={problem}&returnUrl={Uri.EscapeDataString(ReturnAddress.Of(returnUrl))}");
        context.HandleResponse();
    }

    /// <summary>Messages of failures may repeat what the directory or a visitor said, so only words that are known to be harmless go into the log.</summary>
    private static (SingleSignOnProblem Problem, string Detail) Read(Exception? failure) => failure switch
    {
        SingleSignOnException known => (known.Problem, known.Message),
        { InnerException: SingleSignOnException known } => (known.Problem, known.Message),
        HttpRequestException away => (SingleSignOnProblem.Directory, $"no connection ({away.HttpRequestError})"),
        OperationCanceledException => (SingleSignOnProblem.Directory, "no answer in time"),
        AuthenticationFailureException refused when refused.Data[ErrorKey] is string code =>
            (SingleSignOnProblem.Directory, ErrorCode().IsMatch(code) ? $"the directory answered {code}" : "the directory answered an error"),
        AuthenticationFailureException => (SingleSignOnProblem.Directory, "no code or no token"),
        _ => (SingleSignOnProblem.Directory, failure?.GetType().Name ?? ""),
    };

    private static void Log(HttpContext http, SingleSignOnProblem problem, string detail) =>
        http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("PeelDashboard.SignIn")
            .LogWarning("Single sign-on ended without a session: {Problem}{Detail}.", problem, detail.Length > 0 ? ", " + detail : "");

    [GeneratedRegex("^[a-z_]{1,40}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ErrorCode();
}
