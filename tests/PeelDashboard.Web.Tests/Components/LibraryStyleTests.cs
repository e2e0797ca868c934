using System.Globalization;
using System.Text.RegularExpressions;
using PeelDashboard.Web.Tests.Exports;

namespace PeelDashboard.Web.Tests.Components;

/// <summary>mud.css, which stands for the component library's own theme: complete, and in the colours of tokens.css.</summary>
public sealed partial class LibraryStyleTests(ExportFixture product) : IClassFixture<ExportFixture>
{
    private static readonly string Ours = Read("mud.css");

    [Fact]
    public async Task Every_colour_size_and_shadow_that_the_library_asks_for_is_ours()
    {
        var library = await product.Client.GetStringAsync(new Uri("/_content/MudBlazor/MudBlazor.min.css", UriKind.Relative));
        var used = Use().Matches(library).Select(match => match.Groups["name"].Value).Distinct().ToList();
        var defined = Definition().Matches(Ours).Select(match => match.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);

        Assert.InRange(used.Count, 100, 300);
        Assert.Equal([], used.Except(defined));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_triple_is_its_token(bool dark)
    {
        var (sheet, tokens) = (Part(Ours, dark), Part(Read("tokens.css"), dark));
        var triples = Triple().Matches(sheet);

        Assert.Equal(13, triples.Count);
        Assert.All(triples, match =>
        {
            var (name, token) = (match.Groups["name"].Value, match.Groups["token"].Value);
            Assert.Contains($"--mud-palette-{name}: var(--{token});", Ours, StringComparison.Ordinal);
            var colour = Regex.Match(tokens, $"--{token}: #([0-9a-f]{{6}});", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value;
            var parts = Convert.FromHexString(colour).Select(part => part.ToString(CultureInfo.InvariantCulture));
            Assert.Equal(string.Join(", ", parts), match.Groups["triple"].Value);
        });
    }

    private static string Read(string name) =>
        File.ReadAllText(Path.Combine(ComponentStore.Root, "src/PeelDashboard.Web/wwwroot/css", name));

    private static string Part(string sheet, bool dark)
    {
        var split = sheet.IndexOf("prefers-color-scheme: dark", StringComparison.Ordinal);
        return dark ? sheet[split..] : sheet[..split];
    }

    [GeneratedRegex(
        @"var\((?<name>--mud-(palette|elevation|typography|default)-[a-z0-9-]+)\)", RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Use();

    [GeneratedRegex("(?<name>--mud-[a-z0-9-]+):", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Definition();

    [GeneratedRegex(
        @"--mud-palette-(?<name>[a-z-]+)-rgb: (?<triple>[0-9, ]+); /\* (?<token>[a-z-]+) \*/", RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Triple();
}
