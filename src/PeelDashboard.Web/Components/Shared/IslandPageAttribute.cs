namespace PeelDashboard.Web.Components.Shared;

/// <summary>
/// Says that a page has an interactive part. The library's components in it write style attributes, so such a page has a policy of its own
/// and is always loaded in full: a browser keeps the policy of the page that it loaded first.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class IslandPageAttribute : Attribute;
