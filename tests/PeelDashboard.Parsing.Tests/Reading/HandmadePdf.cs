using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace PeelDashboard.Parsing.Tests.Reading;

/// <summary>Writes PDFs that no program would print: of one page, with whatever content and encryption.</summary>
internal static class HandmadePdf
{
    /// <summary>A page that draws this, for example <c>BT /F1 12 Tf 72 720 Td (Text) Tj ET</c>.</summary>
    public static byte[] Page(string content, string trailer = "", string more = "")
    {
        var stream = Encoding.Latin1.GetBytes(content);
        return Of(stream, "", trailer, more);
    }

    /// <summary>A page whose content is packed: a few kilobytes may stand for gigabytes.</summary>
    public static byte[] Packed(string repeated, int times)
    {
        using var packed = new MemoryStream();
        using (var pack = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var piece = Encoding.Latin1.GetBytes(new StringBuilder().Insert(0, repeated, 10_000).ToString());
            for (var i = 0; i < times; i += 10_000) pack.Write(piece);
        }

        return Of(packed.ToArray(), "/Filter /FlateDecode ", "", "");
    }

    private static byte[] Of(byte[] stream, string filter, string trailer, string more)
    {
        using var pdf = new MemoryStream();
        var places = new List<long>();
        Write(pdf, "%PDF-1.4\n");
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        foreach (var (text, number) in objects.Select((text, index) => (text, index + 1)))
        {
            places.Add(pdf.Position);
            Write(pdf, string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n{text}\nendobj\n"));
        }

        places.Add(pdf.Position);
        Write(pdf, string.Create(CultureInfo.InvariantCulture, $"5 0 obj\n<< {filter}/Length {stream.Length} >>\nstream\n"));
        pdf.Write(stream);
        Write(pdf, "\nendstream\nendobj\n" + more);
        var start = pdf.Position;
        Write(pdf, "xref\n0 6\n0000000000 65535 f \n"
            + string.Concat(places.Select(place => place.ToString("D10", CultureInfo.InvariantCulture) + " 00000 n \n")));
        Write(pdf, string.Create(CultureInfo.InvariantCulture,
            $"trailer\n<< /Size 6 /Root 1 0 R {trailer}>>\nstartxref\n{start}\n%%EOF\n"));
        return pdf.ToArray();
    }

    private static void Write(MemoryStream pdf, string text) => pdf.Write(Encoding.Latin1.GetBytes(text));
}
