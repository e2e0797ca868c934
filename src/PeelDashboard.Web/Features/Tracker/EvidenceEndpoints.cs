using Microsoft.Net.Http.Headers;
using PeelDashboard.Application.Evidence;
using PeelDashboard.Application.Queries.Tracker;
using PeelDashboard.Application.Security;

namespace PeelDashboard.Web.Features.Tracker;

/// <summary>A file of evidence. Always a download: whatever a file holds, it never runs as a page of this server.</summary>
internal static class EvidenceEndpoints
{
    /// <summary>For whoever opens it all the same: no script, no form, no part of this server.</summary>
    private const string Sandbox = "default-src 'none'; sandbox";

    /// <summary>Sends the file to whoever may see the progress of its force; withdrawn evidence stays readable.</summary>
    public static async Task<IResult> SendAsync(
        HttpContext http, int id, EvidenceQuery evidence, EvidenceFileStore files, CancellationToken cancellation)
    {
        if (CurrentUser.Of(http.User) is not { } user) return Results.Forbid();
        if (await evidence.LoadAsync(id, user.Actor, cancellation) is not { } found) return Results.NotFound();
        if (!found.MayRead) return Results.Forbid();

        Stream content;
        try
        {
            content = files.OpenRead(found.Sha256);
        }
        catch (FileNotFoundException error)
        {
            return Results.Problem(error.Message, statusCode: StatusCodes.Status410Gone);
        }

        var headers = http.Response.Headers;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(found.FileName);
        (headers.ContentDisposition, headers.ContentSecurityPolicy,
            headers.XContentTypeOptions) = (disposition.ToString(), Sandbox, "nosniff");
        headers.CacheControl = "private, no-store";
        return Results.Stream(content, found.ContentType);
    }
}
