using System.Text;
using PeelDashboard.Data.Sqlite.Search;

namespace PeelDashboard.Data.Tests.Search;

public sealed class OddInputTests
{
    private static readonly string[] Pieces =
    [
        "AND", "OR", "NOT", "NEAR(", "NEAR/5", "\"", "\"\"", "'", "\u2019", "\u201C", "*", "^", "-", "+", ":", "{", "}", "(", ")", "[", ",",
        ".", ";", "--", "/*", "%", "_", "\\",
        "\u0000", "\u0002", "\uD800", "\uDC00", "\uFFFE", "\uFFFF", "\u00AD", "\u200B", "\u0301", "\u00B2", "\u2167", "\U0001F694",
        "\U0001D400", "\u0E01", "\uA7AF", "Headline", "rank", "SearchIndex",
        "detectives", "force", "\"few detectives\"", "20.1", "101", "\n", "\t", "caf\u00E9", "\u0130", "\u212A", "AFI",
    ];

    [Fact]
    public async Task Any_string_is_accepted()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(SearchReports.Base());
        var finder = store.Finder;
        var random = new Random(20261121);
        for (var i = 0; i < 1500; i++)
        {
            var typed = i % 3 == 0 ? Letters(random) : Join(random);
            if (SearchExpression.Parse(typed) is not { } expression) continue;
            try
            {
                finder.Find(new(expression) { Page = random.Next(-2, 99), CycleKey = i % 7 == 0 ? typed : null,
                    ThemeKey = i % 11 == 0 ? typed : null });
            }
            catch (Exception error) when (error is not SearchTooLongException)
            {
                Assert.Fail($"{string.Join(' ', typed.Select(c => ((int)c).ToString("X4")))}: {error.Message}");
            }
        }
    }

    private static string Join(Random random)
    {
        var typed = new StringBuilder();
        for (var i = random.Next(1, 12); i > 0; i--) typed.Append(Pieces[random.Next(Pieces.Length)])
            .Append(random.Next(2) == 0 ? " " : "");
        return typed.ToString();
    }

    private static string Letters(Random random) =>
        new([.. Enumerable.Range(0, random.Next(1, 300)).Select(_ => (char)random.Next(random.Next(2) == 0 ? 0x80 : 0x10000))]);
}
