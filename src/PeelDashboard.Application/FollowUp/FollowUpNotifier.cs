using System.Collections.Concurrent;

namespace PeelDashboard.Application.FollowUp;

public sealed record FollowUpNotice(int ForceId, string Reference, int Version, string By);

public sealed class FollowUpNotifier
{
    private readonly ConcurrentDictionary<object, Action<FollowUpNotice>> listeners = new();

    /// <summary>
    /// Calls the listener for each saved item until the result is disposed. It runs on the thread that saved: it must be quick and must not
    /// throw.
    /// </summary>
    public IDisposable Listen(Action<FollowUpNotice> listener)
    {
        var listening = new Listening(this);
        listeners[listening] = listener;
        return listening;
    }

    internal void Tell(FollowUpNotice change)
    {
        foreach (var listener in listeners.Values) listener(change);
    }

    private sealed class Listening(FollowUpNotifier changes) : IDisposable
    {
        public void Dispose() => changes.listeners.TryRemove(this, out _);
    }
}
