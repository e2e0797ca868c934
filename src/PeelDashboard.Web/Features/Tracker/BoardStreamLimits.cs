namespace PeelDashboard.Web.Features.Tracker;

/// <summary>How many boards may be open at once, and for how long one connection is kept.</summary>
internal sealed class BoardStreamLimits
{
    private readonly Dictionary<int, int> byAccount = new();

    /// <summary>Streams of the whole server.</summary>
    public int Most { get; init; } = 200;

    /// <summary>Streams of one account.</summary>
    public int MostOfOne { get; init; } = 10;

    /// <summary>How long a connection is kept; the browser then begins a new one.</summary>
    public TimeSpan Life { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How long nothing may be sent, and how long a session that has ended may go unnoticed.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How many are open.</summary>
    public int Open { get; private set; }

    /// <summary>A place, given back when it is disposed; null where there is none.</summary>
    public IDisposable? Enter(int accountId)
    {
        lock (byAccount)
        {
            var own = byAccount.GetValueOrDefault(accountId);
            if (Open >= Most || own >= MostOfOne) return null;
            byAccount[accountId] = own + 1;
            Open++;
            return new Place(this, accountId);
        }
    }

    private void Leave(int accountId)
    {
        lock (byAccount)
        {
            Open--;
            if (--byAccount[accountId] == 0) byAccount.Remove(accountId);
        }
    }

    private sealed class Place(BoardStreamLimits limits, int accountId) : IDisposable
    {
        private int isLeft;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref isLeft, 1) == 0) limits.Leave(accountId);
        }
    }
}
