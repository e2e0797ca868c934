namespace PeelDashboard.Domain.Grades;

/// <summary>Why a cell of the grade history holds no grade. Four different things, never shown as one dash.</summary>
public enum GradeGap
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
public static class GradeGapWords
{
    /// <summary>For example "not in our sources".</summary>
    public static string Words(this GradeGap kind) => kind switch
    {
        GradeGap.NotGraded => "not graded",
        GradeGap.NotInspected => "not inspected in this cycle",
        GradeGap.NotInFramework => "not part of this framework",
        _ => "not in our sources",
    };

    /// <summary>For narrow cells, whose page explains them once: "not asked". The full words are their title.</summary>
    public static string ShortWords(this GradeGap kind) => kind switch
    {
        GradeGap.NotInspected => "not inspected",
        GradeGap.NotInFramework => "not asked",
        _ => kind.Words(),
    };

    /// <summary>What it means, in a sentence.</summary>
    public static string Meaning(this GradeGap kind) => kind switch
    {
        GradeGap.NotGraded => "The cycle asked about it, and the inspectorate gave no force a grade for it.",
        GradeGap.NotInspected => "The cycle could ask about it, but the force\u2019s own report, which the store has, gives it no grade.",
        GradeGap.NotInFramework => "The cycle did not ask about it in any force: nothing is missing here.",
        _ => "The cycle asked about it, but nothing that was imported says what the answer was. There may be a grade that we do not know.",
    };
}
