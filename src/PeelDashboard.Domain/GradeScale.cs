namespace PeelDashboard.Domain;

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
