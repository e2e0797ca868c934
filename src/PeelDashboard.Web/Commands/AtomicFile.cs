namespace PeelDashboard.Web.Commands;

/// <summary>Writes a file beside its place and moves it there when it is complete, so that nobody finds half of it.</summary>
internal static class AtomicFile
{
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        var draft = DraftOf(path);
        try
        {
            await using (var stream = File.Create(draft)) await write(stream);
            File.Move(draft, path, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    public static string DraftOf(string path)
    {
        if (Directory.Exists(path)) throw new CommandException($"{path} is a folder; give the name of a file.");
        return Directory.Exists(Path.GetDirectoryName(path))
            ? path + ".part"
            : throw new CommandException($"The folder of {path} does not exist; create it first.");
    }
}
