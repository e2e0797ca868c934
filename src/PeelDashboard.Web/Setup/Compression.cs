using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace PeelDashboard.Web.Setup;

/// <summary>Pages, downloads and pictures are compressed as they go out; static assets are compressed beforehand.</summary>
internal static class Compression
{
    private static readonly string[] Types = ["text/html", "text/csv", "text/plain", "application/json", "image/svg+xml"];

    /// <summary>Brotli, then gzip, at the level that costs least time.</summary>
    public static void AddCompression(this WebApplicationBuilder builder)
    {
        builder.Services.AddResponseCompression(options =>
        {
            // Guessing a page's secrets from its length needs many requests of somebody else's session with words of the guesser's: other sites'
            // requests carry no session, and the tokens of forms are never the same twice.
            options.EnableForHttps = true;
            options.MimeTypes = Types;
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        builder.Services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }
}
