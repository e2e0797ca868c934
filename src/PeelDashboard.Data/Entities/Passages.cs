namespace PeelDashboard.Data.Entities;

/// <summary>
/// Where a stored fact comes from: lines of a document, or the address of a public record. One of the two is always there.
/// </summary>
public sealed class StoredPassage
{
    public int? DocumentId { get; set; }
    public string? Address { get; set; }

    /// <summary>Lines in the form of the CSV contract ("258;256;62"); empty for a public record.</summary>
    public string Lines { get; set; } = "";
    public int FirstLine { get; set; }

    /// <summary>Which text of the document the lines belong to, from 1; 0 for a public record, and where that text was not kept.</summary>
    public int Edition { get; set; }
    public string Quote { get; set; } = "";

    internal StoredPassage Copy() => (StoredPassage)MemberwiseClone();
}
