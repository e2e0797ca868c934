namespace PeelDashboard.Domain;

/// <summary>Why a cell of the grade history holds no grade. Four different things, never shown as one dash.</summary>
public enum EmptyKind
{
    /// <summary>The framework has the area, but the inspectorate gives it no grade.</summary>
    NotGraded,

    /// <summary>The framework has the area, and the force's own report of the cycle leaves it out.</summary>
    NotInspected,

    /// <summary>The cycle did not ask about it.</summary>
    NotInFramework,

    /// <summary>The cycle asked about it, but nothing that was imported says what the answer was.</summary>
    NotInSources,
}

/// <summary>The words shown in the cell.</summary>
public static class EmptyKindWords
{
    /// <summary>For example "not in our sources".</summary>
    public static string Words(this EmptyKind kind) => kind switch
    {
        EmptyKind.NotGraded => "not graded",
        EmptyKind.NotInspected => "not inspected in this cycle",
        EmptyKind.NotInFramework => "not part of this framework",
        _ => "not in our sources",
    };
}
