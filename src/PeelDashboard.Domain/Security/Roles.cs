namespace PeelDashboard.Domain.Security;

/// <summary>What an account may be; one account may be several.</summary>
[Flags]
public enum Roles
{
    /// <summary>Signed in, but nobody has said yet what they may do.</summary>
    None = 0,

    /// <summary>Reads the force's own progress.</summary>
    Viewer = 1,

    /// <summary>Office of the police, fire and crime commissioner: reads and exports progress.</summary>
    PfccStaff = 2,

    /// <summary>Force liaison officer: updates progress and imports reports.</summary>
    LiaisonOfficer = 4,

    /// <summary>Looks after the accounts, and nothing else.</summary>
    Administrator = 8,
}

/// <summary>Something that not everybody may do.</summary>
public enum Right
{
    /// <summary>See owners, dates, notes, evidence and the audit trail.</summary>
    ReadProgress,

    /// <summary>Take them away as files.</summary>
    ExportProgress,

    /// <summary>Change them.</summary>
    UpdateProgress,

    /// <summary>Take in reports.</summary>
    Import,

    /// <summary>Make, change and disable accounts.</summary>
    ManageAccounts,
}

/// <summary>Which role may do what, in one place; pages, exports and services all ask here.</summary>
public static class RoleRules
{
    private static readonly (Roles Role, string Words, Right[] May)[] Table =
    [
        (Roles.Viewer, "Viewer", [Right.ReadProgress]),
        (Roles.PfccStaff, "PFCC staff", [Right.ReadProgress, Right.ExportProgress]),
        (Roles.LiaisonOfficer, "Liaison officer",
            [Right.ReadProgress, Right.ExportProgress, Right.UpdateProgress, Right.Import]),
        (Roles.Administrator, "Administrator", [Right.ManageAccounts]),
    ];

    /// <summary>The single roles, in the order of pages.</summary>
    public static IReadOnlyList<Roles> All { get; } = [.. Table.Select(row => row.Role)];

    /// <summary>Whether any of the roles may.</summary>
    public static bool May(this Roles roles, Right right) =>
        Table.Any(row => roles.HasFlag(row.Role) && row.May.Contains(right));

    /// <summary>"Liaison officer and Administrator"; "No role yet" for none.</summary>
    public static string Words(this Roles roles)
    {
        var words = Table.Where(row => roles.HasFlag(row.Role)).Select(row => row.Words).ToList();
        return words.Count switch
        {
            0 => "No role yet",
            1 => words[0],
            _ => $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}",
        };
    }

    /// <summary>A single role by its words or its name, in any case, with hyphens or spaces; null for anything else.</summary>
    public static Roles? Parse(string? text)
    {
        var plain = Plain(text ?? "");
        foreach (var (role, words, _) in Table)
            if (Plain(words) == plain || Plain(role.ToString()) == plain) return role;
        return null;
    }

    private static string Plain(string text) => string.Concat(text.Where(char.IsLetter)).ToUpperInvariant();
}
