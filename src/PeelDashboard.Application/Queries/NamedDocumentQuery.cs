namespace PeelDashboard.Application.Queries;

/// <summary>What a person named of a document, because the document does not say it: its facts rest on that too.</summary>
public sealed record NamedDocument(IdentityFacts Facts, string By, DateTime At);

/// <summary>By a document's number; null where the document says everything itself.</summary>
public sealed class NamedDocumentQuery(IDbContextFactory<PeelDbContext> contexts)
{
    public async Task<NamedDocument?> FindAsync(int documentId)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await db.Documents.Where(document => document.Id == documentId && document.NamedAt != null)
            .Select(document => new NamedDocument(document.Named, document.NamedBy, document.NamedAt!.Value)).FirstOrDefaultAsync();
    }
}
