using PeelDashboard.Application.Accounts;
using PeelDashboard.Application.Security;
using PeelDashboard.Data;
using PeelDashboard.Web.Identity;

namespace PeelDashboard.Web.Features.Accounts;

/// <summary>
/// One change of an account from a circuit. A circuit lives for hours, and so would its database context with the rows as they once were:
/// each call has a context of its own, on behalf of whoever makes it.
/// </summary>
internal static class AccountCall
{
    public const string SessionOver = "Your session is over. Nothing was changed: load the page again and sign in.";

    public static async Task<(AccountOutcome Outcome, string? Link)> RunAsync(IServiceScopeFactory scopes,
        Func<AccountService, Actor, Task<(AccountOutcome Outcome, string? Link)>> action)
    {
        if (CurrentUser.Of(CircuitUserAccessor.Current) is not { } who) return (new(null, SessionOver), null);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await action(scope.ServiceProvider.GetRequiredService<AccountService>(), who.Actor);
        }
        catch (DatabaseUnavailableException error)
        {
            return (new(null, error.Message + " Try again."), null);
        }
    }
}

/// <summary>What a dialog did, in a sentence, and the link to hand over where it made one.</summary>
public sealed record AccountDone(int AccountId, string Email, string Said, string? Link);
