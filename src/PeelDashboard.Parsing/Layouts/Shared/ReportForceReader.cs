namespace PeelDashboard.Parsing.Layouts.Shared;

/// <summary>The names of the force that a report is about, so that one grammar serves for all 43.</summary>
internal sealed class ReportForceReader
{
    private const string General = "the force";
    private const string Article = "the ";

    private readonly string[] names;
    private readonly string stem;

    /// <summary>Takes the names from the catalogue; a force that it does not know is matched on the document's name for it.</summary>
    public ReportForceReader(string forceName, ReferenceCatalogue catalogue)
    {
        var force = catalogue.ForceNamed(forceName);
        stem = PlainText.Fold(force?.Stem ?? forceName);
        IEnumerable<string> all = [forceName, .. force?.OtherNames ?? [], "the constabulary", $"{stem} police service",
            $"{stem} police", $"{stem} constabulary"];
        names = [.. all.Select(PlainText.Fold).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)
            .OrderByDescending(name => name.Length)];
    }

    /// <summary>
    /// A text in folded form with "the force" wherever it names this force: "Kent Police's plans" becomes "the force's plans".
    /// </summary>
    public string Generalise(string text)
    {
        var folded = PlainText.Fold(text);
        foreach (var name in names)
        {
            for (var at = IndexOfName(folded, name, 0); at >= 0; at = IndexOfName(folded, name, at + General.Length))
            {
                var start = at >= Article.Length && folded.AsSpan(0, at).EndsWith(Article) ? at - Article.Length : at;
                folded = string.Concat(folded.AsSpan(0, start), General, folded.AsSpan(at + name.Length));
                at = start;
            }
        }

        return stem.Length > 0 && IndexOfName(folded, stem, 0) == 0 ? string.Concat(General, folded.AsSpan(stem.Length)) : folded;
    }

    private static int IndexOfName(string folded, string name, int from)
    {
        for (var at = from > folded.Length ? -1 : folded.IndexOf(name, from, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(name,
            at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if ((at == 0 || !char.IsLetterOrDigit(folded[at - 1])) && (end == folded.Length || !char.IsLetterOrDigit(folded[end])))
                return at;
        }

        return -1;
    }
}
