namespace PeelDashboard.Data;

/// <summary>Folders and files that only the program's own user may read. On Windows the rights of the folder around them decide.</summary>
public static class PrivateFiles
{
    private const UnixFileMode ForFiles = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private const UnixFileMode ForFolders = ForFiles | UnixFileMode.UserExecute;

    /// <summary>Makes a folder where it is missing; one that is there keeps its rights.</summary>
    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, ForFolders);
    }

    /// <summary>Opens a new file for writing; it is private from its first moment.</summary>
    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = ForFiles;
        return new FileStream(path, options);
    }

    public static bool Tighten(string path)
    {
        if (OperatingSystem.IsWindows() || !Path.Exists(path)) return false;
        var mode = File.GetUnixFileMode(path);
        var own = mode & (Directory.Exists(path) ? ForFolders : ForFiles);
        if (own == mode) return false;
        File.SetUnixFileMode(path, own);
        return true;
    }
}
