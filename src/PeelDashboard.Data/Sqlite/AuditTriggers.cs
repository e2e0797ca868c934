using System.Text.RegularExpressions;

namespace PeelDashboard.Data.Sqlite;

/// <summary>
/// The triggers that keep the audit trail, evidence, progress and what they are about from being undone or moved by any statement.
/// </summary>
internal static partial class AuditTriggers
{
    public static string Text { get; } = Read();

    public static IReadOnlyDictionary<string, string> Guards { get; } = Trigger().Matches(Text)
        .ToDictionary(match => match.Groups["name"].Value, match => match.Groups["all"].Value, StringComparer.Ordinal);

    private static string Read()
    {
        using var stream = typeof(AuditTriggers).Assembly.GetManifestResourceStream("Guards.sql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("""^(?<all>CREATE TRIGGER "(?<name>\w+)".*?^BEGIN .*? END);""",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Trigger();
}
