using PeelDashboard.Web.Components.Shared;

namespace PeelDashboard.Web.Tests.Features.Tracker;

public sealed class WordDiffTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("", "new words")]
    [InlineData("old words", "")]
    [InlineData("a b c d", "a c d e")]
    [InlineData("line one\nline two\n", "line one\n\nline 2\nline three")]
    [InlineData("the cat sat", "the cat sat")]
    public void Without_one_side_the_parts_are_the_other(string before, string after)
    {
        var parts = WordDiff.Compare(before, after);

        Assert.Equal(before, string.Concat(parts.Where(part => part.Kind is not DiffKind.Added).Select(part => part.Text)));
        Assert.Equal(after, string.Concat(parts.Where(part => part.Kind is not DiffKind.Removed).Select(part => part.Text)));
        Assert.DoesNotContain(parts, part => part.Text.Length == 0);
    }

    [Fact]
    public void Only_the_words_that_differ_are_marked()
    {
        Assert.Equal(
            [new(DiffKind.Same, "a"), new(DiffKind.Removed, " b"), new(DiffKind.Same, " c d"), new(DiffKind.Added, " e")],
            WordDiff.Compare("a b c d", "a c d e"));
    }

    [Fact]
    public void Very_long_texts_are_compared_in_bounded_time()
    {
        var before = string.Join(' ', Enumerable.Range(0, 40_000));
        var after = string.Join(' ', Enumerable.Range(0, 40_000).Select(number => number * 7));
        var parts = WordDiff.Compare(before, after);

        Assert.Equal(after, string.Concat(parts.Where(part => part.Kind is not DiffKind.Removed).Select(part => part.Text)));
    }
}
