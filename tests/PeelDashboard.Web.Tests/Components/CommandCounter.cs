using Microsoft.Extensions.Logging;

namespace PeelDashboard.Web.Tests.Components;

/// <summary>
/// Counts the commands that reach the database. It must listen from the start: EF remembers for a second that nobody does.
/// </summary>
public sealed class CommandCounter : ILoggerProvider, ILogger
{
    public int Count { get; private set; }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        if (eventId.Name == "Microsoft.EntityFrameworkCore.Database.Command.CommandExecuted") Count++;
    }

    public void Dispose()
    {
    }
}
