
namespace PeelDashboard.Web.Components.Shared;

internal static class HttpResponses
{
    /// <summary>
    /// Answers with status 404, or another, and the page's own words, in place of the general page for addresses that lead nowhere. Set as
    /// the answer starts: a page that is made with the status already set is thrown away by the framework.
    /// </summary>
    public static void Say(HttpContext? http, int status = StatusCodes.Status404NotFound) => http?.Response.OnStarting(() =>
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    });
}

internal static class SeeOtherPage
{
    /// <summary>Sends the browser on to another page, which it then asks for by GET; reloading it does not send the form again.</summary>
    public static void SeeOther(this HttpResponse response, string address)
    {
        response.StatusCode = StatusCodes.Status303SeeOther;
        response.Headers.Location = address;
    }
}
