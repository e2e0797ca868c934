using System.Globalization;
using PeelDashboard.Application.Importing;
using PeelDashboard.Application.RecurringFindings;

namespace PeelDashboard.Data.Tests.RecurringFindings;

/// <summary>Recurring findings in the five source documents: tests/specs/lineage has it to read.</summary>
public sealed class SeedLineageTests : IAsyncLifetime
{
    private TestStore store = null!;
    private RecurrenceSource source = null!;

    public async Task InitializeAsync()
    {
        store = await TestStore.OpenAsync();
        foreach (var seed in Directory.GetFiles(Path.Combine(TestStore.Root(), "seeds"), "*.txt").Order(StringComparer.Ordinal))
            await store.Imports.ImportAsync(seed, ImportOptions.Apply, default);
        await using var db = store.Context();
        source = await RecurrenceSource.ReadAsync(db, await store.ForceIdAsync("northamptonshire"), Reports.Northants);
    }

    public Task DisposeAsync()
    {
        store.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public void The_threads_are_those_of_the_specification()
    {
        var expected = File.ReadAllText(Path.Combine(TestStore.Root(), "tests", "specs", "lineage", "seeds.threads")).Trim();
        Assert.Equal(expected, string.Join('\n', ForceLineage.Of(source, []).Threads.Select(Print)).Trim());
    }

    [Fact]
    public void A_view_of_one_kind_of_link_has_the_cycles_and_the_order_of_what_is_left()
    {
        var stated = ForceLineage.Of(source, []).Choose(theme: null, isStated: true);

        Assert.Equal(["2015", "2016"], stated.Single(thread => thread.SubjectKey == "integrated-offender-management").Cycles);
        Assert.All(stated, thread => Assert.Equal(thread.Members.Select(member => member.Cycle).Distinct(), thread.Cycles));
        var newest = stated.Select(thread => thread.Members[^1].CycleOrder).ToList();
        Assert.Equal(newest.OrderDescending(), newest);
        Assert.All(stated.Zip(stated.Skip(1)), pair => Assert.True(
            pair.First.Members[^1].CycleOrder > pair.Second.Members[^1].CycleOrder || pair.First.Cycles.Count >= pair.Second.Cycles.Count,
            pair.Second.Title));
    }

    [Fact]
    public void A_passage_belongs_to_the_theme_of_its_section() => Assert.Contains(
        ForceLineage.Of(source, []).Choose("protecting-vulnerable-people", isStated: null),
        thread => thread.Title == "Missing children and adults");

    [Theory, InlineData("managing-offenders"), InlineData("protecting-vulnerable-people"), InlineData("investigating-crime")]
    public void Of_a_theme_a_view_shows_threads_that_it_shows_a_member_of(string theme)
    {
        var threads = ForceLineage.Of(source, []).Choose(theme, isStated: true);
        Assert.NotEmpty(threads);
        Assert.All(threads, thread => Assert.Contains(thread.Members, member => member.ThemeKey == theme));
    }

    [Fact]
    public void Each_word_of_a_subject_can_be_found()
    {
        var words = Directory.GetFiles(Path.Combine(TestStore.Root(), "seeds"), "*.txt")
            .SelectMany(seed => WordStems.Of(File.ReadAllText(seed))).Distinct(StringComparer.Ordinal).ToList();

        Assert.False(IsFound("supervisionary"));
        Assert.All(Subject.All.SelectMany(subject => subject.Terms).SelectMany(term => term.Phrases).SelectMany(phrase => phrase),
            word => Assert.True(IsFound(word), word));

        // As a term has it already: a word that is no stem is then never equal to one.
        bool IsFound(string word) => new SubjectTerm([[word]]).IsIn(words);
    }

    private string Print(RecurrenceThread thread)
    {
        var lines = new List<string> { $"{thread.Title} ({string.Join(", ", thread.Cycles)})" };
        lines.AddRange(thread.Members.Select(member => string.Create(
            CultureInfo.InvariantCulture, $"  {member.Cycle} {NameOf(thread, member.Key)}: {Short(member.Text)}")));
        lines.AddRange(thread.Links.Select(link => link.IsStated
            ? $"  {NameOf(thread, link.Later)} = {NameOf(thread, link.Earlier)} stated{(link.IsBeside ? " beside it" : "")}, line "
                + $"{string.Join(", ", link.Quotes.Select(quote => quote.Passage.Lines))}"
            : string.Create(CultureInfo.InvariantCulture,
                $"  {NameOf(thread, link.Later)} ~ {NameOf(thread, link.Earlier)} {link.Like!.Likeness:0.00} "
                    + $"{string.Join(", ", link.Like.Words)}")));
        return string.Join('\n', lines) + "\n";
    }

    /// <summary>An AFI by its reference; a finding by its cycle and line; a gap by its cycle.</summary>
    private static string NameOf(RecurrenceThread thread, string key)
    {
        var member = thread.Members.First(member => member.Key == key);
        return member.Kind switch
        {
            MemberKind.Afi => member.Reference!,
            MemberKind.Gap => $"gap {member.Cycle}",
            _ => string.Create(CultureInfo.InvariantCulture,
                $"{member.Kind.ToString().ToLowerInvariant()} {member.Cycle} line {member.Passage!.FirstLine}"),
        };
    }

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= 90 ? line : line[..90] + "...";
    }
}
