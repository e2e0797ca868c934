using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PeelDashboard.Web.Hosting;
using PeelDashboard.Web.Tests.Components;

namespace PeelDashboard.Web.Tests.Host;

internal sealed class PeelHost(string storeFolder, params (string Name, string Value)[] settings) : WebApplicationFactory<Program>
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Storage:Path", storeFolder);

        // Tests sign in far more often than people; those of the limits set their own.
        builder.UseSetting("Access:PasswordsPerMinute", "10000");
        foreach (var (name, value) in settings) builder.UseSetting(name, value);

        // The rounds that protect a stolen hash cost each sign-in a tenth of a second; PasswordHashingTests alone is about them.
        builder.ConfigureTestServices(services => services.PostConfigure<PasswordHasherOptions>(options => options.IterationCount = 1));
    }

    /// <summary>Started, and filled where its store was empty.</summary>
    protected override IHost CreateHost(IHostBuilder builder)
    {
        var host = base.CreateHost(builder);
        host.Services.GetRequiredService<FirstFilling>().Completion.GetAwaiter().GetResult();
        return host;
    }

    public WebApplicationFactory<Program> Counting(CommandCounter commands) => WithWebHostBuilder(builder => builder
        .UseSetting("Serilog:MinimumLevel:Override:Microsoft.EntityFrameworkCore.Database.Command", "Information")
        .ConfigureTestServices(services => services.AddSingleton<ILoggerProvider>(commands)));
}
