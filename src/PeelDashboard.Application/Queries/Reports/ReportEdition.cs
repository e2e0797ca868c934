using PeelDashboard.Data.Entities;

namespace PeelDashboard.Application.Queries.Reports;

/// <summary>One text of a document.</summary>
/// <param name="Number">From 1.</param>
/// <param name="ImportedAt">UTC.</param>
public sealed record ReportEdition(int Number, DateTime ImportedAt);

/// <summary>A fact that the latest text of a document has no more, or says otherwise.</summary>
/// <param name="Kind">"area for improvement", "finding", "superseded figure" and so on.</param>
/// <param name="Text">Its words.</param>
/// <param name="AfiReference">Of an AFI; null for anything else.</param>
/// <param name="Passage">Where the earlier text has it.</param>
public sealed record GoneFact(string Kind, string Text, string? AfiReference, StoredPassage Passage);

/// <summary>Lines of one text of a document.</summary>
internal sealed record FactPlace(string Lines, int FirstLine, int Edition);

/// <summary>A fact of any text of a document, in words for the list of those that are gone.</summary>
internal sealed record StoredFact(LineFact Fact, FactPlace Place, string Kind, string Text, string? AfiReference = null)
{
    /// <summary>A judgment of several places is one fact.</summary>
    public bool IsFirst => Fact is not JudgmentFact { IsFirst: false };

    /// <summary>As the list shows it.</summary>
    public GoneFact ToGone(int documentId) => new(Kind, Text, AfiReference, new StoredPassage
    {
        DocumentId = documentId, Lines = Place.Lines, FirstLine = Place.FirstLine, Edition = Place.Edition,
    });
}
