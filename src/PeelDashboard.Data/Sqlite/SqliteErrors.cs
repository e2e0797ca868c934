using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace PeelDashboard.Data.Sqlite;

public static class SqliteErrors
{
    private const int Busy = 5;
    private const int Locked = 6;

    public static DatabaseUnavailableException Explain(this Exception error, SqliteDatabaseOptions location)
    {
        if (error is DatabaseUnavailableException known) return known;
        var path = location.DatabasePath;
        var cause = Cause(error);
        var message = (cause ?? error).Message.TrimEnd('.');
        var line = cause?.SqliteErrorCode switch
        {
            Busy or Locked =>
                $"The store {path} is in use by another program and did not come free; stop that program, or try again when it is done.",
            8 => $"The store {path} cannot be written to; give this user write permission on the file and its folder, or choose another "
                + "folder with Storage:Path.",
            10 => $"Reading or writing the store {path} failed ({message}); check the disk.",
            11 => $"The store {path} is damaged; move the file away, then restore a backup with restore FILE.",
            13 => $"The disk of the store {path} is full; make room and try again.",
            14 => $"The store {path} cannot be opened; check that the folder exists and that this user may read and write it.",
            26 => $"The file {path} is not a database; move it away, then restore a backup with restore FILE, or choose another folder "
                + "with Storage:Path.",
            _ => $"The store {path} cannot be used ({message}); check the file, or restore a backup.",
        };
        return new DatabaseUnavailableException(line, error);
    }

    /// <summary>Whether the store as a whole cannot be used, rather than one statement being at fault.</summary>
    public static bool IsAboutTheStore(this Exception error) => error is DatabaseUnavailableException
        || Cause(error)?.SqliteErrorCode is Busy or Locked or 8 or 10 or 11 or 13 or 14 or 26;

    public static bool IsBusy(this DbException error) => Cause(error)?.SqliteErrorCode is Busy or Locked;

    private static SqliteException? Cause(Exception error) => error as SqliteException ?? error.InnerException as SqliteException;
}
