using PeelDashboard.Application.Accounts;
using PeelDashboard.Application.Security;
using PeelDashboard.Data.Entities;

namespace PeelDashboard.Web.Features.Accounts;

/// <summary>Something that is done to an account from its row, after a question.</summary>
public sealed class AccountAction
{
    /// <summary>What a row can offer while its account is in use, in this order.</summary>
    public static IReadOnlyList<AccountAction> OfUsed => [NewLink, AllowLink, Disable];

    public static AccountAction NewLink { get; } = new()
    {
        Words = "New link", Place = "link", Button = "Create a new link", Title = name => $"New link for {name}",
        Explanation = "The link sets a new password. Earlier links stop working, a lock after wrong passwords ends, and the account is "
            + "signed out everywhere. The current password works until the link is used.",
        Said = name => $"Created a new link for {name}.", Do = (accounts, actor, account, _) =>
            accounts.MakeLinkAsync(actor, account.Id, CancellationToken.None),
    };

    public static AccountAction AllowLink { get; } = new()
    {
        Words = "Single sign-on", Place = "directory", Button = "Allow the link", Title = name => $"Single sign-on for {name}",
        Explanation = "Whoever next signs in at the directory with this account's e-mail address, verified there, gets the account: once, "
            + $"within {ExternalLogins.PermissionLife.Days} days. Somebody who was linked before has no access any more.",
        Said = name => $"Allowed the link to single sign-on for {name}.", Do = async (accounts, actor, account, _) =>
            (await accounts.AllowLinkAsync(actor, account.Id, CancellationToken.None), null),
    };

    public static AccountAction Disable { get; } = new()
    {
        Words = "Disable", Place = "use", Button = "Disable", Title = name => $"Disable {name}", NeedsReason = true,
        Explanation = "Whoever is signed in to this account is signed out at once, and nobody can sign in to it until it is enabled again. "
            + "Nothing is deleted.",
        Said = name => $"Disabled {name}.", Do = async (accounts, actor, account, why) =>
            (await accounts.DisableAsync(actor, account.Id, why, CancellationToken.None), null),
    };

    public static AccountAction Enable { get; } = new()
    {
        Words = "Enable", Place = "use", Button = "Enable", Title = name => $"Enable {name}", NeedsReason = true,
        Explanation = "Its owner can sign in again, with the password and the roles it had.",
        Said = name => $"Enabled {name}.", Do = async (accounts, actor, account, why) =>
            (await accounts.EnableAsync(actor, account.Id, why, CancellationToken.None), null),
    };

    public required string Words { get; init; }

    /// <summary>Tells the button from the others of its row. Disabling and enabling stand in the same place.</summary>
    public required string Place { get; init; }
    public required string Button { get; init; }
    public required string Explanation { get; init; }
    public required Func<string, string> Title { get; init; }
    public required Func<string, string> Said { get; init; }
    public bool NeedsReason { get; init; }

    internal Func<AccountService, Actor, Account, string, Task<(AccountOutcome Outcome, string? Link)>> Do { get; private init; } = null!;
}
