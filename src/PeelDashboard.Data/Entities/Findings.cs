namespace PeelDashboard.Data.Entities;

public sealed class Finding : IStatedFact
{
    public int Id { get; set; }
    public int ForceId { get; set; }
    public Force Force { get; set; } = null!;
    public string CycleKey { get; set; } = "";
    public int? AreaId { get; set; }
    public Area? Area { get; set; }
    public string AreaAsPrinted { get; set; } = "";
    public string Headline { get; set; } = "";
    public string Detail { get; set; } = "";
    public int Order { get; set; }
    public StoredPassage Passage { get; set; } = new();
    public bool InLatestText { get; set; } = true;
}
