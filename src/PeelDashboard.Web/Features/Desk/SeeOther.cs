namespace PeelDashboard.Web.Features.Desk;

/// <summary>The answer to a form that was saved: the browser gets the page anew, and loading it again sends nothing twice.</summary>
internal static class SeeOther
{
    /// <summary>Status 303 with an address of this server.</summary>
    public static IResult To(HttpContext http, string address)
    {
        http.Response.Headers.Location = address;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }
}
