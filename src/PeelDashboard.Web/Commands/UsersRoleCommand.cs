using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using PeelDashboard.Application.Security;
using PeelDashboard.Domain.FollowUp;
using PeelDashboard.Domain.Security;

namespace PeelDashboard.Web.Commands;

/// <summary>
/// <c>users role</c>: what an account may do. The way to the first administrator where everybody signs in at the organisation's directory.
/// </summary>
internal static class UsersRoleCommand
{
    public static Command Create(IReadOnlyList<string> settings)
    {
        var email = UsersCommand.Email();
        var roles = new Option<string[]>("--role")
        {
            Description = $"{UsersCommand.Choices()}; may be given more than once; replaces the current roles.", Required = true,
        };
        var command = new Command("role", "Replaces the roles of an account; whoever uses it must sign in again.") { email, roles };
        command.SetAction((line, cancellation) => UsersHost.RunAsync(settings, mayCreate: false, async host =>
        {
            var id = await UsersCommand.IdAsync(host, line.GetRequiredValue(email), cancellation);
            var account = await host.Db.Accounts.AsNoTracking().SingleAsync(row => row.Id == id, cancellation);
            var chosen = line.GetRequiredValue(roles).Aggregate(Roles.None, (all, word) => all | UsersCommand.Role(word));
            account = UsersCommand.Done(await host.Accounts.ChangeAsync(Actor.CommandLine, id,
                new(account.Name, chosen, account.ForceId, "By command"), cancellation));
            await Console.Error.WriteLineAsync($"{account.Email} is now: {account.Roles.Words()}.");
        }, cancellation));
        return command;
    }
}
