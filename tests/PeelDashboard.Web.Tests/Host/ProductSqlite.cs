using System.Runtime.CompilerServices;
using PeelDashboard.Data;

namespace PeelDashboard.Web.Tests.Host;

/// <summary>
/// Has the product choose its SQLite before any test calls one: a function of the library stays with the one that its first call found, and a test that
/// opened a file before the product was loaded left this process with half of each.
/// </summary>
internal static class ProductSqlite
{
#pragma warning disable CA2255 // the one hook that comes before every test, whichever runs alone
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void ChooseFirst() => RuntimeHelpers.RunModuleConstructor(typeof(PeelContext).Module.ModuleHandle);
}
