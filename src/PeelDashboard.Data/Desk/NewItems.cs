using PeelDashboard.Domain;

namespace PeelDashboard.Data.Desk;

/// <summary>Items that a force enters itself, all from one source.</summary>
/// <param name="ForceId">The force.</param>
/// <param name="Kind">What they are.</param>
/// <param name="Headlines">One item each, at least one; blank ones are passed over.</param>
/// <param name="Detail">More words for each; may be empty.</param>
/// <param name="Source">Title of the report, letter or meeting; required.</param>
/// <param name="SourceAddress">An http or https address, a path of this dashboard, or empty.</param>
/// <param name="RaisedOn">ISO day, month or year.</param>
/// <param name="ThemeKey">The theme (ours), or null.</param>
public sealed record NewItems(
    int ForceId, AfiKind Kind, IReadOnlyList<string> Headlines, string Detail, string Source, string SourceAddress, string RaisedOn, string? ThemeKey);
