using PeelDashboard.Application.FollowUp;
using PeelDashboard.Application.Queries.Tracker;
using PeelDashboard.Domain.Findings;

namespace PeelDashboard.Web.Features.Tracker;

internal static class NewItemForm
{
    public static NewItems Read(IFormCollection form, int forceId) => new(
        forceId, Enum.TryParse<AfiKind>(form["Kind"], out var kind) && Enum.IsDefined(kind) ? kind : AfiKind.Recommendation,
        form["Headlines"].ToString().ReplaceLineEndings("\n").Split('\n'), form["Detail"].ToString(), form["Source"].ToString(),
        form["SourceAddress"].ToString(), form["RaisedOn"].ToString(), form["ThemeKey"].ToString() is { Length: > 0 } theme ? theme : null);

    public static NewItems Offered(int forceId, NewItemOffer? offer) => new(
        forceId, AfiKind.Recommendation, [], "", offer?.Named.Title ?? "", offer?.Address ?? "", offer?.PublishedOn ?? "", null);
}
