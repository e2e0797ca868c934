namespace PeelDashboard.Data;

/// <summary>The store cannot be used. The message is one line: what is wrong, which path, what to do.</summary>
public sealed class StoreUnavailableException : Exception
{
    /// <summary>Without a message.</summary>
    public StoreUnavailableException()
    {
    }

    /// <summary>With the line for people.</summary>
    public StoreUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>With the line for people and what lies behind it.</summary>
    public StoreUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Whether the folder shows that it was in use but the database is gone or holds nothing, so that only a backup helps.</summary>
    public bool IsLost { get; init; }
}
