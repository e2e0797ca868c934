namespace PeelDashboard.Application.Security;

/// <summary>Who does something.</summary>
/// <param name="AccountId">The account; null for the command line, whose user has the store's files anyway.</param>
/// <param name="Name">For the audit trail where there is no account; an account's name is read from the store.</param>
public sealed record Actor(int? AccountId, string Name)
{
    /// <summary>Whoever runs a command on the machine that holds the store.</summary>
    public static Actor CommandLine { get; } = new(null, "Command line");

    /// <summary>The server itself, at the first set-up.</summary>
    public static Actor Server { get; } = new(null, "First set-up");
}
