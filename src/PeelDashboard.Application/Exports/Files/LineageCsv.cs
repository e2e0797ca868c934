using System.Runtime.CompilerServices;
using PeelDashboard.Application.RecurringFindings;

namespace PeelDashboard.Application.Exports.Files;

internal sealed record LineageRow(string Force, RecurrenceThread Thread, ThreadMember Member, ThreadLink? Link)
{
    public string Source { get; init; } = "";

    /// <summary>Of the look-back where the report states the link, else of the member itself; a gap has none.</summary>
    public StoredPassage? Passage => Link is { IsStated: true } stated ? stated.Quotes[0].Passage : Member.Passage;

    public string Lines => Link is { IsStated: true } stated
        ? string.Join(';', stated.Quotes.Select(quote => quote.Passage.Lines).Distinct()) : Member.Passage?.Lines ?? "";

    public ThreadMember? Earlier => Link is null ? null : Thread.Members.First(member => member.Key == Link.Earlier);

    public string Reason => Link switch
    {
        null => "",
        { IsStated: true } => string.Join(' ', Link.Quotes.Select(quote => quote.Words)),
        _ => RecurrenceFormat.Reason(Link),
    };
}

/// <summary>
/// lineage.csv: what comes back. A visitor's file has the links of the published texts; what people decided is in the file of those who may
/// export progress.
/// </summary>
internal sealed class LineageCsv() : CsvExport<LineageRow>(
    "lineage", "Recurring findings",
    "One row for each link of each member of a thread; one row without a link for a member that goes back to nothing.",
    ["force", "cycle", "theme", "link"],
    [
        new("force", "The force that was inspected.", (cells, row) => cells.Text(row.Force)),
        new("thread", "What the thread is called in addresses: /lineage#thread-...", (cells, row) => cells.Text(row.Thread.Key)),
        new("subject", "The subject that joins it (our grouping); empty where its words alone do.",
            (cells, row) => cells.Text(row.Thread.SubjectKey is null ? "" : row.Thread.Title)),
        new("cycle", "The round of inspection of the member.", (cells, row) => cells.Text(row.Member.Cycle)),
        new("reference", "Our short name for an AFI; empty for what is none.", (cells, row) => cells.Text(row.Member.Reference)),
        new("kind", "area for improvement, cause of concern, recommendation, concern, finding, passage of the report; or what is missing.",
            (cells, row) => cells.Text(row.Member.KindWords)),
        new("headline", "The member in the document's words; of what is missing the words by which the later report names the inspection.",
            (cells, row) => cells.Text(row.Member.Text)),
        new("link", "stated by the report; stated beside it (in the same section); suggested by similar wording (our grouping); accepted "
            + "by the "
            + "force (internal).", (cells, row) => cells.Text(row.Link is null ? "" : RecurrenceFormat.Kind(row.Link))),
        new("linked_to", "The earlier member: its reference, or its cycle and line.",
            (cells, row) => cells.Text(row.Earlier is { } earlier ? RecurrenceFormat.Name(earlier) : "")),
        new("reason", "The report's words where it states the link; the words that both have where we suggest it.",
            (cells, row) => cells.Text(row.Reason)),
        new("source", "The file name of the source document.", (cells, row) => cells.Text(row.Source)),
        new("lines", "The lines that state the link; without such lines those of the member.", (cells, row) => cells.Text(row.Lines)),
        new("quote", "A short verbatim piece of the first of these lines.", (cells, row) => cells.Text(row.Passage?.Quote)),
    ])
{
    protected override async IAsyncEnumerable<LineageRow> RowsAsync(
        PeelDbContext store, ExportFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var sources = await SourceFileNames.ReadAsync(store, cancellation);
        var forces = await store.Forces.AsNoTracking().Where(force => (filter.Force == null || force.Name == filter.Force)
            && store.Documents.Any(document => document.ForceId == force.Id))
            .OrderBy(force => force.Name).Select(force => new { force.Id, force.Name }).ToListAsync(cancellation);

        // One force at a time, so that memory does not grow with their number.
        foreach (var force in forces)
        {
            var source = await RecurrenceSource.ReadAsync(store, force.Id, force.Name, cancellation);
            var decisions = filter.Reader.MayExport(force.Id) ? await RecurrenceQuery.DecisionsAsync(store, force.Id, cancellation) : [];
            foreach (var thread in ForceLineage.Of(source, decisions).Choose(filter.Theme, filter.IsStated))
            {
                foreach (var row in Rows(force.Name, thread).Where(row => (filter.Cycle ?? row.Member.Cycle) == row.Member.Cycle))
                    yield return row with { Source = row.Passage is { } passage ? sources.Of(passage) : "" };
            }
        }
    }

    private static IEnumerable<LineageRow> Rows(string force, RecurrenceThread thread) =>
        from member in thread.Members
        from link in thread.Links.Where(link => link.Later == member.Key).DefaultIfEmpty()
        select new LineageRow(force, thread, member, link);
}
