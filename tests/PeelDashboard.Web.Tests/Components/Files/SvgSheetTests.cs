using System.Text.RegularExpressions;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Web.Features.Charts.Files;

namespace PeelDashboard.Web.Tests.Components.Files;

public sealed partial class SvgSheetTests
{
    private static readonly PictureFoot Foot = new(["A report <2016>", "Another \"paper\" & more"], "21 November 2026",
        "http://localhost/grades?force=kent&view=published");

    [Theory]
    [InlineData("Smith & Sons <b>\"Police\"</b>")]
    [InlineData("]]> <!-- ' --> &amp;")]
    [InlineData("Heddlu Dyfed-Powys \u2013 \U0001F6A8")]
    public void Names_come_out_as_they_went_in(string name)
    {
        var sheet = new SvgSheet();
        sheet.Text(0, 20, name, new());
        var picture = new PictureText(sheet.Finish(400, 30, Foot, name, name));

        Assert.Equal(name, picture.Title);
        Assert.Contains(name, picture.Words, StringComparison.Ordinal);
        Assert.Contains("view=published", picture.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void What_XML_cannot_write_is_left_out()
    {
        var sheet = new SvgSheet();
        sheet.Text(0, 20, "a\u0000b\u0008c\uFFFEd\uD800e", new());

        Assert.StartsWith("abcde", new PictureText(sheet.Finish(400, 30, Foot, "t", "d")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_are_wrapped_at_blanks_and_only_a_word_that_is_too_long_is_broken()
    {
        Assert.Equal(["Requires", "improvement"], TextWidth.Wrap("Requires improvement", 80, 12));
        Assert.Equal(["Requires improvement"], TextWidth.Wrap("Requires improvement", 200, 12));
        var broken = TextWidth.Wrap(new string('w', 40), 80, 12);
        Assert.True(broken.Count > 1);
        Assert.Equal(new string('w', 40), string.Concat(broken));
        Assert.All(broken, line => Assert.True(TextWidth.Of(line, 12) <= 80));
        Assert.Empty(TextWidth.Wrap("  ", 80, 12));
    }

    [Fact]
    public void A_line_too_narrow_for_anything_still_ends() =>
        Assert.Equal(3, TextWidth.Wrap("\U0001F6A8\U0001F6A8\U0001F6A8", 1, 12).Count);

    [Fact]
    public void The_colours_are_those_of_the_pages_in_light()
    {
        var sheet = File.ReadAllText(Path.Combine(ComponentStore.Root, "src/PeelDashboard.Web/wwwroot/css/tokens.css"));
        var light = sheet[..sheet.IndexOf("@media", StringComparison.Ordinal)];
        var tokens = Token().Matches(light).ToDictionary(token => token.Groups["name"].Value, token => token.Groups["value"].Value);

        Assert.Equal((tokens["ink"], tokens["ink-soft"], tokens["rule"], tokens["accent"]),
            (PictureColours.Ink, PictureColours.Soft, PictureColours.Rule, PictureColours.Accent));
        Assert.Equal((tokens["rule-strong"], tokens["sunken"], tokens["info-ground"]),
            (PictureColours.Strong, PictureColours.Sunken, PictureColours.Ours));
        Assert.Equal(new GradeColours(PictureColours.Paper, tokens["ink"], tokens["rule-strong"]), PictureColours.Of(Grade.Ungraded));
        (Grade Grade, string Name)[] grades = [(Grade.Outstanding, "outstanding"), (Grade.Good, "good"), (Grade.Adequate, "adequate"),
            (Grade.RequiresImprovement, "requires"), (Grade.Inadequate, "inadequate")];
        foreach (var (grade, name) in grades)
            Assert.Equal(new GradeColours(tokens[name], tokens[name + "-ink"], tokens[name + "-edge"]), PictureColours.Of(grade));
    }

    [GeneratedRegex("--(?<name>[a-z-]+): (?<value>#[0-9a-f]{6});", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
