namespace PeelDashboard.Domain;

/// <summary>How a grade stands to an earlier grade of the same question, on scales that may be compared.</summary>
public enum GradeComparison
{
    /// <summary>A higher grade than before.</summary>
    Better,

    /// <summary>The very grade.</summary>
    Same,

    /// <summary>A lower grade than before.</summary>
    Worse,
}

/// <summary>The one rule for better and worse, and its words.</summary>
public static class GradeComparisons
{
    /// <summary>Compares two grades. Null where one of them is ungraded: that is a statement and no place on the scale.</summary>
    /// <param name="earlier">The grade before.</param>
    /// <param name="now">The grade that is looked at.</param>
    public static GradeComparison? Between(Grade earlier, Grade now) =>
        earlier is Grade.Ungraded || now is Grade.Ungraded ? null
        : now == earlier ? GradeComparison.Same
        : now < earlier ? GradeComparison.Better : GradeComparison.Worse;

    /// <summary>What comes before the cycle: "better than", "the same as", "worse than".</summary>
    public static string Words(this GradeComparison comparison) => comparison switch
    {
        GradeComparison.Better => "better than",
        GradeComparison.Same => "the same as",
        _ => "worse than",
    };
}
