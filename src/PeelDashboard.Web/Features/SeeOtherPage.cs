namespace PeelDashboard.Web.Features;

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
