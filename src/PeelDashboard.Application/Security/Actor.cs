namespace PeelDashboard.Application.Security;

public sealed record Actor(int? AccountId, string Name)
{
    public static Actor CommandLine { get; } = new(null, "Command line");
    public static Actor Server { get; } = new(null, "First set-up");
}
