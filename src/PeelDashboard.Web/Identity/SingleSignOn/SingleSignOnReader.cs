using System.Collections.Frozen;
using PeelDashboard.Application.Accounts;
using PeelDashboard.Domain.FollowUp;
using PeelDashboard.Domain.Security;
using PeelDashboard.Web.Hosting;

namespace PeelDashboard.Web.Identity.SingleSignOn;

/// <summary>
/// Reads the section <c>SingleSignOn</c>, once, at the start. What makes no sense ends the program with one line that names the setting.
/// </summary>
internal static class SingleSignOnReader
{
    public const string Section = "SingleSignOn";

    private const string UsualScope = "openid profile email";
    private const string UsualRoleClaim = "roles";
    private const int LongestName = 60;

    public static IReadOnlyList<string> Names { get; } =
    [
        "Name", "MetadataAddress", "AuthorizationEndpoint", "TokenEndpoint", "UserInfoEndpoint", "ClientId", "ClientSecret",
        "ClientSecretFile", "Scope",
        "RoleClaim", "Roles", "Force", "EmailsAreVerified",
    ];

    /// <summary>The settings; null where there is no such section, and so no single sign-on.</summary>
    public static ExternalLoginOptions? Read(IConfiguration configuration, AccessOptions access)
    {
        var section = configuration.GetSection(Section);
        if (!section.Exists())
        {
            return access.Passwords ? null : throw new InvalidDataException(
                $"Access:Passwords is off, but there is no section {Section}, so nobody could sign in; add the section, or switch "
                    + "passwords on.");
        }

        SettingNames.Check(configuration);
        var isAlone = string.IsNullOrEmpty(section["MetadataAddress"]);
        var claim = section["RoleClaim"] ?? UsualRoleClaim;
        return new ExternalLoginOptions
        {
            Name = Name(section), MetadataAddress = Endpoint(section, "MetadataAddress", isNeeded: false),
            AuthorizationEndpoint = Endpoint(section, "AuthorizationEndpoint", isAlone),
            TokenEndpoint = Endpoint(section, "TokenEndpoint", isAlone),
            UserInfoEndpoint = Endpoint(section, "UserInfoEndpoint", isAlone), ClientId = Words(section, "ClientId"),
            ClientSecret = Secret(section),
            Scope = Scope(section), RoleClaim = claim, Roles = RolesOf(section, claim),
            Force = section["Force"] is { Length: > 0 } force ? force : null,
            EmailsAreVerified = configuration.YesNo($"{Section}:EmailsAreVerified", false),
        };
    }

    private static string Words(IConfigurationSection section, string name) => section[name] is { } words
        && !string.IsNullOrWhiteSpace(words)
        ? words.Trim()
        : throw new InvalidDataException(
            $"The setting {Section}:{name} is missing; without the whole section {Section} there is no single sign-on.");

    private static string Name(IConfigurationSection section) => Words(section, "Name") is { Length: <= LongestName } name
        && !name.Any(char.IsControl)
        ? name
        : throw new InvalidDataException(
            $"The setting {Section}:Name is too long for a button; use at most {LongestName} characters, such as Police directory.");

    private static Uri? Endpoint(IConfigurationSection section, string name, bool isNeeded)
    {
        if (!isNeeded && string.IsNullOrEmpty(section[name])) return null;
        var text = Words(section, name);
        return ExternalLoginOptions.Address(text) ?? throw new InvalidDataException(
            $"The setting {Section}:{name} is \"{text}\"; use an address that begins with https://.");
    }

    /// <summary>
    /// The secret itself, or the first line of the file that a service manager or a container puts it in. No message repeats it.
    /// </summary>
    private static string Secret(IConfigurationSection section)
    {
        var (secret, file) = (section["ClientSecret"], section["ClientSecretFile"]);
        if (string.IsNullOrEmpty(secret) == string.IsNullOrEmpty(file))
        {
            throw new InvalidDataException(
                $"Give the client's secret by the environment variable {Section}__ClientSecret, or name a file that holds it by "
                    + $"{Section}:ClientSecretFile; one of the two.");
        }

        if (string.IsNullOrEmpty(file)) return secret!.Trim();
        var line = File.Exists(file) ? File.ReadLines(file).FirstOrDefault()?.Trim() : null;
        return line is { Length: > 0 } ? line
            : throw new InvalidDataException($"The file {file} of {Section}:ClientSecretFile is missing or empty.");
    }

    private static string[] Scope(IConfigurationSection section)
    {
        var scope = (section["Scope"] is { Length: > 0 } words ? words : UsualScope)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return scope.Contains("openid", StringComparer.Ordinal)
            ? scope
            : throw new InvalidDataException(
                $"The setting {Section}:Scope is \"{string.Join(' ', scope)}\"; it must name openid, as in \"{UsualScope}\".");
    }

    private static FrozenDictionary<string, Roles> RolesOf(IConfigurationSection section, string claim)
    {
        var roles = section.GetSection("Roles").GetChildren().ToFrozenDictionary(child => child.Key, RoleOf, StringComparer.Ordinal);
        if (claim.Length > 0 && roles.Count == 0)
        {
            throw new InvalidDataException(
                $"{Section}:Roles names no role, so nobody would ever have one; name them, or set {Section}:RoleClaim to nothing and let "
                    + "an administrator give the roles.");
        }

        return claim.Length > 0 || roles.Count == 0
            ? roles
            : throw new InvalidDataException(
                $"{Section}:Roles says what roles mean, but {Section}:RoleClaim is empty; name the claim, or leave the roles out.");
    }

    private static Roles RoleOf(IConfigurationSection child) => RoleRules.Parse(child.Value) ?? throw new InvalidDataException(
        $"The setting {child.Path} is \"{child.Value}\"; use {string.Join(", ", RoleRules.All.SkipLast(1).Select(role => role.Words()))} "
            + $"or {RoleRules.All[^1].Words()}.");
}
