using System.Globalization;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using PeelDashboard.Application.FollowUp;
using PeelDashboard.Application.Security;
using PeelDashboard.Data;
using PeelDashboard.Web.Identity;

namespace PeelDashboard.Web.Features.Tracker;

/// <summary>
/// What changed, as server-sent events. What is sent is always read from the store, from the last entry of the trail that the board has
/// seen; a save in this server only says that it is time to look. So a board that was away, a server that was started again and a burst of
/// saves are all the same case, and nothing is missed.
/// </summary>
internal sealed class BoardStream(
    IDbContextFactory<PeelDbContext> contexts, FollowUpNotifier changes, BoardStreamLimits limits, SessionCheck sessions, TimeProvider clock, IHostApplicationLifetime lifetime)
{
    /// <summary>Changes that are read at once; a board that was away longer asks again from the last of them.</summary>
    private const int Portion = 500;

    /// <summary>Sends events until the visitor leaves, the session ends, the server stops or the time is up.</summary>
    public async Task RunAsync(HttpContext http, CurrentUser who, int forceId, int since)
    {
        if (limits.Enter(who.Id) is not { } place)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            http.Response.Headers.RetryAfter = "60";
            return;
        }

        using (place)
        using (var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping))
        {
            http.Response.ContentType = "text/event-stream";
            http.Response.Headers.CacheControl = "no-store";
            http.Response.Headers["X-Accel-Buffering"] = "no"; // a proxy must not keep events back
            try
            {
                await SendAsync(http, forceId, since, end.Token);
            }
            catch (OperationCanceledException)
            {
                // The browser asks again by itself, from the last event that it got.
            }
        }
    }

    private async Task SendAsync(HttpContext http, int forceId, int since, CancellationToken end)
    {
        // Room for one: many saves while one portion is sent are one reason to look again.
        var bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        using var listening = changes.Listen(change =>
        {
            if (change.ForceId == forceId) bell.Writer.TryWrite(true);
        });
        var until = clock.GetUtcNow() + limits.Life;
        await http.Response.WriteAsync("retry: 3000\n\n", end);
        while (clock.GetUtcNow() < until && await sessions.FindAsync(http.User, end) is not null)
        {
            since = await SendChangesAsync(http, forceId, since, end);
            using var beat = new CancellationTokenSource(limits.Heartbeat, clock);
            using var wait = CancellationTokenSource.CreateLinkedTokenSource(end, beat.Token);
            try
            {
                await bell.Reader.ReadAsync(wait.Token);
            }
            catch (OperationCanceledException) when (!end.IsCancellationRequested)
            {
                await http.Response.WriteAsync(": still here\n\n", end);
                await http.Response.Body.FlushAsync(end);
            }
        }
    }

    private async Task<int> SendChangesAsync(HttpContext http, int forceId, int since, CancellationToken end)
    {
        int sent;
        do
        {
            await using var db = await contexts.CreateDbContextAsync(end);
            var rows = await db.FollowUps.AsNoTracking().Where(row => row.ForceId == forceId && row.LastEntryId > since).OrderBy(row => row.LastEntryId)
                .Select(row => new { row.Reference, row.Version, row.UpdatedBy, row.LastEntryId }).Take(Portion).ToListAsync(end);
            foreach (var row in rows)
            {
                var data = JsonSerializer.Serialize(new BoardEvent(row.Reference, row.Version, row.UpdatedBy), BoardEventJson.Default.BoardEvent);
                await http.Response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"id: {row.LastEntryId}\nevent: change\ndata: {data}\n\n"), end);
                since = row.LastEntryId;
            }

            sent = rows.Count;
        }
        while (sent == Portion);

        await http.Response.Body.FlushAsync(end);
        return since;
    }
}
