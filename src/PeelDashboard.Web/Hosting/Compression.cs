using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace PeelDashboard.Web.Hosting;

/// <summary>
/// Pages, downloads and pictures are compressed as they go out; static assets of a published copy are compressed beforehand.
/// </summary>
internal static class Compression
{
    public static void AddCompression(this WebApplicationBuilder builder)
    {
        builder.Services.AddResponseCompression(options =>
        {
            // Guessing a page's secrets from its length needs many requests of somebody else's session with words of the guesser's:
            // other sites' requests carry no session, and the tokens of forms are never the same twice.
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "text/csv", "image/svg+xml"];
        });

        // At the level "fastest" each 16 KB that a page is written in is compressed without regard to those before,
        // which nearly doubles it.
        builder.Services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
    }
}
