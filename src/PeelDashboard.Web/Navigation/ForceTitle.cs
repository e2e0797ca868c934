namespace PeelDashboard.Web.Navigation;

/// <summary>Titles of pages about one force: "Kent Police: grade history".</summary>
public static class ForceTitle
{
    public static string Of(string? force, string subject) =>
        force is null ? subject : $"{force}: {char.ToLowerInvariant(subject[0])}{subject[1..]}";
}
