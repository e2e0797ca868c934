namespace PeelDashboard.Web.Features.Tracker;

/// <summary>The tracker stood under <c>/desk</c> before: bookmarks and forms that were open then still lead somewhere.</summary>
internal static class OldAddresses
{
    private const string Before = "/desk";

    /// <summary>Leads them to <see cref="TrackerFilter.Path"/> for good, with the rest of the address; what was sent is sent on.</summary>
    public static void MapOldAddresses(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods(Before + "/{**rest}", [HttpMethods.Get, HttpMethods.Post], (HttpRequest request) => Results.LocalRedirect(
            TrackerFilter.Path + request.Path.ToUriComponent()[Before.Length..] + request.QueryString.ToUriComponent(),
            permanent: true, preserveMethod: HttpMethods.IsPost(request.Method))).AllowAnonymous();
}
