namespace PeelDashboard.Application.Evidence;

/// <summary>A file is not taken as evidence. The message is one sentence for whoever sent it: what is wrong, and what to do.</summary>
public sealed class EvidenceRejectedException : Exception
{
    public EvidenceRejectedException()
    {
    }

    public EvidenceRejectedException(string message)
        : base(message)
    {
    }

    public EvidenceRejectedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
