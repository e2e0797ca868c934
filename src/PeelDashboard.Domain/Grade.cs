namespace PeelDashboard.Domain;

/// <summary>What the inspectorate says of one area: one of five grades, or the statement that it gives none.</summary>
/// <remarks>
/// There is no member for a gap. That a force was not inspected, or that the sources do not say, is a <see cref="EmptyKind"/>.
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
