using PeelDashboard.Domain.Sources;

namespace PeelDashboard.Domain.Tests;

public sealed class PassageTests
{
    [Theory]
    [InlineData("12")]
    [InlineData("12-15")]
    [InlineData("258;256;62")]
    [InlineData("12-15;20;3-4")]
    public void Lines_read_back_from_the_form_of_the_CSV_files(string text) =>
        Assert.Equal(text, Passage.FormatLines(Passage.ParseLines(text)));

    [Fact]
    public void The_quote_stands_on_the_first_line_of_the_first_span()
    {
        var passage = new Passage([new LineSpan(258, 260), LineSpan.Of(62)], "requires improvement");

        Assert.Equal(258, passage.FirstLine);
        Assert.Equal("258-260;62", passage.LinesText);
    }

    [Theory]
    [InlineData("12-")]
    [InlineData("twelve")]
    public void What_is_no_number_is_refused(string text) => Assert.Throws<FormatException>(() => Passage.ParseLines(text));
}
