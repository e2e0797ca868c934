using PeelDashboard.Web.Components.Shared;
using PeelDashboard.Web.Features.Afis;

namespace PeelDashboard.Web.Tests.Features;

public sealed class ParagraphTextTests
{
    [Fact]
    public void Bullets_after_a_headline_are_one_list()
    {
        var blocks = ParagraphText.Blocks("The force should improve how it:\n- records; and\n- supervises");

        Assert.Equal(["The force should improve how it:", null], blocks.Select(block => block.Paragraph));
        Assert.Equal(["records; and", "supervises"], blocks[1].Bullets);
    }

    [Fact]
    public void Paragraphs_and_lists_keep_their_order()
    {
        var blocks = ParagraphText.Blocks("First.\n\n- one\n- two\n\nSecond - with a dash.\n\n- three");

        Assert.Equal(["First.", null, "Second - with a dash.", null], blocks.Select(block => block.Paragraph));
        Assert.Equal(["one", "two", "three"], blocks.SelectMany(block => block.Bullets));
    }

    [Theory]
    [InlineData("The force should plan", "The force should plan")]
    [InlineData("Within three months:\n- the force should hire call handlers", "Within three months: the force should hire call handlers")]
    [InlineData("The force should improve how it:\n- records; and\n- supervises.",
        "The force should improve how it: records; and supervises.")]
    public void A_list_shows_the_whole_headline_in_one_line(string headline, string line) =>
        Assert.Equal(line, ParagraphText.OneLine(headline));

    [Fact]
    public void Nothing_has_no_blocks() => Assert.Empty(ParagraphText.Blocks(""));

    [Theory]
    [InlineData("Victims and victims", "victim", "[Victim]s and [victim]s")]
    [InlineData("at the end", "END", "at the [end]")]
    [InlineData("100% of it", "0% o", "10[0% o]f it")]
    [InlineData("aaa", "aa", "[aa]a")]
    [InlineData("nothing here", "zebra", "nothing here")]
    [InlineData("no words", null, "no words")]
    public void Words_are_found_in_any_case_and_the_text_stays_whole(string text, string? words, string expected)
    {
        var pieces = WordHits.Split(text, words);

        Assert.Equal(expected, string.Concat(pieces.Select(piece => piece.IsHit ? $"[{piece.Piece}]" : piece.Piece)));
        Assert.Equal(text, string.Concat(pieces.Select(piece => piece.Piece)));
    }

    [Fact]
    public void A_snippet_is_cut_at_words_and_says_where_it_was_cut()
    {
        var text = "Alpha beta gamma delta victims epsilon zeta eta theta";

        Assert.Equal("\u2026 gamma delta victims epsilon zeta \u2026", WordHits.Snippet(text, "VICTIMS", around: 9));
        Assert.Equal(text, WordHits.Snippet(text, "victims"));
        Assert.Empty(WordHits.Snippet(text, "nowhere"));
    }
}
