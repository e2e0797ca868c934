namespace PeelDashboard.Data.Entities;

internal interface IStatedFact
{
    int Id { get; set; }

    int ForceId { get; }

    StoredPassage Passage { get; set; }

    bool InLatestText { get; set; }
}
