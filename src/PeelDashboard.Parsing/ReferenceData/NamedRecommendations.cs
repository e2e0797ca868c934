namespace PeelDashboard.Parsing.ReferenceData;

/// <summary>Recommendations that a source document counts without listing them.</summary>
/// <param name="Document">File name of the document.</param>
/// <param name="Line">The line that says so, from 1.</param>
/// <param name="Quote">Verbatim piece of that line, with the count in it.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Title">Title of the report that makes them.</param>
/// <param name="Address">Where that report is published.</param>
public sealed record NamedRecommendation(string Document, int Line, string Quote, int Count, string Title, string Address)
{
    /// <summary>Reads <c>data/named-recommendations.csv</c>.</summary>
    /// <param name="folder">The folder <c>data/</c>.</param>
    /// <exception cref="InvalidDataException">The file is missing or has a row that cannot be read.</exception>
    public static IReadOnlyList<NamedRecommendation> Load(string folder) => ReferenceTable.Read(
        folder, "named-recommendations.csv", csv => new NamedRecommendation(
            csv.GetField("document")!, csv.GetField<int>("line"), csv.GetField("quote")!, csv.GetField<int>("count"),
            csv.GetField("title")!, csv.GetField("address")!));
}
