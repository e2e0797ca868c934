using Microsoft.AspNetCore.SignalR;

namespace PeelDashboard.Web.Setup;

/// <summary>
/// The connection that a circuit is being called over right now. A circuit outlives its connections, so what the page saw when it was first
/// asked for says nothing of who presses a button now.
/// </summary>
internal sealed class CircuitCaller : IHubFilter
{
    private static readonly AsyncLocal<HttpContext?> Caller = new();

    /// <summary>Null where no call of a circuit is under way.</summary>
    public static HttpContext? Current => Caller.Value;

    /// <inheritdoc/>
    public async ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        Caller.Value = invocationContext.Context.GetHttpContext();
        return await next(invocationContext);
    }
}
