namespace PeelDashboard.Data.Desk;

/// <summary>A file is not taken as evidence. The message is one sentence for whoever sent it: what is wrong, and what to do.</summary>
public sealed class EvidenceRefusedException : Exception
{
    /// <summary>Without a message.</summary>
    public EvidenceRefusedException()
    {
    }

    /// <summary>With the sentence.</summary>
    public EvidenceRefusedException(string message)
        : base(message)
    {
    }

    /// <summary>With the sentence and what lies behind it.</summary>
    public EvidenceRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
