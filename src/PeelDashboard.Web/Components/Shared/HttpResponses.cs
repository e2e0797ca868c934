
namespace PeelDashboard.Web.Components.Shared;

/// <summary>For a detail page whose address names nothing that the store has.</summary>
internal static class HttpResponses
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

/// <summary>After a form that did its work.</summary>
internal static class SeeOtherPage
{
    /// <summary>Sends the browser on to another page, which it then asks for by GET; reloading it does not send the form again.</summary>
    /// <param name="response">Not begun yet.</param>
    /// <param name="address">A path of this dashboard.</param>
    public static void SeeOther(this HttpResponse response, string address)
    {
        response.StatusCode = StatusCodes.Status303SeeOther;
        response.Headers.Location = address;
    }
}
