namespace PeelDashboard.Application.Exports.Files;

internal sealed record TrailRow(AuditEntry Entry, string? Force);

/// <summary>
/// trail.csv: the audit trail, entry by entry. Internal as a whole; what it says of accounts is left to the command line and to those who
/// look after accounts.
/// </summary>
internal sealed class TrailCsv() : CsvExport<TrailRow>(
    "trail", "Audit trail (internal)", "One row for each change that somebody made, oldest first: who, when, what, from, to and why.",
    ["force", "reference", "since"],
    [
        new("save", "The number of the first entry of the same save; what was changed together has the same.",
            (cells, row) => cells.Number(row.Entry.SaveId)),
        new("at", "When, UTC.", (cells, row) => cells.Time(row.Entry.At)),
        new("who", "Whose account it was, by its name at that time; Command line for whoever has the store's files.",
            (cells, row) => cells.Text(row.Entry.Who)),
        new("subject", "The reference of the item, the meeting, or the e-mail address of the account.",
            (cells, row) => cells.Text(row.Entry.Subject)),
        new("force", "The force; empty where it is about none.", (cells, row) => cells.Text(row.Force)),
        new("what", "The value that was changed, or what was done.", (cells, row) => cells.Text(row.Entry.What)),
        new("from", "What it was before; empty for nothing.", (cells, row) => cells.Text(row.Entry.From)),
        new("to", "What it was afterwards; empty for nothing.", (cells, row) => cells.Text(row.Entry.To)),
        new("why", "The reason, in the words of whoever made the change.", (cells, row) => cells.Text(row.Entry.Why)),
        new("version", "The item's version after the save; empty where it is about something else.",
            (cells, row) => cells.Number(row.Entry.Version)),
        new("hash", "SHA-256 over the entry before and this one; the command check verifies all of them.",
            (cells, row) => cells.Text(row.Entry.Hash)),
        new("entry", "The number of the entry: 1, 2, 3 and so on without a gap in the whole trail.",
            (cells, row) => cells.Number(row.Entry.Id)),
    ])
{
    public override bool IsInternal => true;

    protected override IAsyncEnumerable<TrailRow> RowsAsync(PeelDbContext store, ExportFilter filter, CancellationToken cancellation)
    {
        var entries = store.AuditEntries.AsNoTracking().Where(_ => filter.Reader.IsLetIn);
        if (!filter.Reader.MaySeeAccounts) entries = entries.Where(entry => !entry.Subject.Contains('@'));
        if (filter.Reader.OnlyForce is { } only) entries = entries.Where(entry => entry.ForceId == only);
        if (filter.Reference is { } reference) entries = entries.Where(entry => EF.Functions.Collate(entry.Subject, "NOCASE") == reference);
        if (filter.Since?.ToDateTime(default, DateTimeKind.Utc) is { } since) entries = entries.Where(entry => entry.At >= since);
        var rows =
            from entry in entries
            join force in store.Forces on entry.ForceId equals (int?)force.Id into found
            from force in found.DefaultIfEmpty()
            where filter.Force == null || force.Name == filter.Force
            orderby entry.Id
            select new TrailRow(entry, force.Name);
        return rows.AsAsyncEnumerable();
    }
}
