using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using PeelDashboard.Application.Evidence;
using PeelDashboard.Application.Security;
using PeelDashboard.Data;
using PeelDashboard.Domain.Security;

namespace PeelDashboard.Web.Features.Tracker;

/// <summary>A file of evidence. Always a download: whatever a file holds, it never runs as a page of this server.</summary>
internal static class EvidenceEndpoints
{
    /// <summary>For whoever opens it all the same: no script, no form, no part of this server.</summary>
    private const string Sandbox = "default-src 'none'; sandbox";

    /// <summary>Sends the file to whoever may see the progress of its force; withdrawn evidence stays readable.</summary>
    public static async Task<IResult> SendAsync(
        HttpContext http, int id, IDbContextFactory<PeelDbContext> contexts, EvidenceFileStore files, CancellationToken cancellation)
    {
        if (CurrentUser.Of(http.User) is not { } user) return Results.Forbid();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var found = await (
            from evidence in db.Evidence.AsNoTracking()
            where evidence.Id == id && evidence.Sha256 != ""
            from row in db.FollowUps
            where row.Id == evidence.FollowUpId
            select new { evidence.FileName, evidence.ContentType, evidence.Sha256, row.ForceId }).FirstOrDefaultAsync(cancellation);
        if (found is null) return Results.NotFound();
        if (await ProgressAuthorization.RefusalAsync(db, user.Actor, Right.ReadProgress, found.ForceId, cancellation) is not null) return Results.Forbid();

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
        (headers.ContentDisposition, headers.ContentSecurityPolicy, headers.XContentTypeOptions) = (disposition.ToString(), Sandbox, "nosniff");
        headers.CacheControl = "private, no-store";
        return Results.Stream(content, found.ContentType);
    }
}
