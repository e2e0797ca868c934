using System.IO.Compression;
using PeelDashboard.Web.Setup;

namespace PeelDashboard.Web.Tests.Host;

public sealed class CompressionTests
{
    [Fact]
    public void A_page_written_in_pieces_is_compressed_as_a_whole()
    {
        var piece = new byte[16 * 1024];
        new Random(3).NextBytes(piece);
        using var sent = new MemoryStream();
        using (var stream = new LightBrotli().CreateStream(sent))
            for (var i = 0; i < 4; i++) stream.Write(piece);

        Assert.InRange(sent.Length, piece.Length / 2, piece.Length * 3 / 2);
        sent.Position = 0;
        using var back = new MemoryStream();
        using (var stream = new BrotliStream(sent, CompressionMode.Decompress)) stream.CopyTo(back);
        Assert.Equal(4 * piece.Length, back.Length);
    }
}
