using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using PeelDashboard.Web.Identity;

namespace PeelDashboard.Web.Hosting;

internal static class UrlSetup
{
    private const string Usual = "http://localhost:5080";

    private static readonly string[] EveryHost = ["//*", "//+", "//0.0.0.0", "//[::]"];

    private static readonly string[] Choices = ["urls", "http_ports", "https_ports"];

    public static void AddAddress(this WebApplicationBuilder builder)
    {
        var chosen = Choices.Any(choice => builder.Configuration[choice] is { Length: > 0 })
            || builder.Configuration.GetSection("Kestrel:Endpoints").GetChildren().Any();
        if (!chosen) builder.WebHost.UseUrls(Usual);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(3));
    }

    public static void SayAddress(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        foreach (var address in addresses) Console.Out.WriteLine($"Now listening on: {address} (stop with Ctrl+C)");
    });

    public static string ForPeople(string? listening, AccessOptions settings)
    {
        if (settings.Address is { } own) return own.ToString().TrimEnd('/');
        var address = (listening is { Length: > 0 } ? listening.Split(';')[0] : Usual).TrimEnd('/');
        foreach (var everyHost in EveryHost) address = address.Replace(everyHost, "//localhost", StringComparison.Ordinal);
        return address;
    }
}
