using PeelDashboard.Data.Sqlite.Search;

namespace PeelDashboard.Data.Tests.Search;

public sealed class SearchExpressionTests
{
    [Theory]
    [InlineData("supervision", "\"supervision\"")]
    [InlineData("supervision of the investigations", "\"supervision\" AND \"investigations\"")]
    [InlineData("vetting AND NOT training", "\"vetting\" AND \"NOT\" AND \"training\"")]
    [InlineData("\"domestic abuse\" arrest", "\"domestic abuse\" AND \"arrest\"")]
    [InlineData("\u201Cdomestic abuse\u201D", "\"domestic abuse\"")]
    [InlineData("\"domestic abuse", "\"domestic\" AND \"abuse\"")]
    [InlineData("five\" inches", "\"five\" AND \"inches\"")]
    [InlineData("super* -crime headline:x (a OR b)", "\"super\" AND \"crime\" AND \"headline:x\" AND \"b\"")]
    [InlineData("the of and", "\"the\" AND \"of\" AND \"and\"")]
    [InlineData("\"of the\"", "\"of the\"")]
    [InlineData("force\u2019s", "\"force\u2019s\"")]
    [InlineData("afi victims", "(\"AFI\" OR \"area for improvement\") AND \"victims\"")]
    public void Everything_but_quotation_marks_is_words(string typed, string match) =>
        Assert.Equal(match, SearchExpression.Parse(typed)!.Match);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\u0000 ")]
    [InlineData("\"\" * - ( ) : ^ + \uD800")]
    public void Without_a_word_there_is_nothing_to_look_for(string? typed) => Assert.Null(SearchExpression.Parse(typed));

    [Theory]
    [InlineData("Supervision supervision", "\"supervision\"")]
    [InlineData("\"domestic abuse\"", "\"domestic\" AND \"abuse\"")]
    [InlineData("force\u2019s", "\"force\" AND \"s\"")]
    [InlineData("AFI", null)]
    [InlineData("\u0441\u043B\u043E\u0432\u043E", null)]
    public void The_very_words_are_single_ones_in_lower_case(string typed, string? exact) =>
        Assert.Equal(exact, SearchExpression.Parse(typed)!.Exact);

    [Fact]
    public void What_is_too_long_is_cut()
    {
        Assert.Equal(16, SearchExpression.Parse(string.Join(' ', Enumerable.Range(1, 60)))!.Parts.Count);
        Assert.Equal([new string('x', SearchExpression.MaxLength)], SearchExpression.Parse(new string('x', 5000))!.Parts);
    }

    [Theory]
    [InlineData("supervison", "supervision", 1)]
    [InlineData("domsetic", "domestic", 1)]
    [InlineData("vetting", "vetting", 0)]
    [InlineData("crime", "crimes", 1)]
    [InlineData("abcd", "abyz", 2)]
    [InlineData("crime", "criminals", 3)]
    public void Nearness_counts_letters(string one, string other, int distance) =>
        Assert.Equal(distance, SpellingSuggestions.Distance(one, other, limit: 2));

    [Theory]
    [InlineData("one \u0002two\u0003 three", "one [two] three")]
    [InlineData("\u0002two\u0003", "[two]")]
    [InlineData("stray \u0003 mark \u0002at the end", "stray  mark [at the end]")]
    [InlineData("", "")]
    public void Marks_of_the_index_become_pieces(string marked, string told) =>
        Assert.Equal(told, string.Concat(MarkedText.Parse(marked).Pieces.Select(piece => piece.IsHit ? $"[{piece.Text}]" : piece.Text)));

    [Fact]
    public void A_long_text_is_cut_around_its_first_hit()
    {
        var words = string.Concat(Enumerable.Repeat("word ", 200));
        var cut = MarkedText.Parse($"{words}\u0002found\u0003 {words}").Around(200);
        Assert.InRange(cut.Text.Length, 150, 210);
        Assert.StartsWith("\u2026 word", cut.Text, StringComparison.Ordinal);
        Assert.EndsWith("word \u2026", cut.Text, StringComparison.Ordinal);
        Assert.Equal("found", cut.Pieces.Single(piece => piece.IsHit).Text);

        var whole = MarkedText.Parse("short \u0002found\u0003");
        Assert.Same(whole, whole.Around(200));
        Assert.Equal("found", MarkedText.Parse($"\u0002found\u0003 {words}").Around(100).Pieces[0].Text);
    }
}
