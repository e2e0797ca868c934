namespace PeelDashboard.Web.Commands;

/// <summary>
/// The command line, parted into settings (<c>--Storage:Path=DIR</c>, <c>--urls ADDRESS</c>) and the rest: verb, options and paths.
/// </summary>
internal sealed record CommandArguments(IReadOnlyList<string> Settings, IReadOnlyList<string> Verb)
{
    private static readonly string[] HostSettings = ["urls", "environment", "contentRoot", "webRoot", "applicationName"];

    /// <summary>Settings may stand before or after the verb; both "--name=value" and "--name value" are known.</summary>
    public static CommandArguments Split(IReadOnlyList<string> args)
    {
        var (settings, verb) = (new List<string>(), new List<string>());
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] == "--") // all that follows is the verb's own
            {
                verb.AddRange(args.Skip(i));
                break;
            }

            if (!IsSetting(args[i], beforeVerb: verb.Count == 0))
            {
                verb.Add(args[i]);
                continue;
            }

            settings.Add(args[i]);
            var valueFollows = !args[i].Contains('=', StringComparison.Ordinal) && i + 1 < args.Count;
            if (valueFollows) settings.Add(args[++i]);
        }

        return new CommandArguments(settings, verb);
    }

    /// <summary>After a verb, "--cycle=2016" is the verb's own; before it, everything of the form "--name=value" is a setting.</summary>
    private static bool IsSetting(string argument, bool beforeVerb)
    {
        if (!argument.StartsWith("--", StringComparison.Ordinal)) return false;
        var name = argument[2..].Split('=')[0];
        return (beforeVerb && argument.Contains('=', StringComparison.Ordinal)) || name.Contains(':', StringComparison.Ordinal)
            || HostSettings.Contains(name, StringComparer.OrdinalIgnoreCase);
    }
}
