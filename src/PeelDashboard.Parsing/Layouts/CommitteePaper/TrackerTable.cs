namespace PeelDashboard.Parsing.Layouts.CommitteePaper;

/// <summary>
/// A force's tracker: a table of what the inspectorate asked for, each row with its state. It is the force that says so, so that a row is a
/// finding, with the other cells as its detail, and closes nothing.
/// </summary>
internal static class TrackerTable
{
    private static readonly string[] Asked = ["afi", "area for improvement", "areas for improvement", "recommendation", "cause of concern",
        "recommendation / afi", "afi / recommendation", "hmicfrs recommendation", "description"];

    private static readonly string[] States = ["status", "progress", "rag", "position", "update", "state", "current position"];

    /// <summary>The row that heads such a table; null where there is none.</summary>
    public static int? HeaderLine(SourceText text) => text.FirstLine(line => line.Contains('\t', StringComparison.Ordinal)
        && Cells(line) is var cells && Column(cells, Asked) >= 0 && Column(cells, States) >= 0);

    public static ParsedReport Read(SourceText text, DocumentFacts document, ReferenceCatalogue catalogue)
    {
        var first = HeaderLine(text)!.Value;
        var header = Cells(text[first]);
        var asked = Column(header, Asked);
        var areas = Array.FindIndex(header, cell => PlainText.Fold(cell) is "area" or "question" or "peel area" or "theme");
        var findings = new List<ParsedFinding>();
        for (var line = first + 1; line <= text.LineCount; line++)
        {
            var cells = Cells(text[line]);
            if (cells.Length <= asked || cells[asked].Length == 0) continue;
            var name = areas >= 0 && areas < cells.Length ? cells[areas] : "";
            var others = header.Zip(cells).Where((_, i) => i != asked && i != areas).Where(pair => pair.Second.Length > 0)
                .Select(pair => $"{pair.First}: {pair.Second}");
            findings.Add(new ParsedFinding(document.CycleKey, catalogue.AreaNamed(document.CycleKey, name)?.Key, name, cells[asked],
                string.Join("\n", others), new Passage([LineSpan.Of(line)], Quote.Short(text[line].Split('\t')[asked].Trim()))));
        }

        var diagnostics = new List<Diagnostic>();
        diagnostics.Note(first,
            "The rows are what the force says of its own work; they were kept as findings and close nothing. Import the report itself to "
                + "follow its areas for improvement up.");
        var whole = new ParsedSection(SectionKind.Body, 1, document.Title, new LineSpan(1, text.LineCount), null);
        return new ParsedReport(document, [whole], [], [], findings, [], diagnostics);
    }

    private static string[] Cells(string line) => Array.ConvertAll(line.Split('\t', StringSplitOptions.TrimEntries), PlainText.Clean);

    private static int Column(string[] cells, string[] names) => Array.FindIndex(cells, cell =>
        Array.IndexOf(names, PlainText.Fold(cell)) >= 0);
}
