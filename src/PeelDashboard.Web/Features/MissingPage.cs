namespace PeelDashboard.Web.Features;

/// <summary>For a detail page whose address names nothing that the store has.</summary>
internal static class MissingPage
{
    /// <summary>Answers with status 404, or another, and the page's own words, in place of the general page for addresses that lead nowhere.</summary>
    /// <remarks>Set as the answer starts: a page that is made with the status already set is thrown away by the framework.</remarks>
    /// <param name="http">Null on a circuit, where there is no status to give.</param>
    /// <param name="status">The status.</param>
    public static void Say(HttpContext? http, int status = StatusCodes.Status404NotFound) => http?.Response.OnStarting(() =>
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    });
}
