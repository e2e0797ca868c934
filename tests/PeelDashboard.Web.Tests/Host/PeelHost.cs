using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace PeelDashboard.Web.Tests.Host;

/// <summary>The product as <c>Program.cs</c> builds it, on a store of the test's choice, without a network.</summary>
internal sealed class PeelHost(string storeFolder) : WebApplicationFactory<Program>
{
    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseSetting("Storage:Path", storeFolder);
}
