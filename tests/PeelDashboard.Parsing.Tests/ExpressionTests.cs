using System.Reflection;
using System.Text.RegularExpressions;

namespace PeelDashboard.Parsing.Tests;

public sealed class ExpressionTests
{
    public static TheoryData<Type> Doors => [typeof(ReportParser), typeof(Domain.Text.PlainText)];

    [Theory]
    [MemberData(nameof(Doors))]
    public void Every_generated_expression_has_a_time_limit_or_runs_in_linear_time(Type door)
    {
        var generated = door.Assembly.GetTypes()
            .SelectMany(type =>
                type.GetMembers(
                BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Select(member => (member, Attribute: member.GetCustomAttribute<GeneratedRegexAttribute>()))
            .Where(pair => pair.Attribute is not null);

        Assert.All(generated, pair => Assert.True(
            pair.Attribute!.MatchTimeoutMilliseconds is > 0 and <= 1000 || pair.Attribute.Options.HasFlag(RegexOptions.NonBacktracking),
            $"{pair.member.DeclaringType!.Name}.{pair.member.Name} has neither a time limit of a second nor RegexOptions.NonBacktracking"));
    }

    [Fact]
    public void Expressions_that_are_made_while_the_program_runs_have_one_too()
    {
        foreach (var file in Repository.SourceFiles())
        {
            // The rest of the statement has the options or the limit.
            var source = File.ReadAllText(file);
            for (var at = NextUse(source, 0); at >= 0; at = NextUse(source, at + 1))
            {
                var statement = source[at..source.IndexOf(';', at)];
                Assert.True(
                    statement.Contains("NonBacktracking", StringComparison.Ordinal)
                        || statement.Contains("TimeSpan", StringComparison.Ordinal)
                        || statement.Contains("TimeLimit", StringComparison.Ordinal),
                    $"{Path.GetFileName(file)}: {statement}");
            }
        }
    }

    /// <summary>"new Regex(", "Regex.Replace(" and the like; not "Regex.Escape(".</summary>
    private static int NextUse(string source, int from)
    {
        string[] uses = ["new Regex(", "Regex.IsMatch(", "Regex.Match(", "Regex.Matches(", "Regex.Replace(", "Regex.Split(", "Regex.Count(",
            "Regex.EnumerateMatches("];
        return uses.Select(use => source.IndexOf(use, from, StringComparison.Ordinal)).Where(at => at >= 0).DefaultIfEmpty(-1).Min();
    }
}
