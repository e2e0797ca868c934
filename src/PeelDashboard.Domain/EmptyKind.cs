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

    /// <summary>For narrow cells, whose page explains them once: "not asked". The full words are their title.</summary>
    public static string ShortWords(this EmptyKind kind) => kind switch
    {
        EmptyKind.NotInspected => "not inspected",
        EmptyKind.NotInFramework => "not asked",
        _ => kind.Words(),
    };

    /// <summary>What it means, in a sentence.</summary>
    public static string Meaning(this EmptyKind kind) => kind switch
    {
        EmptyKind.NotGraded => "The cycle asked about it, and the inspectorate gave no force a grade for it.",
        EmptyKind.NotInspected => "The cycle could ask about it, but the force\u2019s own report, which the store has, gives it no grade.",
        EmptyKind.NotInFramework => "The cycle did not ask about it in any force: nothing is missing here.",
        _ => "The cycle asked about it, but nothing that was imported says what the answer was. There may be a grade that we do not know.",
    };
}
