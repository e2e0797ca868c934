using PeelDashboard.Domain.Grades;

namespace PeelDashboard.Web.Features.Charts.Files;

internal readonly record struct GradeColours(string Fill, string Ink, string Edge);

/// <summary>The light colours of <c>tokens.css</c>: a file is looked at on white paper, whatever its reader's screen is set to.</summary>
internal static class PictureColours
{
    public const string Ink = "#1d1c1a";
    public const string Soft = "#5a564f";
    public const string Rule = "#dcd8d0";
    public const string Strong = "#8b867b";
    public const string Sunken = "#f3f1ec";
    public const string Ours = "#eef3fa";
    public const string Accent = "#1d4f91";
    public const string Paper = "#ffffff";

    private static readonly GradeColours[] Grades =
    [
        new("#0b5d7a", "#ffffff", "#0b5d7a"), new("#1f776c", "#ffffff", "#1f776c"), new("#ebe5b4", "#2d2a10", "#8a8242"),
        new("#eaa25c", "#2b1500", "#a85d14"), new("#9d2235", "#ffffff", "#9d2235"), new("#ffffff", "#1d1c1a", "#8b867b"),
    ];

    public static GradeColours Of(Grade grade) => Grades[(int)grade];
}
