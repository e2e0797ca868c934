using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using PeelDashboard.Tests;

namespace PeelDashboard.Browser.Tests.Harness;

/// <summary>
/// The built program as a process of its own, on a free port and with a store in a folder of its own. The first one fills its store from the
/// source documents as on a fresh machine; the others start from copies of that store. Ends with the tests.
/// </summary>
internal sealed class PeelServer : IAsyncDisposable
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly StoreTemplate Filled = new(FillAsync);
    private readonly string folder;
    private readonly string[] settings;
    private readonly ConcurrentQueue<string> said = new();
    private Process process = null!; // from the first StartAgainAsync on

    private PeelServer(string folder, Uri address, string[] settings) =>
        (this.folder, Address, this.settings) = (folder, address, settings);

    public Uri Address { get; }

    public string Store => Path.Combine(folder, "store");

    public string Said => string.Join('\n', said);

    public static async Task<PeelServer> StartAsync(Uri? address = null, params string[] settings)
    {
        var server = new PeelServer(Directory.CreateTempSubdirectory("peel-browser-").FullName, address ?? FreeAddress(), settings);
        try
        {
            await Filled.CopyToAsync(server.folder);
            await server.StartAgainAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    private static async Task FillAsync(string folder)
    {
        var server = new PeelServer(folder, FreeAddress(), []);
        try
        {
            await server.StartAgainAsync();
        }
        finally
        {
            await server.KillAsync();
            server.process.Dispose();
        }
    }

    /// <summary>Ends the program as a power cut would: it gets no word of it.</summary>
    public async Task KillAsync()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Starts the program on its store and at its address, and waits until it is ready.</summary>
    public async Task StartAgainAsync()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
            ArgumentList = { ProgramPath(), "--urls", Address.ToString().TrimEnd('/'), "--Storage:Path=" + Store,
                "--Access:PasswordsPerMinute=10000" },
        };
        foreach (var setting in settings) start.ArgumentList.Add(setting);

        // As anybody starts it: the test host's own environment must not make it a development server.
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        start.Environment.Remove("DOTNET_ENVIRONMENT");

        process?.Dispose();
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await WaitUntilReadyAsync();

        void Keep(string? line)
        {
            if (line is not null) said.Enqueue(line);
        }
    }

    public async Task<string> RunAsync(string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])[ProgramPath(), .. arguments, "--Storage:Path=" + Store, "--urls",
            Address.ToString().TrimEnd('/')])
            start.ArgumentList.Add(argument);
        using var run = Process.Start(start)!;
        await run.StandardInput.WriteLineAsync(input);
        run.StandardInput.Close();
        var (output, errors) = (run.StandardOutput.ReadToEndAsync(), run.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(Patience);
        await run.WaitForExitAsync(patience.Token);
        return run.ExitCode == 0 ? await output
            : throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {run.ExitCode}: {await errors}");
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task WaitUntilReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        var clock = Stopwatch.StartNew();
        var last = "no answer";
        while (clock.Elapsed < Patience)
        {
            if (process.HasExited)
                throw new InvalidOperationException(
                $"The program ended with status {process.ExitCode} before it was ready. It said:\n{Said}");
            try
            {
                using var response = await client.GetAsync(new Uri("health/ready", UriKind.Relative));
                if (response.IsSuccessStatusCode) return;
                last = $"status {(int)response.StatusCode}";
            }
            catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
            {
                last = error.Message;
            }

            await Task.Delay(50);
        }

        throw new TimeoutException(
            $"{Address}health/ready was not ready within {Patience.TotalSeconds} s ({last}). The program said:\n{Said}");
    }

    internal static string Repository()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "PeelDashboard.sln"))) return at.FullName;
        throw new DirectoryNotFoundException($"PeelDashboard.sln is nowhere above {AppContext.BaseDirectory}.");
    }

    private static string ProgramPath()
    {
        var program = Path.Combine(Repository(), "src", "PeelDashboard.Web", "bin", Configuration, "net10.0", "PeelDashboard.Web.dll");
        return File.Exists(program) ? program
            : throw new FileNotFoundException($"{program} is not there; build src/PeelDashboard.Web in {Configuration} first.");
    }

    public static Uri FreeAddress() =>
        new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}/"));

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
