using System.Globalization;
using System.Text.RegularExpressions;

namespace PeelDashboard.Web.Tests.Components;

/// <summary>Contrast of the colours in tokens.css by WCAG 2.2, in light and in dark.</summary>
public sealed partial class ColourTests
{
    private static readonly string[] Grades = ["outstanding", "good", "adequate", "requires", "inadequate"];

    public static TheoryData<bool> Schemes => [false, true];

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Text_on_a_grade_has_a_contrast_of_four_and_a_half(bool dark) =>
        Assert.All(Grades, grade => AssertContrast(Colours(dark), grade + "-ink", grade, 4.5));

    [Theory]
    [MemberData(nameof(Schemes))]
    public void The_edge_of_a_grade_stands_out_from_the_paper(bool dark) =>
        Assert.All(Grades, grade => AssertContrast(Colours(dark), grade + "-edge", "paper", 3));

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Text_can_be_read_on_every_ground(bool dark)
    {
        var colours = Colours(dark);
        foreach (var ground in new[] { "paper", "raised", "sunken", "info-ground", "warn-ground", "mark" })
            foreach (var ink in new[] { "ink", "accent" }) AssertContrast(colours, ink, ground, 4.5);
        foreach (var ground in new[] { "paper", "raised", "sunken" })
            foreach (var ink in new[] { "ink-soft", "better", "worse" }) AssertContrast(colours, ink, ground, 4.5);
        AssertContrast(colours, "accent-ink", "accent", 4.5);
        AssertContrast(colours, "rule-strong", "paper", 3);
    }

    private static void AssertContrast(Dictionary<string, string> colours, string one, string other, double least)
    {
        var (a, b) = (Luminance(colours[one]), Luminance(colours[other]));
        var contrast = (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
        Assert.True(contrast >= least, string.Create(CultureInfo.InvariantCulture,
            $"--{one} on --{other}: {contrast:0.00}, at least {least} is needed"));
    }

    private static double Luminance(string colour)
    {
        double Part(int start)
        {
            var share = int.Parse(colour.AsSpan(start, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d;
            return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }

        return 0.2126 * Part(0) + 0.7152 * Part(2) + 0.0722 * Part(4);
    }

    private static Dictionary<string, string> Colours(bool dark)
    {
        var sheet = File.ReadAllText(Path.Combine(ComponentStore.Root, "src/PeelDashboard.Web/wwwroot/css/tokens.css"));
        var split = sheet.IndexOf("prefers-color-scheme: dark", StringComparison.Ordinal);
        var colours = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match match in Colour().Matches(dark ? sheet : sheet[..split]))
            colours[match.Groups["name"].Value] = match.Groups["colour"].Value;
        return colours;
    }

    [GeneratedRegex("--(?<name>[a-z-]+): #(?<colour>[0-9a-f]{6});", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Colour();
}
