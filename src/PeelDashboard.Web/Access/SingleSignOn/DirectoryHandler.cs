using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.Extensions.Options;

namespace PeelDashboard.Web.Access.SingleSignOn;

/// <summary>
/// The framework's authorization code flow with PKCE. Who somebody is comes from the userinfo endpoint, over the connection that the token came
/// by; an id_token is never looked at, because this handler would not check it.
/// </summary>
internal sealed class DirectoryHandler(
    IOptionsMonitor<OAuthOptions> options, ILoggerFactory logger, UrlEncoder encoder, AccessSettings access, SingleSignOnSettings settings, AccountService accounts)
    : OAuthHandler<OAuthOptions>(options, logger, encoder)
{
    /// <inheritdoc/>
    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync() =>
        Options.StateDataFormat.Unprotect(Request.Query["state"]) is null
            ? HandleRequestResult.Fail(new SingleSignOnException(SingleSignOnProblem.Stale))
            : await base.HandleRemoteAuthenticateAsync();

    /// <summary>Whether this browser began the sign-in that the answer belongs to, a short while ago.</summary>
    protected override bool ValidateCorrelationId(AuthenticationProperties properties) =>
        base.ValidateCorrelationId(properties) ? true : throw new SingleSignOnException(SingleSignOnProblem.Stale);

    /// <inheritdoc/>
    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri) => base.BuildChallengeUrl(properties, ReturnTo(redirectUri));

    /// <inheritdoc/>
    protected override Task<OAuthTokenResponse> ExchangeCodeAsync(OAuthCodeExchangeContext context) =>
        base.ExchangeCodeAsync(new(context.Properties, context.Code, ReturnTo(context.RedirectUri)));

    /// <inheritdoc/>
    protected override async Task<AuthenticationTicket> CreateTicketAsync(
        System.Security.Claims.ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        var person = DirectoryPerson.Read(await UserInfoAsync(tokens.AccessToken!), settings);
        var account = await accounts.SignInFromDirectoryAsync(person, settings, Context.RequestAborted);

        // Somebody without a role would otherwise be told at the page they wanted that they may not open it, and not why.
        if (account.Roles is Domain.Desk.Roles.None) properties.RedirectUri = "/account";
        return new AuthenticationTicket(Sessions.PrincipalOf(account, TimeProvider.GetUtcNow()), new() { RedirectUri = properties.RedirectUri }, Scheme.Name);
    }

    /// <summary>Behind a proxy a request does not show the address that people, and the directory, know.</summary>
    private string ReturnTo(string seenHere) => access.Address is { } address ? address.ToString().TrimEnd('/') + SingleSignOnSettings.ReturnPath : seenHere;

    private async Task<JsonElement> UserInfoAsync(string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Options.UserInformationEndpoint);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await Backchannel.SendAsync(request, Context.RequestAborted);
        if (!response.IsSuccessStatusCode) throw new SingleSignOnException(SingleSignOnProblem.Directory, $"userinfo answered with status {(int)response.StatusCode}");
        try
        {
            using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Context.RequestAborted));
            return answer.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw new SingleSignOnException(SingleSignOnProblem.Directory, "userinfo is no JSON");
        }
    }
}
