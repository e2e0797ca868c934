namespace PeelDashboard.Parsing.ReferenceData;

/// <summary>By when the commissioner must publish comments on a report, and what must be in them (Police Act 1996, section 55).</summary>
/// <param name="From">The first day of publication that it holds for.</param>
/// <param name="Days">The days within which the comments are published; the day of the report is the first.</param>
/// <param name="Rule">What must be published, in one sentence.</param>
/// <param name="Address">The page that says so.</param>
/// <param name="Note">Where the law says it.</param>
public sealed record CommentRule(PartialDate From, int Days, string Rule, string Address, string Note)
{
    /// <summary>The last day for the comments on a report; null where the day of its publication is not known.</summary>
    public PartialDate? LastDay(PartialDate published) => published.AddDays(Days - 1);

    /// <summary>Reads <c>data/comment-rules.csv</c>.</summary>
    /// <param name="folder">The folder <c>data/</c>.</param>
    /// <exception cref="InvalidDataException">The file is missing or has a row that cannot be read.</exception>
    public static IReadOnlyList<CommentRule> Load(string folder) => ReferenceTable.Read(
        folder, "comment-rules.csv", csv => new CommentRule(
            PartialDate.Parse(csv.GetField("from")!), csv.GetField<int>("days"), csv.GetField("rule")!, csv.GetField("source")!,
            csv.GetField("note")!));
}
