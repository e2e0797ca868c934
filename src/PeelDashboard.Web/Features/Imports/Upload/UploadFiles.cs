using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;

namespace PeelDashboard.Web.Features.Imports.Upload;

/// <summary>What an upload takes: names, kinds and sizes; reads a chosen file into memory.</summary>
internal static class UploadFiles
{
    public const long LargestFile = 20 * 1024 * 1024;

    public const int MostFiles = 10;

    private const int Piece = 256 * 1024;
    private static readonly string[] Kinds = [".txt", ".html", ".htm", ".mhtml", ".mht", ".pdf", ".docx", ".odt", ".xlsx", ".csv"];

    public static string Accept => string.Join(',', Kinds);

    /// <summary>The last part of a name, without what a terminal or a page could take for more than a name.</summary>
    public static string NameOf(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\', ':']) + 1)..];
        var clean = new string([.. last.Where(letter => !char.IsControl(letter))]).Trim();
        return clean.Trim('.').Length == 0 ? "file" : clean.Length <= 200 ? clean : clean[^200..];
    }

    /// <summary>Why a file is not even read; null where nothing speaks against it.</summary>
    public static string? Refusal(string name, long size)
    {
        if (!Kinds.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase))
            return $"{name} is of a kind that is not read here; choose a .txt, .html, .mhtml, .pdf, .docx, .odt, .xlsx or .csv file.";
        return size > LargestFile ? $"{name} has {size / (1024m * 1024m):0.0} MB; files of up to 20 MB are taken." : null;
    }

    public static async Task<byte[]> ReadAsync(IBrowserFile file, Action<int> told, CancellationToken cancellation)
    {
        try
        {
            await using var stream = file.OpenReadStream(LargestFile, cancellation);
            var bytes = new byte[file.Size];
            var (read, tenths) = (0, 0);
            while (read < bytes.Length)
            {
                var count = await stream.ReadAsync(bytes.AsMemory(read, Math.Min(Piece, bytes.Length - read)), cancellation);
                if (count == 0) throw new IOException("The file ended early.");
                read += count;
                if (10L * read / bytes.Length is var now && now > tenths) told(tenths = (int)now);
            }

            return bytes;
        }
        catch (Exception error) when (error is JSException or InvalidOperationException or TimeoutException)
        {
            throw new IOException("The browser could not read the file.", error);
        }
    }
}
