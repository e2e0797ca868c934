using System.Diagnostics;
using System.Globalization;
using Serilog;
using Serilog.Events;
using Serilog.Extensions.Logging;
using Serilog.Formatting.Json;

namespace PeelDashboard.Web.Setup;

/// <summary>
/// Logs: warnings and the product's own start on the console, everything as JSON lines in the store's folder, a file a day, fourteen days.
/// Levels come from the section <c>Logging</c>. Addresses are logged without their query, which may hold what somebody typed.
/// </summary>
internal static class LogSteps
{
    /// <summary>What keeps the host from starting is told in one line by <c>OneLineErrors</c>; the log file has the rest.</summary>
    private const string HostItself = "Microsoft.Extensions.Hosting.Internal.Host";

    /// <summary>Sets up console and file.</summary>
    public static void AddLogs(this WebApplicationBuilder builder)
    {
        var folder = PrivateLogs.Prepare(ProductFolders.Find(builder.Configuration).Store);
        var log = new LoggerConfiguration()
            .MinimumLevel.Verbose()
            .WriteTo.Logger(quiet => quiet
                .Filter.ByIncludingOnly(entry => IsFrom(entry, "PeelDashboard.Start") || (entry.Level >= LogEventLevel.Warning && !IsFrom(entry, HostItself)))
                .WriteTo.Console(
                    formatProvider: CultureInfo.InvariantCulture, standardErrorFromLevel: LogEventLevel.Verbose,
                    outputTemplate: "{Message:lj}{NewLine}"))
            .WriteTo.File(
                new JsonFormatter(formatProvider: CultureInfo.InvariantCulture), Path.Combine(folder, "peel-.json"),
                rollingInterval: RollingInterval.Day, retainedFileCountLimit: 14, shared: false, buffered: false, hooks: new PrivateLogs())
            .CreateLogger();
        builder.Logging.ClearProviders();

        // Not AddSerilog: that one lets every level through, whatever the section Logging says.
        builder.Logging.AddProvider(new SerilogLoggerProvider(log, dispose: true));
    }

    /// <summary>One line for each request: method, path, status and time.</summary>
    public static void UseRequestLog(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("PeelDashboard.Requests");
        app.Use(async (context, next) =>
        {
            var (start, method, path) = (Stopwatch.GetTimestamp(), context.Request.Method, context.Request.Path.Value);
            try
            {
                await next(context);
            }
            finally
            {
                log.LogInformation(
                    "{Method} {Path} {Status} {Milliseconds}", method, path, context.Response.StatusCode,
                    Math.Round(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 1));
            }
        });
    }

    private static bool IsFrom(LogEvent entry, string category) =>
        entry.Properties.TryGetValue("SourceContext", out var source) && source is ScalarValue { Value: string name } && name == category;
}
