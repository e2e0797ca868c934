using System.Security.Claims;
using Microsoft.AspNetCore.SignalR;

namespace PeelDashboard.Web.Identity;

/// <summary>
/// Whoever calls a circuit right now. A circuit outlives its connections and a connection outlives a session, so what the page saw when it
/// was first asked for says nothing of who presses a button now: each call asks the store again whether the session still holds.
/// </summary>
internal sealed class CircuitUserAccessor : IHubFilter
{
    /// <summary>Calls by which the browser only acknowledges or hands over what was asked of it.</summary>
    private static readonly string[] Replies = ["OnRenderCompleted", "EndInvokeJSFromDotNet", "ReceiveByteArray", "ReceiveJSDataChunk"];

    private static readonly AsyncLocal<ClaimsPrincipal?> Caller = new();

    private static readonly object LastCall = new();

    public static ClaimsPrincipal? Current
    {
        get => Caller.Value;
        internal set => Caller.Value = value;
    }

    public async ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var http = invocationContext.Context.GetHttpContext();
        if (http?.User.Identity is { IsAuthenticated: true } && !Replies.Contains(invocationContext.HubMethodName, StringComparer.Ordinal))
        {
            var services = invocationContext.ServiceProvider;
            if (IsIdle(invocationContext, services) || await services.GetRequiredService<SessionCheck>()
                .FindAsync(http.User, http.RequestAborted) is null)
                http.User = new ClaimsPrincipal(new ClaimsIdentity());
            if (!services.GetRequiredService<AccessOptions>().PublicBrowsing && http.User.Identity is not { IsAuthenticated: true })
            {
                invocationContext.Context.Abort();
                throw new HubException("The session is over.");
            }
        }

        Current = http?.User;
        return await next(invocationContext);
    }

    private static bool IsIdle(HubInvocationContext call, IServiceProvider services)
    {
        var now = services.GetRequiredService<TimeProvider>().GetTimestamp();
        var isIdle = call.Context.Items.TryGetValue(LastCall, out var last)
            && services.GetRequiredService<TimeProvider>().GetElapsedTime((long)last!,
                now) > services.GetRequiredService<AccessOptions>().Idle;
        call.Context.Items[LastCall] = now;
        return isIdle;
    }
}
