namespace PeelDashboard.Application.Exports.Files;

/// <summary>
/// The cell <c>source</c> of a fact: a document's file name, or the address of a public record. Documents are few, so they are read once.
/// </summary>
internal sealed class SourceFileNames(Dictionary<int, string> files)
{
    public static async Task<SourceFileNames> ReadAsync(PeelDbContext store, CancellationToken cancellation) =>
        new(await store.Documents.ToDictionaryAsync(document => document.Id, document => document.FileName, cancellation));

    public string Of(StoredPassage passage) => passage.DocumentId is { } id ? files[id] : passage.Address ?? "";
}
