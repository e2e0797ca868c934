using PeelDashboard.Application.FollowUp;
using PeelDashboard.Application.Queries.Tracker;
using PeelDashboard.Domain.Findings;

namespace PeelDashboard.Web.Features.Tracker;

/// <summary>The form for own items, read and filled in.</summary>
internal static class NewItemForm
{
    /// <summary>As it was sent.</summary>
    public static NewItems Read(IFormCollection form, int forceId) => new(
        forceId, Enum.TryParse<AfiKind>(form["Kind"], out var kind) && Enum.IsDefined(kind) ? kind : AfiKind.Recommendation,
        form["Headlines"].ToString().ReplaceLineEndings("\n").Split('\n'), form["Detail"].ToString(), form["Source"].ToString(),
        form["SourceAddress"].ToString(), form["RaisedOn"].ToString(), form["ThemeKey"].ToString() is { Length: > 0 } theme ? theme : null);

    /// <summary>Before anybody typed: empty, or with what an offer knows.</summary>
    public static NewItems Offered(int forceId, NewItemOffer? offer) => new(
        forceId, AfiKind.Recommendation, [], "", offer?.Named.Title ?? "", offer?.Address ?? "", offer?.PublishedOn ?? "", null);
}
