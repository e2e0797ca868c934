namespace PeelDashboard.Data.Sqlite.Search;

internal sealed record SearchEntry(long Id, int DocumentId, string CycleKey, int? AreaId, string Lines, string Headline,
    string About, string Body);
