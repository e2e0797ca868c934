using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace PeelDashboard.Web.Features.Charts;

/// <summary>A picture with the name of its file, or why there is none.</summary>
internal sealed partial record PictureFile(string Name, Picture? Picture, string Problem)
{
    /// <summary>The light colours of the pages: a file is looked at on white paper, whatever its reader's screen is set to.</summary>
    private static readonly Dictionary<string, string> Colours = ReadColours();

    public static PictureFile Of(Picture picture, params IEnumerable<string?> parts) =>
        new(Slug(string.Join('-', parts.Where(part => !string.IsNullOrEmpty(part)))) + ".svg", picture, "");

    public static PictureFile None(string problem) => new("", null, problem);

    /// <summary>A force that is asked for and not known; null asks for the default force.</summary>
    public static PictureFile NoForce(string? slug) =>
        None(slug is null ? "Nothing has been imported yet, so there is nothing to draw."
            : $"No force has the address \"{slug}\"; the page /forces lists the 43 forces.");

    /// <summary>
    /// The components of the pages as a file of their own: names of colours are replaced, for only a browser resolves them, and what serves
    /// the pages' styles is left out, as are characters that XML cannot have.
    /// </summary>
    public static async Task<string> RenderAsync(Picture picture, IServiceProvider services)
    {
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(PictureSheet.Picture)] = picture });
        var markup = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<PictureSheet>(parameters)).ToHtmlString());
        var coloured = ColourName().Replace(markup, match => $"\"{Colours[match.Groups["name"].Value]}\"");
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + NotOfFiles().Replace(coloured, "");
    }

    private static Dictionary<string, string> ReadColours()
    {
        using var reader = new StreamReader(typeof(PictureFile).Assembly.GetManifestResourceStream("tokens.css")!);
        var tokens = reader.ReadToEnd();
        var light = Token().Matches(tokens[..tokens.IndexOf("@media", StringComparison.Ordinal)])
            .ToDictionary(token => token.Groups["name"].Value, token => token.Groups["value"].Value, StringComparer.Ordinal);
        light["paper"] = light["raised"];
        return light;
    }

    private static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var letter in text.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter)) slug.Append(letter);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        return slug.ToString().Trim('-');
    }

    [GeneratedRegex("--(?<name>[a-z-]+): (?<value>#[0-9a-f]{6});", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();

    [GeneratedRegex("\"var\\(--(?<name>[a-z-]+)\\)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ColourName();

    [GeneratedRegex(" class=\"[^\"]*\"|&#x(?:[0-8BCEF]|1[0-9A-F]|FFF[EF]);", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotOfFiles();
}
