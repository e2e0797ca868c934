using PeelDashboard.Domain.Grades;

namespace PeelDashboard.Web.Components.Shared;

/// <summary>The shape and the class name of each grade: the one place that knows them.</summary>
public static class GradeLook
{
    private static readonly (string ClassName, string Shape)[] Table =
    [
        ("outstanding", "M8 .8 9.9 5.8 15.2 6.1 11 9.4 12.5 14.5 8 11.6 3.5 14.5 5 9.4.8 6.1 6.1 5.8Z"),
        ("good", "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Z"),
        ("adequate", "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.8a5.2 5.2 0 0 1 0 10.4Z"),
        ("requires", "M.8 2h14.4L8 15Z"),
        ("inadequate", "M8 .4 15.6 8 8 15.6.4 8Z"),
        ("ungraded", ""),
    ];

    public static string ClassName(Grade grade) => Table[(int)grade].ClassName;

    // Colours as a page resolves them itself; a file gets what tokens.css says of light.
    public static string Fill(Grade grade) => grade is Grade.Ungraded ? "none" : $"var(--{ClassName(grade)})";

    public static string Ink(Grade grade) => grade is Grade.Ungraded ? "var(--ink)" : $"var(--{ClassName(grade)}-ink)";

    public static string Edge(Grade grade) => grade is Grade.Ungraded ? "var(--rule-strong)" : $"var(--{ClassName(grade)}-edge)";

    /// <summary>Path data in a box of 16 by 16; empty for ungraded, whose dotted outline is its shape.</summary>
    public static string Shape(Grade grade) => Table[(int)grade].Shape;
}
