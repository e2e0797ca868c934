namespace PeelDashboard.Import.Extraction;

internal static class PdfText
{
    public static Extracted Read(byte[] bytes) => Extracted.Refused("is a PDF.");
}
