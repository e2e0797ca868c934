namespace PeelDashboard.Application.Queries;

public sealed record Crumb(string Text, string Address);

public sealed record Option(string Value, string Text);
