namespace PeelDashboard.Data.Entities;

/// <summary>A fact that a text states and that a later text of the same document may leave out.</summary>
internal interface IStatedFact
{
    int Id { get; set; }

    int ForceId { get; }

    StoredPassage Passage { get; set; }

    bool InLatestText { get; set; }
}
