using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace PeelDashboard.Web.Tests.Commands;

internal sealed class RunningServer : IAsyncDisposable
{
    private readonly Process process;
    private readonly Task<ProductRun> run;

    private RunningServer(Process process, int port)
    {
        this.process = process;
        Port = port;
        run = ProductRun.ToTheEndAsync(process);
        Client = new HttpClient { BaseAddress = new Uri(AddressOf(port)) };
    }

    public int Port { get; }

    public HttpClient Client { get; }

    public static string AddressOf(int port) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");

    public static async Task<RunningServer> StartAsync(
        PublishedProduct product, string storeFolder, string? workingFolder = null, string[]? under = null)
    {
        var port = FreePort();
        var server = new RunningServer(
            product.StartUnder(under ?? [], workingFolder ?? product.NewFolder(), [], "--urls", AddressOf(port),
                $"--Storage:Path={storeFolder}"), port);
        while (!await server.IsReadyAsync())
        {
            if (server.run.IsCompleted) Assert.Fail($"The server ended: {(await server.run).Errors}");
            await Task.Delay(50);
        }

        return server;
    }

    public async Task<ProductRun> StopAsync()
    {
        if (!run.IsCompleted)
        {
            var id = process.Id.ToString(CultureInfo.InvariantCulture);
            using var sent = Process.Start("kill", [IgnoresInterrupt(id) ? "-TERM" : "-INT", id]);
            await sent.WaitForExitAsync();
        }

        return await run;
    }

    private static bool IgnoresInterrupt(string id)
    {
        const int Interrupt = 1 << 1;
        var status = $"/proc/{id}/status";
        if (!File.Exists(status)) return false;
        var ignored = File.ReadLines(status).First(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)).Split('\t')[1];
        return (long.Parse(ignored, NumberStyles.HexNumber, CultureInfo.InvariantCulture) & Interrupt) != 0;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Client.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var response = await Client.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
