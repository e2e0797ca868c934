using PeelDashboard.Data.Sqlite.Search;
using PeelDashboard.Parsing.Reading.Text;

namespace PeelDashboard.Application.Search;

/// <summary>
/// What can be found in the latest text of a document: its AFIs, findings and figures, and every paragraph that no AFI or finding has.
/// </summary>
internal sealed class DocumentIndexer
{
    private readonly PeelDbContext db;
    private readonly SourceDocument document;
    private readonly Func<int, Area?> areaById;
    private readonly List<DocumentSection> sections;
    private readonly List<TextParagraph> paragraphs;
    private readonly Dictionary<int, int> paragraphByLine = [];
    private readonly ILookup<int, string> headings;
    private readonly HashSet<int> told = [];

    private DocumentIndexer(PeelDbContext db, SourceDocument document, SourceText text, Func<int, Area?> areaById)
    {
        (this.db, this.document, this.areaById) = (db, document, areaById);
        sections = [.. db.DocumentSections.AsNoTracking().Where(section => section.DocumentId == document.Id)
            .OrderBy(section => section.Id)];
        headings = sections.ToLookup(section => section.FirstLine, section => section.Heading);
        paragraphs = [.. text.CleanParagraphs];
        for (var i = 0; i < paragraphs.Count; i++) paragraphByLine.TryAdd(paragraphs[i].Lines[0].First, i);
    }

    public static List<SearchEntry> Of(PeelDbContext db, SourceDocument document, SourceText text, Func<int, Area?> areaById)
    {
        var entries = new DocumentIndexer(db, document, text, areaById);
        return [.. entries.Afis(), .. entries.Findings(), .. entries.Figures(), .. entries.Paragraphs()];
    }

    private IEnumerable<SearchEntry> Afis() => InText(db.Afis).Select(afi => Entry(
        SearchKind.Afi, afi.Id, areaById(afi.AreaId)?.CycleKey ?? "", afi.AreaId,
        LinesOf(afi.Passage, afi.Headline, afi.Detail), afi.Headline,
        $"AFI area for improvement {(afi.Kind is AfiKind.AreaForImprovement ? "" : afi.Kind.Words())} {afi.Reference}", afi.Detail));

    private IEnumerable<SearchEntry> Findings() => InText(db.Findings).Select(finding => Entry(
        SearchKind.Finding, finding.Id, finding.CycleKey, finding.AreaId, LinesOf(finding.Passage, finding.Headline, finding.Detail),
        finding.Headline, "finding",
        finding.Detail));

    private IEnumerable<SearchEntry> Figures() => InText(db.Observations).Select(figure => Entry(
        SearchKind.Figure, figure.Id, figure.CycleKey, figure.AreaId, figure.Passage.Lines, figure.Label, "figure",
        $"{figure.Period}\n{figure.RankStatement}".Trim()));

    private List<T> InText<T>(IQueryable<T> facts)
        where T : class, IStatedFact => [.. facts.AsNoTracking()
            .Where(fact => fact.Passage.DocumentId == document.Id && fact.InLatestText && fact.Passage.Edition == document.Edition)
                .OrderBy(fact => fact.Id)];

    private IEnumerable<SearchEntry> Paragraphs()
    {
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (told.Contains(i)) continue;
            var (lines, text) = paragraphs[i];
            var line = lines[0].First;
            var isHeading = headings[line].Contains(text, StringComparer.Ordinal);
            yield return Entry(
                SearchKind.Text, line, document.CycleKey, SectionAt(line)?.AreaId, Passage.FormatLines(lines), isHeading ? text : "",
                "", isHeading ? "" : text);
        }
    }

    private SearchEntry Entry(SearchKind kind, int serial, string cycle, int? area, string lines, string headline,
        string about, string body) =>
        new(SearchKey.Of(document.ForceId, document.Id, kind, serial), document.Id, cycle, area, lines, headline, about.Trim(), body);

    /// <summary>
    /// The lines of a fact and of each of its blocks. Paragraphs that are one of its blocks, word for word, need not be found again.
    /// </summary>
    private string LinesOf(StoredPassage passage, string headline, string body)
    {
        var own = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var span in Passage.ParseLines(passage.Lines))
        {
            for (var line = span.First; line <= Math.Min(span.Last, document.LineCount); line++)
            {
                if (!paragraphByLine.TryGetValue(line, out var paragraph)) continue;
                if (own.TryGetValue(paragraphs[paragraph].Text, out var same)) same.Add(paragraph);
                else own.Add(paragraphs[paragraph].Text, [paragraph]);
            }
        }

        // The passage begins with the lines of the fact itself; a summary that repeats it comes later.
        var lines = new List<string> { passage.Lines };
        foreach (var block in SearchBlocks.Of(headline, body))
        {
            if (own.TryGetValue(block, out var found)) told.UnionWith(found);
            lines.Add(found is null ? "" : Passage.FormatLines(paragraphs[found[0]].Lines));
        }

        return string.Join('|', lines);
    }

    private DocumentSection? SectionAt(int line) => sections
        .Where(section => section.AreaId is not null && section.FirstLine <= line && line <= section.LastLine)
            .MinBy(section => section.LastLine - section.FirstLine);
}
