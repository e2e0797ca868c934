using System.Text.Json;

namespace PeelDashboard.Application.Accounts;

internal sealed record DirectoryPerson(string Subject, string Name, string Email, bool? IsEmailVerified, Roles? Roles)
{
    private const int LongestSubject = 255;

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

    private static bool? YesNo(JsonElement answer, string name) => !answer.TryGetProperty(name, out var value)
        ? null : value.ValueKind switch
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
