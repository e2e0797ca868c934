using PeelDashboard.Application.Formatting;
using PeelDashboard.Application.Queries;
using PeelDashboard.Web.Identity;

namespace PeelDashboard.Web.Features.Charts;

internal sealed class PictureRequest(HttpContext http)
{
    public string Query { get; } = http.Request.QueryString.Value ?? "";

    public string Route(string name) => http.GetRouteValue(name) as string ?? "";

    public T Service<T>()
        where T : notnull => http.RequestServices.GetRequiredService<T>();

    /// <summary>Whether a force is the one that is asked for, or the default where none is: a file must not show another one.</summary>
    public static bool IsAskedFor(ForceSelection? force, string? slug) =>
        force is not null && (slug is null || force.Slug.Equals(slug, StringComparison.OrdinalIgnoreCase));

    public PictureFoot Foot(string page, IReadOnlyList<string> sources)
    {
        var site = Service<AccessOptions>().Address?.GetLeftPart(UriPartial.Authority) ?? $"{http.Request.Scheme}://{http.Request.Host}";
        return new(sources, DateFormat.Words(Service<TimeProvider>().GetUtcNow().UtcDateTime), site + page);
    }

    public static IEnumerable<string> Titles(IEnumerable<ForceDocument> documents) => documents
        .Select(document => document.PublishedBy.Length > 0 ? $"{document.Title} ({document.PublishedBy})" : document.Title)
            .Distinct(StringComparer.Ordinal);
}
