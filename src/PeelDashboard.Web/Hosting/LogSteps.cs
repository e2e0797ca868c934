using System.Globalization;
using PeelDashboard.Application.Configuration;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Extensions.Logging;
using Serilog.Formatting.Json;

namespace PeelDashboard.Web.Hosting;

/// <summary>
/// Logs: warnings and the product's own start on the console, everything as JSON lines in the store's folder, a file a day, fourteen days.
/// Levels come from the section <c>Serilog</c>. Addresses are logged without their query, which may hold what somebody typed.
/// </summary>
internal static class LogSteps
{
    /// <summary>What keeps the host from starting is told in one line by <c>ConsoleErrorHandler</c>; the log file has the rest.</summary>
    private const string HostItself = "Microsoft.Extensions.Hosting.Internal.Host";

    public static void AddLogs(this WebApplicationBuilder builder)
    {
        var folder = PrivateLogs.Prepare(AppPaths.Find(builder.Configuration).Store);
        builder.Logging.ClearProviders();

        // Each host has a logger of its own, and providers that somebody adds get what the files get.
        builder.Services.AddSerilog(
            log => log.ReadFrom.Configuration(builder.Configuration).KeepQuiet()
                .WriteTo.Logger(quiet => quiet
                    .Filter.ByIncludingOnly(entry =>
                        IsFrom(entry, "PeelDashboard.Start") || (entry.Level >= LogEventLevel.Warning && !IsFrom(entry, HostItself)))
                    .WriteTo.Console(
                        formatProvider: CultureInfo.InvariantCulture, standardErrorFromLevel: LogEventLevel.Verbose,
                        outputTemplate: "{Message:lj}{NewLine}"))
                .WriteTo.File(
                    new JsonFormatter(formatProvider: CultureInfo.InvariantCulture), Path.Combine(folder, "peel-.json"),
                    rollingInterval: RollingInterval.Day, retainedFileCountLimit: 14, shared: false, buffered: false,
                    hooks: new PrivateLogs()),
            preserveStaticLogger: true, writeToProviders: true);
    }

    public static void UseRequestLog(this WebApplication app)
    {
        app.UseSerilogRequestLogging(options =>
        {
            // Left alone, it writes to the static logger, which is silent here.
            options.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
            options.MessageTemplate = "{Method} {Path} {Status} {Milliseconds}";
            options.GetLevel = (_, _, _) => LogEventLevel.Information;
            options.GetMessageTemplateProperties = (_, _, milliseconds, status) =>
            [
                new(Constants.SourceContextPropertyName, new ScalarValue("PeelDashboard.Requests")),
                new("Status", new ScalarValue(status)),
                new("Milliseconds", new ScalarValue(Math.Round(milliseconds, 1))),
            ];
        });

        // Noted before anything else, because error pages change both.
        var noted = app.Services.GetRequiredService<IDiagnosticContext>();
        app.Use((context, next) =>
        {
            noted.Set("Method", context.Request.Method);
            noted.Set("Path", context.Request.Path.Value);
            return next(context);
        });
    }

    /// <summary>After the settings, so that none of them brings sign-in codes into the log.</summary>
    private static LoggerConfiguration KeepQuiet(this LoggerConfiguration log)
    {
        foreach (var (logger, least) in SingleSignOnSteps.Quiet) log.MinimumLevel.Override(logger, LevelConvert.ToSerilogLevel(least));
        return log;
    }

    private static bool IsFrom(LogEvent entry, string category) =>
        entry.Properties.TryGetValue(Constants.SourceContextPropertyName, out var source) && source is ScalarValue { Value: string name }
        && name == category;
}
