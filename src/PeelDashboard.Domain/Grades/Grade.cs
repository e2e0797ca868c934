namespace PeelDashboard.Domain.Grades;

/// <summary>What the inspectorate says of one area: one of five grades, or the statement that it gives none.</summary>
/// <remarks>
/// There is no member for a gap. That a force was not inspected, or that the sources do not say, is a <see cref="GradeGap"/>.
/// Adequate exists on the five-tier scale only (PEEL 2021/22, "Important changes to PEEL").
/// </remarks>
public enum Grade
{
    /// <summary>The highest grade on both scales.</summary>
    Outstanding,

    /// <summary>Second on both scales.</summary>
    Good,

    /// <summary>The middle tier, from 2021/22 on.</summary>
    Adequate,

    /// <summary>Last but one on both scales.</summary>
    RequiresImprovement,

    /// <summary>The lowest grade on both scales.</summary>
    Inadequate,

    /// <summary>The inspectorate says that it does not grade the area ("We don't grade forces on this question").</summary>
    Ungraded,
}

/// <summary>The grades in words, and words back to grades.</summary>
public static class GradeWords
{
    private static readonly (Grade Grade, string Words, string Short)[] Table =
    [
        (Grade.Outstanding, "Outstanding", "O"),
        (Grade.Good, "Good", "G"),
        (Grade.Adequate, "Adequate", "A"),
        (Grade.RequiresImprovement, "Requires improvement", "RI"),
        (Grade.Inadequate, "Inadequate", "I"),
        (Grade.Ungraded, "Ungraded", "U"),
    ];

    /// <summary>The grade as the reports print it, for example "Requires improvement".</summary>
    public static string Words(this Grade grade) => Table[(int)grade].Words;

    /// <summary>One or two letters for narrow places; always shown with <see cref="Words"/> as its title.</summary>
    public static string ShortForm(this Grade grade) => Table[(int)grade].Short;

    /// <summary>Reads a grade word on its own, in any case. "Not graded" is the reference data's word for ungraded.</summary>
    /// <returns>False when the text is anything but a grade word, so that prose is never taken for a grade.</returns>
    public static bool TryParse(string? text, out Grade grade)
    {
        var word = text?.Trim() ?? "";
        foreach (var row in Table)
        {
            if (word.Equals(row.Words, StringComparison.OrdinalIgnoreCase))
            {
                grade = row.Grade;
                return true;
            }
        }

        grade = Grade.Ungraded;
        return word.Equals("not graded", StringComparison.OrdinalIgnoreCase);
    }
}

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

/// <summary>The set of grades a cycle uses.</summary>
public enum GradeScale
{
    /// <summary>Outstanding, good, requires improvement, inadequate: 2014 to 2018/19.</summary>
    FourTier,

    /// <summary>The same with adequate between good and requires improvement: from 2021/22.</summary>
    FiveTier,
}

/// <summary>The scales in the words of the CSV contract.</summary>
public static class GradeScaleWords
{
    /// <summary>"4-tier" or "5-tier".</summary>
    public static string Words(this GradeScale scale) => scale is GradeScale.FourTier ? "4-tier" : "5-tier";

    /// <summary>Reads "4-tier" or "5-tier"; anything else is refused.</summary>
    /// <exception cref="FormatException">The text is neither.</exception>
    public static GradeScale Parse(string text) => text switch
    {
        "4-tier" => GradeScale.FourTier,
        "5-tier" => GradeScale.FiveTier,
        _ => throw new FormatException($"\"{text}\" is no grade scale; use 4-tier or 5-tier."),
    };

    /// <summary>Whether the scale has this grade. Ungraded stands outside both scales and is allowed on each.</summary>
    public static bool Has(this GradeScale scale, Grade grade) => scale is GradeScale.FiveTier || grade is not Grade.Adequate;
}
