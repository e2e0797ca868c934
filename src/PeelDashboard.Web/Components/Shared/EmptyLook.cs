using PeelDashboard.Domain;

namespace PeelDashboard.Web.Components.Shared;

/// <summary>The sign of each kind of empty, for narrow columns: the one place that knows them.</summary>
public static class EmptyLook
{
    /// <summary>One character, told apart in print too.</summary>
    public static string Sign(EmptyKind kind) => kind switch
    {
        EmptyKind.NotGraded => "\u2013",
        EmptyKind.NotInspected => "\u00D7",
        EmptyKind.NotInFramework => "\u00B7",
        _ => "?",
    };
}
