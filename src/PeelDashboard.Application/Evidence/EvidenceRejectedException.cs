namespace PeelDashboard.Application.Evidence;

/// <summary>A file is not taken as evidence. The message is one sentence for whoever sent it: what is wrong, and what to do.</summary>
public sealed class EvidenceRejectedException : Exception
{
    /// <summary>Without a message.</summary>
    public EvidenceRejectedException()
    {
    }

    /// <summary>With the sentence.</summary>
    public EvidenceRejectedException(string message)
        : base(message)
    {
    }

    /// <summary>With the sentence and what lies behind it.</summary>
    public EvidenceRejectedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
