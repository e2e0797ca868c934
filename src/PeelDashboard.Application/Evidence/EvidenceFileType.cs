namespace PeelDashboard.Application.Evidence;

/// <summary>A type of file that is taken as evidence.</summary>
/// <param name="Called">For sentences: "a PDF".</param>
/// <param name="MediaType">As it is served.</param>
/// <param name="Endings">Endings of its names, the usual one first.</param>
internal sealed record EvidenceFileType(string Called, string MediaType, params string[] Endings)
{
    /// <summary>What is taken, for sentences.</summary>
    public const string Taken = "PDF, PNG and JPEG pictures, Word, Excel and PowerPoint files without macros (docx, xlsx, pptx), plain text, CSV and e-mail (eml)";

    /// <summary>The portable document format.</summary>
    public static readonly EvidenceFileType Pdf = new("a PDF", "application/pdf", ".pdf");

    /// <summary>A picture.</summary>
    public static readonly EvidenceFileType Png = new("a PNG picture", "image/png", ".png");

    /// <summary>A photograph.</summary>
    public static readonly EvidenceFileType Jpeg = new("a JPEG picture", "image/jpeg", ".jpg", ".jpeg");

    /// <summary>Words without form.</summary>
    public static readonly EvidenceFileType Text = new("plain text", "text/plain", ".txt");

    /// <summary>A table as text.</summary>
    public static readonly EvidenceFileType Csv = new("plain text", "text/csv", ".csv");

    /// <summary>A message with its headers.</summary>
    public static readonly EvidenceFileType Mail = new("an e-mail", "message/rfc822", ".eml");

    /// <summary>The type of a file by its content; its name only chooses between types that look alike, and must not contradict.</summary>
    /// <exception cref="EvidenceRejectedException">It is not of an accepted type, or its ending belongs to another type.</exception>
    public static EvidenceFileType Of(string path, string name)
    {
        var fitting = FileSignatures.TypesOf(path, name);
        var ending = SafeFileName.EndingOf(name);
        if (ending.Length == 0) return fitting[0];
        return fitting.FirstOrDefault(type => type.Endings.Contains(ending, StringComparer.OrdinalIgnoreCase)) ?? throw new EvidenceRejectedException(
            $"{name} ends in {ending}, but its content is {fitting[0].Called}; give it the ending {string.Join(" or ", fitting.Select(type => type.Endings[0]))} if it is the right file.");
    }

    /// <summary>The name with an ending of this type.</summary>
    public string Named(string name) => SafeFileName.EndingOf(name).Length > 0 ? name : SafeFileName.Clean(name + Endings[0]);
}
