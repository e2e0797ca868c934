namespace PeelDashboard.Domain.Tests;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("8 August 2024", "2024-08-08")]
    [InlineData("November 2021", "2021-11")]
    [InlineData("2017", "2017")]
    [InlineData(" 29 February 2024 ", "2024-02-29")]
    public void Dates_as_reports_print_them_keep_their_exactness(string words, string iso)
    {
        var date = PartialDate.TryParseWords(words);

        Assert.Equal(iso, date?.ToString());
        Assert.Equal(words.Trim(), date?.ToWords());
    }

    [Theory]
    [InlineData("2024-08-08")]
    [InlineData("2024-08")]
    [InlineData("2024")]
    public void The_ISO_form_reads_back(string iso) => Assert.Equal(iso, PartialDate.Parse(iso).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("29 February 2023")]
    [InlineData("31 June 2024")]
    [InlineData("Thursday 4 September 2014")]
    [InlineData("2021/22")]
    public void What_is_no_date_gives_none(string text)
    {
        Assert.Null(PartialDate.TryParseWords(text));
        Assert.Null(PartialDate.TryParse(text));
        Assert.Throws<FormatException>(() => PartialDate.Parse(text));
    }

    [Fact]
    public void A_month_stands_before_its_days_and_after_the_days_of_the_month_before()
    {
        var (year, month, day, before) = (PartialDate.Parse("2024"), PartialDate.Parse("2024-08"), PartialDate.Parse("2024-08-08"), PartialDate.Parse("2024-07-31"));

        Assert.True(year < before && before < month && month < day);
        Assert.True(day > month && month >= before && year <= month);
    }
}
