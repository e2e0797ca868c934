using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Web.Components.Shared;
using PeelDashboard.Web.Features.Charts;
using Microsoft.AspNetCore.Components;
using PeelDashboard.Web.Navigation;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Components.Files;

public sealed partial class PictureTests
{
    private static readonly PictureFoot Foot = new(["A report <2016>", "Another \"paper\" & more"], "21 November 2026",
        "http://localhost/grades?force=kent&view=published");

    [Theory]
    [InlineData("Smith & Sons <b>\"Police\"</b>")]
    [InlineData("]]> <!-- ' --> &amp;")]
    [InlineData("Heddlu Dyfed-Powys \u2013 \U0001F6A8")]
    [InlineData("class=\"a\" fill=\"var(--ink)\"")]
    public async Task Names_come_out_as_they_went_in(string name)
    {
        var picture = await DrawAsync(name);

        Assert.Equal(name, picture.Title);
        Assert.Contains(name, picture.Words, StringComparison.Ordinal);
        Assert.Contains("view=published", picture.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_XML_cannot_write_is_left_out() =>
        Assert.StartsWith("abcd\uFFFDe", (await DrawAsync("a\u0000b\u0008c\uFFFEd\uD800e")).Words, StringComparison.Ordinal);

    [Fact]
    public void Words_are_wrapped_at_blanks_and_only_a_word_that_is_too_long_is_broken()
    {
        Assert.Equal(["Requires", "improvement"], PictureParts.Lines("Requires improvement", 90, 12));
        Assert.Equal(["Requires improvement"], PictureParts.Lines("Requires improvement", 200, 12));
        var broken = PictureParts.Lines(new string('w', 40), 80, 12);
        Assert.True(broken.Count > 1);
        Assert.Equal(new string('w', 40), string.Concat(broken));
        Assert.All(broken, line => Assert.True(PictureParts.Width(line, 12) <= 80));
        Assert.Empty(PictureParts.Lines("  ", 80, 12));
    }

    [Fact]
    public void A_line_too_narrow_for_anything_still_ends() =>
        Assert.Equal(3, PictureParts.Lines("\U0001F6A8\U0001F6A8\U0001F6A8", 1, 12).Count);

    [Fact]
    public async Task The_colours_are_those_of_the_pages_in_light()
    {
        var sheet = await File.ReadAllTextAsync(Path.Combine(ComponentStore.Root, "src/PeelDashboard.Web/wwwroot/css/tokens.css"));
        var light = sheet[..sheet.IndexOf("@media", StringComparison.Ordinal)];
        var tokens = Token().Matches(light).ToDictionary(token => token.Groups["name"].Value, token => token.Groups["value"].Value);
        var picture = await DrawAsync("Grades", [.. Enum.GetValues<Grade>().Select(grade =>
            new PictureRow(new PictureCell(20, 300, PictureParts.Badge(grade))))]);

        foreach (var grade in Enum.GetValues<Grade>().Where(grade => grade is not Grade.Ungraded))
        {
            var (name, word) = (GradeLook.ClassName(grade), picture.Root.Descendants().Single(element => element.Value == grade.Words()
                && element.Name.LocalName == "text"));
            var fill = word.ElementsBeforeSelf().First().Attribute("fill")!.Value;
            Assert.Equal((tokens[name], tokens[name + "-ink"]), (fill, word.Attribute("fill")!.Value));
        }

        Assert.Equal(tokens["ink"], picture.Root.Attribute("fill")!.Value);
        Assert.Equal("#ffffff", picture.Root.Elements().First(element => element.Name.LocalName == "rect").Attribute("fill")!.Value);
        Assert.DoesNotContain("var(", picture.Root.ToString(SaveOptions.DisableFormatting), StringComparison.Ordinal);
    }

    private static async Task<PictureText> DrawAsync(string name, params PictureRow[] rows)
    {
        await using var services = new ServiceCollection().AddLogging().AddSingleton(TestStore.Catalogue)
            .AddSingleton<NavigationManager, NoNavigation>().AddScoped<ForceFrame>().BuildServiceProvider();
        return new(await PictureFile.RenderAsync(Picture.Of(900, name, [], rows, Foot, name), services));
    }

    private sealed class NoNavigation : NavigationManager;

    [GeneratedRegex("--(?<name>[a-z-]+): (?<value>#[0-9a-f]{6});", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
