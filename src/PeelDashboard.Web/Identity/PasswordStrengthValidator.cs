using Microsoft.AspNetCore.Identity;
using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.Catalogue;

namespace PeelDashboard.Web.Identity;

/// <summary>
/// What a password must be, after NIST SP 800-63B-4, section 3.1.1: at least 15 characters where it is the only factor, no rules of
/// composition, no expiry, every character allowed, and refused only where it is easily guessed.
/// </summary>
internal sealed class PasswordStrengthValidator(ReferenceCatalogue catalogue) : IPasswordValidator<Account>
{
    public const int Shortest = 15;

    public const int Longest = 256;

    public const string Hint = "At least 15 characters; a few unrelated words are good. Any character counts, spaces too.";

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(Refusal(password ?? "", user, catalogue) is { } refusal
            ? IdentityResult.Failed(new IdentityError { Code = "Password", Description = refusal })
            : IdentityResult.Success);

    /// <summary>Why a password cannot be taken, in a sentence; null where it can.</summary>
    public static string? Refusal(string password, Account account, ReferenceCatalogue catalogue)
    {
        var plain = PasswordHashes.Plain(password);
        var length = plain.EnumerateRunes().Count();
        if (length < Shortest) return $"The password has {length} {(length == 1 ? "character" : "characters")}; use at least {Shortest}.";
        if (length > Longest) return $"The password has {length} characters; use at most {Longest}.";
        if (plain.Any(char.IsControl)) return "The password contains a control character, such as a line break; remove it.";
        var own = catalogue.Forces.Select(force => force.Name).Concat([account.Name, account.Email ?? ""]);
        return GuessablePassword.Is(plain, own)
            ? "The password is long but easily guessed: it is little more than common words, names that belong to this dashboard, "
                + "repetitions or runs such as 1234. Use other words."
            : null;
    }
}
