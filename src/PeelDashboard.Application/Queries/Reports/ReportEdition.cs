namespace PeelDashboard.Application.Queries.Reports;

public sealed record ReportEdition(int Number, DateTime ImportedAt);

/// <summary>A fact that the latest text of a document has no more, or says otherwise.</summary>
public sealed record GoneFact(string Kind, string Text, string? AfiReference, StoredPassage Passage);

internal sealed record FactPlace(string Lines, int FirstLine, int Edition);

internal sealed record StoredFact(LineFact Fact, FactPlace Place, string Kind, string Text, string? AfiReference = null)
{
    public bool IsFirst => Fact is not JudgmentFact { IsFirst: false };

    public GoneFact ToGone(int documentId) => new(Kind, Text, AfiReference, new StoredPassage
    {
        DocumentId = documentId, Lines = Place.Lines, FirstLine = Place.FirstLine, Edition = Place.Edition,
    });
}
