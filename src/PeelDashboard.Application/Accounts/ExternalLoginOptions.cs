using System.Collections.Frozen;

namespace PeelDashboard.Application.Accounts;

/// <summary>
/// The section <c>SingleSignOn</c> of the settings: the organisation's directory, which people sign in at. No record, so that nothing
/// writes out its members, of which one is a secret.
/// </summary>
internal sealed class ExternalLoginOptions
{
    /// <summary>Where the button leads to. A link and no form: the Content-Security-Policy lets no form leave this server.</summary>
    public const string Path = "/account/sign-in/directory";

    /// <summary>Where the directory sends people back to; whoever runs it enters it there after the dashboard's own address.</summary>
    public const string ReturnPath = Path + "/return";

    public const string SignOutPath = "/account/sign-out/directory";

    /// <summary>Where the directory sends people afterwards; whoever runs it enters it there too.</summary>
    public const string SignedOutPath = SignOutPath + "/return";

    /// <summary>What people call the directory, for example "Police directory"; the words on the button.</summary>
    public required string Name { get; init; }

    /// <summary>Where the directory describes itself; null for the usual place at the host of the page where people sign in.</summary>
    public Uri? MetadataAddress { get; init; }

    /// <summary>Where people sign in; null where the directory's own description says it.</summary>
    public Uri? AuthorizationEndpoint { get; init; }

    /// <summary>Where a code becomes a token; null where the directory's own description says it.</summary>
    public Uri? TokenEndpoint { get; init; }

    /// <summary>Where the token tells who somebody is; null where the directory's own description says it.</summary>
    public Uri? UserInfoEndpoint { get; init; }

    public Uri Metadata => MetadataAddress ?? new Uri(AuthorizationEndpoint!, "/.well-known/openid-configuration");

    /// <summary>What tells one directory from another: another address knows other people.</summary>
    public string Key => (TokenEndpoint ?? Metadata).GetLeftPart(UriPartial.Path);

    public required string ClientId { get; init; }
    public required string ClientSecret { get; init; }
    public required IReadOnlyList<string> Scope { get; init; }

    /// <summary>
    /// The claim of the userinfo, or else of the id_token, that names the directory's roles; empty where administrators give the roles
    /// here.
    /// </summary>
    public required string RoleClaim { get; init; }
    public required FrozenDictionary<string, Roles> Roles { get; init; }

    /// <summary>
    /// Whether the e-mail addresses of a directory that does not say so itself are its people's own, because only its keepers enter them.
    /// </summary>
    public bool EmailsAreVerified { get; init; }

    /// <summary>The only force whose progress accounts see that are made at a first sign-in ("kent"); null for every force.</summary>
    public string? Force { get; init; }

    /// <summary>An address that secrets may be sent to: https, or anything on this machine; null for anything else.</summary>
    public static Uri? Address(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.UserInfo.Length == 0 && address.Fragment.Length == 0
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)) ? address : null;
}
