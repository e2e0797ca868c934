using System.Collections.Frozen;

namespace PeelDashboard.Parsing.Reading.Html;

internal static class HtmlTags
{
    private static readonly FrozenSet<string> Blocks = Names(
        "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 "
            + "h3 h4 h5 h6 "
        + "header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul");

    private static readonly FrozenSet<string> Voids =
        Names("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr");

    /// <summary>Elements whose content is no text of the page, or is text that only a control shows.</summary>
    private static readonly FrozenSet<string> WithoutText = Names(
        "applet audio button canvas datalist head iframe label legend map meter noembed noframes noscript object output progress script "
            + "select style svg template "
        + "textarea title video");

    private static readonly FrozenSet<string> Walls = Names("caption html table td template th");

    // What a start tag closes although the page does not say so, and where the search for it ends.
    private static readonly FrozenDictionary<string, (FrozenSet<string> Closed, FrozenSet<string> Walls)> Implied =
        new Dictionary<string, (FrozenSet<string>, FrozenSet<string>)>(StringComparer.Ordinal)
        {
            ["li"] = (Names("li"), Names("ul ol menu dir table td th")),
            ["dt"] = (Names("dt dd"), Names("dl table td th")),
            ["dd"] = (Names("dt dd"), Names("dl table td th")),
            ["td"] = (Names("td th"), Names("tr table")),
            ["th"] = (Names("td th"), Names("tr table")),
            ["tr"] = (Names("tr td th caption"), Names("thead tbody tfoot table")),
            ["thead"] = (Names("thead tbody tfoot caption colgroup"), Names("table")),
            ["tbody"] = (Names("thead tbody tfoot caption colgroup"), Names("table")),
            ["tfoot"] = (Names("thead tbody tfoot caption colgroup"), Names("table")),
            ["option"] = (Names("option"), Names("select")),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool IsBlock(string name) => Blocks.Contains(name);

    public static bool IsVoid(string name) => Voids.Contains(name);

    public static bool IsWithoutText(string name) => WithoutText.Contains(name);

    public static bool IsWall(string name) => Walls.Contains(name);

    public static bool IsHeading(string name) => name.Length == 2 && name[0] == 'h' && name[1] is >= '1' and <= '6';

    /// <summary>Whether the start tag <paramref name="name"/> closes an open <paramref name="open"/>, or may not look behind it.</summary>
    public static (bool Closes, bool Stops) Implies(string name, string open) =>
        Implied.TryGetValue(name, out var rule) ? (rule.Closed.Contains(open), rule.Walls.Contains(open)) : (false, true);

    public static IEnumerable<string> ClosedBy(string name) => Implied.TryGetValue(name, out var rule) ? rule.Closed : [];

    private static FrozenSet<string> Names(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
