using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace PeelDashboard.Data;

/// <summary>Lets Microsoft.Data.Sqlite 10 run on SQLitePCLRaw 2.0.6 and on the system's SQLite (docs/adr/0003-sqlite-provider.md).</summary>
internal static class SqliteShim
{
#pragma warning disable CA2255 // a module initializer is the one hook that also runs under a test host
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Initialise()
    {
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            name is { Name: "SQLitePCLRaw.core", Version: not null } ? context.LoadFromAssemblyName(new AssemblyName(name.Name)) : null;
        NativeLibrary.SetDllImportResolver(typeof(SQLitePCL.SQLite3Provider_e_sqlite3).Assembly, (name, _, _) =>
            name == "e_sqlite3" && NativeLibrary.TryLoad("libsqlite3.so.0", out var handle) ? handle : 0);
    }
}
