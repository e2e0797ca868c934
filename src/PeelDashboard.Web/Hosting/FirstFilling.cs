using System.Diagnostics;
using PeelDashboard.Application.Configuration;
using PeelDashboard.Application.Importing;
using PeelDashboard.Data;
using PeelDashboard.Data.Entities;
using PeelDashboard.Data.Sqlite;

namespace PeelDashboard.Web.Hosting;

/// <summary>
/// Takes the source documents and the national grades into an empty store while the server already listens. A file in the store's folder
/// marks a first filling that is under way, so that one that was cut off goes on at the next start.
/// </summary>
internal sealed class FirstFilling(AppPaths folders, ImportService imports, IHostApplicationLifetime lifetime, ILoggerFactory logs)
    : BackgroundService
{
    private readonly ILogger log = logs.CreateLogger("PeelDashboard.Start");
    private readonly TaskCompletionSource end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string[] files = [];

    public bool IsReady => end.Task.IsCompletedSuccessfully;

    public int Total => files.Length;

    public int Done { get; private set; }

    /// <summary>Fails with what kept the store from being filled; the server stops by itself then.</summary>
    public Task Completion => end.Task;

    private string Mark => Path.Combine(folders.Store, SqliteDatabaseOptions.FillingMark);

    /// <summary>
    /// Looks whether the store has to be filled, before the server listens. The mark is there before the server makes its keys, as keys
    /// beside a store that holds nothing are otherwise the sign of a lost database.
    /// </summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(Mark))
        {
            if (!await imports.IsEmptyAsync(cancellationToken))
            {
                end.SetResult();
                return;
            }

            await PrivateFiles.Create(Mark).DisposeAsync();
        }

        string[] seeds = Directory.Exists(folders.Seeds) ? Directory.GetFiles(folders.Seeds, "*.txt") : [];
        files = [.. seeds.Order(StringComparer.Ordinal), Path.Combine(folders.Data, "national-grades.csv")];
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (IsReady) return;
        try
        {
            await StartedAsync(stoppingToken);
            await FillAsync(stoppingToken);
            end.SetResult();
        }
        catch (Exception error)
        {
            end.SetException(error);
            lifetime.StopApplication();
        }
    }

    private async Task StartedAsync(CancellationToken stopping)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stopping);
    }

    private async Task FillAsync(CancellationToken stopping)
    {
        var whole = Stopwatch.StartNew();
        log.LogInformation("First start: importing {Files} files; pages open when all are there.", Total);
        foreach (var file in files)
        {
            var clock = Stopwatch.StartNew();
            var report = await imports.ImportAsync(file, ImportOptions.Apply, stopping);
            Done++;
            log.Log(
                report.Outcome is ImportOutcome.Refused ? LogLevel.Warning : LogLevel.Information,
                "{Done} of {Files}: {Message} ({Milliseconds} ms)", Done, Total, report.Message, clock.ElapsedMilliseconds);
        }

        File.Delete(Mark);
        log.LogInformation("Everything is imported after {Milliseconds} ms; the dashboard is ready.", whole.ElapsedMilliseconds);
    }
}
