namespace PeelDashboard.Application.Queries.About;

/// <summary>The first text of a document. It is the one that the seeds brought; it stays when a corrected file adds another.</summary>
public sealed record QuotedText(int DocumentId, string FileName, string Title, string Lines);

public sealed class QuotedTextQuery(IDbContextFactory<PeelDbContext> contexts)
{
    /// <summary>All of these file names, oldest first; another force's report may have the same one.</summary>
    public async Task<IReadOnlyList<QuotedText>> LoadAsync(params IReadOnlyList<string> fileNames)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await db.Documents.AsNoTracking().Where(document => fileNames.Contains(document.FileName)).OrderBy(document => document.Id)
            .SelectMany(
                document => document.Texts.Where(text => text.Edition == 1),
                (document, text) => new QuotedText(document.Id, document.FileName, document.Title, text.Lines))
            .ToListAsync();
    }
}
