using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using PeelDashboard.Application.Accounts;

namespace PeelDashboard.Web.Identity.SingleSignOn;

/// <summary>The directory's discovery document. Addresses in the settings count for more than those that it names.</summary>
internal sealed class DirectoryDocument(ExternalLoginOptions settings) : IConfigurationRetriever<OpenIdConnectConfiguration>
{
    public async Task<OpenIdConnectConfiguration> GetConfigurationAsync(
        string address, IDocumentRetriever retriever, CancellationToken cancel)
    {
        var document = await OpenIdConnectConfigurationRetriever.GetAsync(address, retriever, cancel);
        document.AuthorizationEndpoint = Choose(settings.AuthorizationEndpoint, document.AuthorizationEndpoint, "authorization_endpoint");
        document.TokenEndpoint = Choose(settings.TokenEndpoint, document.TokenEndpoint, "token_endpoint");
        document.UserInfoEndpoint = Choose(settings.UserInfoEndpoint, document.UserInfoEndpoint, "userinfo_endpoint");
        return document;
    }

    /// <summary>The secret and the token go there, and without userinfo the handler would sign in whoever the id_token names.</summary>
    private static string Choose(Uri? chosen, string? named, string name) =>
        (chosen ?? ExternalLoginOptions.Address(named))?.AbsoluteUri
        ?? throw new SingleSignOnException(
            ExternalLoginError.Directory, $"the discovery document names no {name} that begins with https://");
}
