namespace PeelDashboard.Application.Evidence;

internal sealed record EvidenceFileType(string Called, string MediaType, params string[] Endings)
{
    public const string Taken =
        "PDF, PNG and JPEG pictures, Word, Excel and PowerPoint files without macros (docx, xlsx, pptx), plain text, CSV and e-mail (eml)";

    public static readonly EvidenceFileType Pdf = new("a PDF", "application/pdf", ".pdf");

    public static readonly EvidenceFileType Png = new("a PNG picture", "image/png", ".png");

    public static readonly EvidenceFileType Jpeg = new("a JPEG picture", "image/jpeg", ".jpg", ".jpeg");

    public static readonly EvidenceFileType Text = new("plain text", "text/plain", ".txt");

    public static readonly EvidenceFileType Csv = new("plain text", "text/csv", ".csv");

    public static readonly EvidenceFileType Mail = new("an e-mail", "message/rfc822", ".eml");

    /// <summary>The type of a file by its content; its name only chooses between types that look alike, and must not contradict.</summary>
    public static EvidenceFileType Of(string path, string name)
    {
        var fitting = FileSignatures.TypesOf(path, name);
        var ending = SafeFileName.EndingOf(name);
        if (ending.Length == 0) return fitting[0];
        return fitting.FirstOrDefault(type => type.Endings.Contains(ending, StringComparer.OrdinalIgnoreCase))
            ?? throw new EvidenceRejectedException(
            $"{name} ends in {ending}, but its content is {fitting[0].Called}; give it the ending "
                + $"{string.Join(" or ", fitting.Select(type => type.Endings[0]))} if it is the right file.");
    }

    public string Named(string name) => SafeFileName.EndingOf(name).Length > 0 ? name : SafeFileName.Clean(name + Endings[0]);
}
