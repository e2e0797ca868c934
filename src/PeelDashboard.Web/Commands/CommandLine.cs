using System.CommandLine;

namespace PeelDashboard.Web.Commands;

/// <summary>The verbs. Without one the dashboard is served (<c>Program.cs</c>).</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(CommandArguments arguments)
    {
        var root = new RootCommand(
            "PeelDashboard: police inspection findings from the reports themselves. Without a command it serves the dashboard. "
            + "Settings go anywhere on the line, for example --Storage:Path=FOLDER (the store) or --urls http://localhost:8080 (the "
            + "address).");
        foreach (var command in Verbs(arguments.Settings)) root.Add(command);

        var line = root.Parse(arguments.Verb);
        if (line.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync(Explain(line, root));
            return 1;
        }

        var plain = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
        return await ConsoleErrorHandler.GuardAsync(() => line.InvokeAsync(plain));
    }

    private static IEnumerable<Command> Verbs(IReadOnlyList<string> settings) =>
    [
        ImportCommand.Create(settings), ExportCommand.Create(settings), BackupCommand.Create(settings), RestoreCommand.Create(settings),
        CheckCommand.Create(settings), UsersCommand.Create(settings),
    ];

    private static string Explain(ParseResult line, RootCommand root)
    {
        var command = line.CommandResult.Command;
        if (command.Subcommands.Count == 0) return $"{line.Errors[0].Message} See: {command.Name} --help";
        var verbs = command.Subcommands.Select(one => one.Name).ToList();
        var choice = $"{string.Join(", ", verbs.SkipLast(1))} or {verbs[^1]}";
        var what = line.UnmatchedTokens is [var token, ..] ? $"\"{token}\" is not a command; use" : "A command is missing; use";
        return command == root ? $"{what} {choice}, or no command to serve the dashboard." : $"{what} {command.Name} with {choice}.";
    }
}
