using System.Text.Json;
using PeelDashboard.Domain.Security;

namespace PeelDashboard.Application.Accounts;

/// <summary>Somebody, as the directory's userinfo endpoint describes them.</summary>
/// <param name="Subject">The directory's own key of the person ("sub"), which never changes and is never given to another.</param>
/// <param name="Name">How they are called; empty where the directory does not say.</param>
/// <param name="Email">Empty where the directory does not say.</param>
/// <param name="IsEmailVerified">Whether the directory knows that the address is theirs; null where it does not say.</param>
/// <param name="Roles">What they may do; null where the directory has no say in it.</param>
internal sealed record DirectoryPerson(string Subject, string Name, string Email, bool? IsEmailVerified, Roles? Roles)
{
    /// <summary>OpenID Connect Core 1.0, section 2: at most 255 characters.</summary>
    private const int LongestSubject = 255;

    /// <summary>Reads the answer of the userinfo endpoint.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="settings">What means what.</param>
    /// <param name="signedRoles">The roles that the id_token names; they count where the answer has no such claim.</param>
    /// <exception cref="SingleSignOnException">It does not say who it is about.</exception>
    public static DirectoryPerson Read(JsonElement answer, ExternalLoginOptions settings, IEnumerable<string>? signedRoles = null)
    {
        if (answer.ValueKind is not JsonValueKind.Object || Text(answer, "sub") is not { Length: > 0 and <= LongestSubject } subject)
            throw new SingleSignOnException(ExternalLoginError.Directory, "userinfo names nobody (sub)");
        return new(
            subject, Plain(Text(answer, "name")), (Text(answer, "email") ?? "").Trim(),
            YesNo(answer, "email_verified") ?? (settings.EmailsAreVerified ? true : null), RolesOf(answer, settings, signedRoles ?? []));
    }

    private static string? Text(JsonElement answer, string name) =>
        answer.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    /// <summary>Some directories write the word instead of the value.</summary>
    private static bool? YesNo(JsonElement answer, string name) => !answer.TryGetProperty(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.String when value.ValueEquals("true") => true,
        JsonValueKind.Null => null,
        _ => false,
    };

    /// <summary>Letters that cannot be seen, or turn others round, have no place in a name that items are allocated by.</summary>
    private static string Plain(string? name) => string.Join(
        ' ', string.Concat((name ?? "").Select(letter => char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.Control
            or System.Globalization.UnicodeCategory.Format ? ' ' : letter)).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>One role or a list of them; several add up, and those that mean nothing here give nothing.</summary>
    private static Roles? RolesOf(JsonElement answer, ExternalLoginOptions settings, IEnumerable<string> signedRoles)
    {
        if (settings.RoleClaim.Length == 0) return null;
        var names = !answer.TryGetProperty(settings.RoleClaim, out var claim) ? signedRoles
            : (claim.ValueKind is JsonValueKind.Array ? (IEnumerable<JsonElement>)claim.EnumerateArray() : [claim])
                .Where(value => value.ValueKind is JsonValueKind.String).Select(value => value.GetString()!);
        return names.Aggregate(Domain.Security.Roles.None, (all, name) => all | settings.Roles.GetValueOrDefault(name));
    }
}
