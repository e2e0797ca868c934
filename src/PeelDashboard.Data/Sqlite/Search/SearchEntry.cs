namespace PeelDashboard.Data.Sqlite.Search;

/// <summary>One thing that can be found.</summary>
/// <param name="Id">See <see cref="SearchKey"/>.</param>
/// <param name="DocumentId">The document that it stands in.</param>
/// <param name="CycleKey">The cycle that it is about.</param>
/// <param name="AreaId">The area that it is about, or whose section it stands in.</param>
/// <param name="Lines">Its lines in the form of the CSV contract; of an AFI or a finding then, after "|" each, those of its blocks, see <c>SearchBlocks</c>.</param>
/// <param name="Headline">Counts more than the rest.</param>
/// <param name="About">Words that it is found by though they do not stand in it: its kind, its reference.</param>
/// <param name="Body">The text.</param>
internal sealed record SearchEntry(long Id, int DocumentId, string CycleKey, int? AreaId, string Lines, string Headline, string About, string Body);
