using System.ComponentModel.DataAnnotations;
using PeelDashboard.Application.Audit;

namespace PeelDashboard.Application.Accounts;

internal static class AccountValidator
{
    public const int LongestEmail = 254;

    public const int LongestName = 100;

    private static readonly EmailAddressAttribute Email = new();

    /// <summary>Why the address or the name cannot be taken, in a sentence; null where both can.</summary>
    public static async Task<string?> ProblemAsync(PeelDbContext db, string email, string name, int? id, CancellationToken cancellation)
    {
        var (plainEmail, plainName) = (email.Trim(), name.Trim());
        if (!Email.IsValid(plainEmail) || plainEmail.Length > LongestEmail
            || plainEmail.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter)))
            return $"\"{plainEmail}\" is not an e-mail address.";
        if (plainName.Length is 0 or > LongestName || plainName.Any(char.IsControl))
            return $"Enter a name of up to {LongestName} characters, for example a rank and surname.";
        var key = Key(plainEmail);
        if (await db.Accounts.AnyAsync(row => row.NormalizedEmail == key && row.Id != id, cancellation))
            return $"There is already an account for {plainEmail}.";
        return await db.Accounts.AnyAsync(row => row.Name == plainName && row.Id != id, cancellation)
            ? $"Another account is already called \"{plainName}\"; choose another name, because items are allocated by name."
            : null;
    }

    public static string Key(string email) => email.Trim().ToUpperInvariant();

    public static async Task<List<AuditedChange>> ChangesAsync(PeelDbContext db, Account account, AccountEdit edit,
        CancellationToken cancellation)
    {
        var changes = new List<AuditedChange>();
        if (account.Name != edit.Name.Trim()) changes.Add(new("Name", account.Name, edit.Name.Trim()));
        if (account.Roles != edit.Roles) changes.Add(new("Roles", account.Roles.Words(), edit.Roles.Words()));
        if (account.ForceId != edit.ForceId)
            changes.Add(new("Force", await ForceAsync(db, account.ForceId, cancellation),
                await ForceAsync(db, edit.ForceId, cancellation)));
        return changes;
    }

    public static async Task<string> ForceAsync(PeelDbContext db, int? id, CancellationToken cancellation) =>
        id is null ? "every force" : await db.Forces.Where(force => force.Id == id).Select(force => force.Name).SingleAsync(cancellation);
}
