using PeelDashboard.Domain.Sources;

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
        var (year, month, day, before) = (PartialDate.Parse("2024"), PartialDate.Parse("2024-08"), PartialDate.Parse("2024-08-08"),
            PartialDate.Parse("2024-07-31"));

        Assert.True(year < before && before < month && month < day);
        Assert.True(day > month && month >= before && year <= month);
    }

    [Theory]
    [InlineData("2017-03-02", 3, "2017-06-02")]
    [InlineData("2023-11-30", 3, "2024-02-29")]
    [InlineData("2021-11", 3, "2022-02")]
    [InlineData("2021-11", 24, "2023-11")]
    public void Months_are_added_as_exactly_as_the_date_is_known(string date, int months, string later) =>
        Assert.Equal(later, PartialDate.Parse(date).AddMonths(months)?.ToString());

    [Fact]
    public void Days_are_added_over_the_end_of_a_month() =>
        Assert.Equal("2024-03-02", PartialDate.Parse("2024-02-03").AddDays(28)?.ToString());

    [Fact]
    public void Nothing_is_added_to_what_is_not_known()
    {
        Assert.Null(PartialDate.Parse("2017").AddMonths(3));
        Assert.Null(PartialDate.Parse("2017-03").AddDays(28));
    }
}
