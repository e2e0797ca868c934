using PeelDashboard.Domain.Text;
using PeelDashboard.Tests;

namespace PeelDashboard.Domain.Tests;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("The <u>lifetime</u> <u>offender management</u>. This", "The lifetime offender management. This")]
    [InlineData("in 2016\u00B2\u2070 and THRIVE\u2079", "in 2016 and THRIVE")]
    [InlineData("mark^{7,8} here", "mark here")]
    [InlineData("  two\t\twords \n", "two words")]
    [InlineData("Northamptonshire\u2019s", "Northamptonshire\u2019s")]
    public void Markup_footnote_marks_and_runs_of_space_go_and_the_words_stay(string text, string clean) =>
        Assert.Equal(clean, PlainText.Clean(text));

    [Theory]
    [InlineData("write to <a href=\"mailto:armed_a")]
    [InlineData("fewer than <5 and 3 > 2")]
    [InlineData("a^b and ^{7")]
    public void What_looks_like_markup_but_never_closes_is_kept(string text) => Assert.Equal(text, PlainText.Clean(text));

    [Fact]
    public void A_broken_link_does_not_swallow_the_markup_after_it() =>
        Assert.Equal("see <a href=\"x the lifetime plan", PlainText.Clean("see <a href=\"x the <u>lifetime</u> plan"));

    [Fact]
    public void Names_fold_to_one_form_whatever_their_quotes_case_and_ampersands() =>
        Assert.Equal(PlainText.Fold("the force's Devon and Cornwall"), PlainText.Fold("The  force\u2019s Devon & <b>Cornwall</b>\u00B2"));

    [Fact]
    public void Superscripts_are_footnote_marks_and_ordinary_digits_are_not()
    {
        Assert.All("\u00B9\u00B2\u00B3\u2070\u2074\u2079", mark => Assert.True(PlainText.IsFootnoteMark(mark)));
        Assert.All("0129a\u2071", other => Assert.False(PlainText.IsFootnoteMark(other)));
    }

    [Fact]
    public void Cleaning_is_linear_in_text_that_opens_tags_and_never_closes_them()
    {
        var text = string.Concat(Enumerable.Repeat("<a ^{", 400_000));
        var cleaned = "";

        var took = ProcessorTime.Of(() => cleaned = PlainText.Clean(text));

        Assert.Equal(text.Length, cleaned.Length);
        Assert.True(took < TimeSpan.FromSeconds(5), $"took {took}");
    }
}
