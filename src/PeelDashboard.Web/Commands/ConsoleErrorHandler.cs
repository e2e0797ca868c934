using PeelDashboard.Application.Exports;
using PeelDashboard.Data;

namespace PeelDashboard.Web.Commands;

/// <summary>Something a command cannot do; the message is one line: what, where, and what to do.</summary>
internal sealed class CommandException(string message) : Exception(message);

/// <summary>Turns errors into one clear line and exit status 1; nobody is shown a stack trace.</summary>
internal static class ConsoleErrorHandler
{
    public static async Task<int> GuardAsync(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped before the end; nothing was left half-written.");
            return 1;
        }
        catch (Exception error) when (error is not HostAbortedException)
        {
            await Console.Error.WriteLineAsync(Line(error));
            return 1;
        }
    }

    private static string Line(Exception error) => error switch
    {
        CommandException or DatabaseUnavailableException or InvalidDataException or ExportFilterException => OneLine(error.Message),
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } =>
            $"{Address(error.Message)} is in use by another program; stop that one, or choose another address with --urls "
                + "http://localhost:PORT.",
        UnauthorizedAccessException => $"{OneLine(error.Message)} Check who may read and write there.",
        IOException or FormatException => OneLine(error.Message),
        _ => $"Unexpected error: {OneLine(error.GetBaseException().Message)} ({error.GetBaseException().GetType().Name})",
    };

    private static string Address(string message) =>
        message.Split(' ').FirstOrDefault(word => word.StartsWith("http", StringComparison.Ordinal))?.TrimEnd(':', '.') ?? "The address";

    private static string OneLine(string message) => message.ReplaceLineEndings(" ").Trim();
}
