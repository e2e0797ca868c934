using System.Globalization;
using PeelDashboard.Data.Importing;
using PeelDashboard.Data.Lineage;

namespace PeelDashboard.Data.Tests.Lineage;

/// <summary>What comes back in the five source documents: tests/specs/lineage has it to read.</summary>
public sealed class SeedLineageTests : IAsyncLifetime
{
    private TestStore store = null!;
    private LineageSource source = null!;

    public async Task InitializeAsync()
    {
        store = await TestStore.OpenAsync();
        foreach (var seed in Directory.GetFiles(Path.Combine(TestStore.Root(), "seeds"), "*.txt").Order(StringComparer.Ordinal))
            await store.Imports.ImportAsync(seed, ImportOptions.Apply, default);
        await using var db = store.Context();
        source = await LineageSource.ReadAsync(db, await store.ForceIdAsync("northamptonshire"), Reports.Northants);
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

    private string Print(LineageThread thread)
    {
        var lines = new List<string> { $"{thread.Title} ({string.Join(", ", thread.Cycles)})" };
        lines.AddRange(thread.Members.Select(member => string.Create(
            CultureInfo.InvariantCulture, $"  {member.Cycle} {NameOf(thread, member.Key)}: {Short(member.Text)}")));
        lines.AddRange(thread.Links.Select(link => link.IsStated
            ? $"  {NameOf(thread, link.Later)} = {NameOf(thread, link.Earlier)} stated{(link.IsBeside ? " beside it" : "")}, line {string.Join(", ", link.Quotes.Select(quote => quote.Passage.Lines))}"
            : string.Create(CultureInfo.InvariantCulture, $"  {NameOf(thread, link.Later)} ~ {NameOf(thread, link.Earlier)} {link.Like!.Likeness:0.00} {string.Join(", ", link.Like.Words)}")));
        return string.Join('\n', lines) + "\n";
    }

    /// <summary>An AFI by its reference; a finding by its cycle and line; a gap by its cycle.</summary>
    private static string NameOf(LineageThread thread, string key)
    {
        var member = thread.Members.First(member => member.Key == key);
        return member.Kind switch
        {
            MemberKind.Afi => member.Reference!,
            MemberKind.Gap => $"gap {member.Cycle}",
            _ => string.Create(CultureInfo.InvariantCulture, $"{member.Kind.ToString().ToLowerInvariant()} {member.Cycle} line {member.Passage!.FirstLine}"),
        };
    }

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= 90 ? line : line[..90] + "...";
    }
}
