namespace PeelDashboard.Application.Queries;

/// <summary>One step of a breadcrumb.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Address">Where it leads.</param>
public sealed record Crumb(string Text, string Address);

/// <summary>One choice of a select, or one side of a switch.</summary>
/// <param name="Value">As in the address; empty for "all".</param>
/// <param name="Text">As on the page.</param>
public sealed record Option(string Value, string Text);
