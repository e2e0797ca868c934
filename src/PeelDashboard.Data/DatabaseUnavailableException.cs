namespace PeelDashboard.Data;

/// <summary>The store cannot be used. The message is one line: what is wrong, which path, what to do.</summary>
public sealed class DatabaseUnavailableException : Exception
{
    public DatabaseUnavailableException()
    {
    }

    public DatabaseUnavailableException(string message)
        : base(message)
    {
    }

    public DatabaseUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>
    /// Whether the folder shows that it was in use but the database is gone or holds nothing, so that only a backup helps.
    /// </summary>
    public bool IsLost { get; init; }
}
