using PeelDashboard.Parsing.Reading.Text;

namespace PeelDashboard.Parsing.Tests.Layouts;

public sealed class ParagraphReaderTests
{
    [Fact]
    public void A_sentence_goes_on_across_a_footnote()
    {
        var paragraphs = Read("Compliance with the *Code", "", "\u00B9 A footnote.", "", "*of Crime*\u00B9 is good.");
        Assert.Equal(["Compliance with the *Code *of Crime* is good.", "A footnote."], paragraphs.Select(paragraph => paragraph.Text));
        Assert.Equal("1;5", string.Join(';', paragraphs[0].Lines));
        Assert.Equal(ParagraphKind.Footnote, paragraphs[1].Kind);
    }

    [Fact]
    public void A_name_goes_on_a_sentence_that_ends_in_an_open_word()
    {
        var paragraphs = Read("We asked 400 people. They told us that satisfaction with", "", "Kent Police is the same.");
        Assert.Single(paragraphs);
    }

    [Fact]
    public void A_heading_does_not_run_into_the_paragraph_below()
    {
        var paragraphs = Read("Whom the force works with", "", "The force works with schools.");
        Assert.Equal(2, paragraphs.Count);
    }

    [Fact]
    public void A_footnote_keeps_the_list_and_the_address_that_it_announces()
    {
        var paragraphs = Read("\u00B2 Four pillars:", "- Pursue", "- Prevent", "", "\u00B3 Available at:", "", "www.example.org/a", "",
            "- A bullet of the text.");
        Assert.Equal(5, paragraphs.Count(paragraph => paragraph.Kind is ParagraphKind.Footnote));
        Assert.Equal("A bullet of the text.", paragraphs.Single(paragraph => paragraph.Kind is ParagraphKind.Bullet).Text);
    }

    [Fact]
    public void A_wrapped_bullet_is_one_and_the_next_bullet_another()
    {
        var paragraphs = Read("- Staff find risk by", " Effective questions.", "- Another");
        Assert.Equal(["Staff find risk by Effective questions.", "Another"], paragraphs.Select(paragraph => paragraph.Text));
    }

    [Fact]
    public void A_broken_link_ends_in_an_ellipsis_and_swallows_nothing()
    {
        var paragraphs = Read("Most are met by <a href=\"mailto:armed_a", "", "the next paragraph is its own.");
        Assert.Equal(["Most are met by\u2026", "the next paragraph is its own."], paragraphs.Select(paragraph => paragraph.Text));
        Assert.True(paragraphs[0].IsCutByLink);
    }

    [Fact]
    public void Blank_means_blank_after_trimming()
    {
        Assert.Equal([2, 4], Read(" ", "First.", "\u00A0 ", "Second.").Select(paragraph => paragraph.FirstLine));
    }

    [Theory]
    [InlineData("It is good.", true)]
    [InlineData("(See above.)", true)]
    [InlineData("as follows:", true)]
    [InlineData("in their area.\u2074", true)]
    [InlineData("\"We asked.\"", true)]
    [InlineData("violent offenders (MOSOVO)", false)]
    [InlineData("Ethical standards are promoted", false)]
    public void A_sentence_ends_in_a_closing_mark(string text, bool ends) => Assert.Equal(ends, Sentences.EndsIn(text));

    [Fact]
    public void Sentences_are_parted_after_their_marks() =>
        Assert.Equal(["It has 4.2 percent.\u2074", "(It had 3.)", "Good."], Sentences.In("It has 4.2 percent.\u2074 (It had 3.) Good."));

    [Fact]
    public void The_contents_page_ends_before_the_first_line_without_a_page_number()
    {
        var text = SourceText.FromString("a.txt", "Contents\n\nFirst?.....\t9\n\nA long heading that\nis wrapped\t12\n\nFirst?\n");
        var contents = ContentsPage.Find(text);
        Assert.NotNull(contents);
        Assert.Equal("1-7", contents.Lines.ToString());
        Assert.True(contents.Lists("First?"));
    }

    private static IReadOnlyList<Paragraph> Read(params string[] lines) =>
        ParagraphReader.Read(SourceText.FromString("a.txt", string.Join('\n', lines)));
}
