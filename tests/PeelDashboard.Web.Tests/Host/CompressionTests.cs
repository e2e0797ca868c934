using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using PeelDashboard.Web.Tests.Exports;

namespace PeelDashboard.Web.Tests.Host;

public sealed class CompressionTests(ExportFixture product) : IClassFixture<ExportFixture>
{
    [Fact]
    public void Page_is_compressed_as_a_whole_when_written_in_pieces()
    {
        var request = new DefaultHttpContext();
        request.Request.Headers.AcceptEncoding = "gzip, br";
        var brotli = product.Host.Services.GetRequiredService<IResponseCompressionProvider>().GetCompressionProvider(request)!;
        var piece = new byte[16 * 1024];
        new Random(3).NextBytes(piece);
        using var sent = new MemoryStream();
        using (var stream = brotli.CreateStream(sent))
            for (var i = 0; i < 4; i++) stream.Write(piece);

        Assert.Equal("br", brotli.EncodingName);
        Assert.InRange(sent.Length, piece.Length / 2, piece.Length * 3 / 2);
        using var back = new MemoryStream();
        using (var stream = new BrotliStream(new MemoryStream(sent.ToArray()), CompressionMode.Decompress)) stream.CopyTo(back);
        Assert.Equal(4 * piece.Length, back.Length);
    }
}
