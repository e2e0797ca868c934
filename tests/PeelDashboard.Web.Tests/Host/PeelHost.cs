using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace PeelDashboard.Web.Tests.Host;

/// <summary>The product as <c>Program.cs</c> builds it, on a store of the test's choice, without a network.</summary>
internal sealed class PeelHost(string storeFolder, params (string Name, string Value)[] settings) : WebApplicationFactory<Program>
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Storage:Path", storeFolder);

        // Tests sign in far more often than people; those of the limits set their own.
        builder.UseSetting("Access:PasswordsPerMinute", "10000");
        foreach (var (name, value) in settings) builder.UseSetting(name, value);
    }
}
