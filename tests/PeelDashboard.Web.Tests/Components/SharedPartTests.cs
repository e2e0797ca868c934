using PeelDashboard.Application.Formatting;
using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Domain.Text;
using PeelDashboard.Web.Components.Shared;

namespace PeelDashboard.Web.Tests.Components;

public sealed class SharedPartTests
{
    [Theory]
    [InlineData(Grade.Outstanding, "Outstanding")]
    [InlineData(Grade.Good, "Good")]
    [InlineData(Grade.Adequate, "Adequate")]
    [InlineData(Grade.RequiresImprovement, "Requires improvement")]
    [InlineData(Grade.Inadequate, "Inadequate")]
    public async Task A_grade_is_a_word_a_shape_and_a_colour(Grade grade, string word)
    {
        var page = await Rendered.PartAsync<GradeBadge>(("Grade", grade));
        var badge = page.QuerySelector(".grade")!;
        Assert.Equal(word, badge.Words());
        Assert.Equal(GradeLook.Shape(grade), badge.QuerySelector("path")!.GetAttribute("d"));
        Assert.Contains("grade-" + GradeLook.ClassName(grade), badge.ClassList);
    }

    [Fact]
    public void No_two_grades_share_a_shape_or_a_class()
    {
        var grades = Enum.GetValues<Grade>();
        Assert.Equal(grades.Length, grades.Select(GradeLook.Shape).Distinct().Count());
        Assert.Equal(grades.Length, grades.Select(GradeLook.ClassName).Distinct().Count());
    }

    [Fact]
    public async Task A_short_grade_keeps_its_word_for_title_and_screen_reader()
    {
        var page = await Rendered.PartAsync<GradeBadge>(("Grade", Grade.RequiresImprovement), ("IsShort", true));
        var badge = page.QuerySelector(".grade")!;
        Assert.Equal("Requires improvement", badge.GetAttribute("title"));
        Assert.Equal("RI", badge.QuerySelector("[aria-hidden=true].grade-word")!.Words());
        Assert.Equal("Requires improvement", badge.QuerySelector(".heard")!.Words());
    }

    [Theory]
    [InlineData(Basis.Stated, null, "")]
    [InlineData(Basis.Reported, null, "SecondHand")]
    [InlineData(Basis.CarriedOver, null, "CarriedOver")]
    [InlineData(Basis.Reference, "2024-08-08", "PublicRecord Amended")]
    public async Task Marks_say_what_stands_behind_a_grade(Basis basis, string? amendedOn, string marks)
    {
        var page = await Rendered.PartAsync<GradeMarks>(("Basis", basis), ("AmendedOn", amendedOn));
        Assert.Equal(marks, string.Join(' ', page.QuerySelectorAll("[data-mark]").Select(mark => mark.GetAttribute("data-mark"))));
        if (amendedOn is not null) Assert.Contains("amended on 8 August 2024", page.Body!.Words());
    }

    [Fact]
    public async Task A_passage_of_a_document_opens_the_reader_at_its_line()
    {
        var passage = new StoredPassage { DocumentId = 3, Lines = "258;256;62", FirstLine = 258, Quote = "the force is adequate" };
        var link = (await Rendered.PartAsync<PassageLink>(("Passage", passage))).QuerySelector("a")!;
        Assert.Equal("/reports/3?lines=258;256;62#L258", link.GetAttribute("href"));
        Assert.Equal("line 258", link.Words());
        Assert.Contains("the force is adequate", link.GetAttribute("title")!);
        Assert.Equal("false", link.GetAttribute("data-enhance-nav"));
    }

    [Fact]
    public async Task A_passage_names_the_text_of_the_document_that_it_stands_in()
    {
        var passage = new StoredPassage { DocumentId = 3, Lines = "258", FirstLine = 258, Edition = 2, Quote = "adequate" };
        var link = (await Rendered.PartAsync<PassageLink>(("Passage", passage))).QuerySelector("a")!;
        Assert.Equal("/reports/3?lines=258&edition=2#L258", link.GetAttribute("href"));
    }

    [Fact]
    public async Task A_grade_that_is_carried_over_says_from_which_cycle()
    {
        var page = await Rendered.PartAsync<GradeMarks>(("Basis", Basis.CarriedOver), ("InspectedIn", "2016"));
        Assert.Equal("carried over from 2016", page.QuerySelector("[data-mark=CarriedOver]")!.GetAttribute("title"));
    }

    [Fact]
    public void An_inexact_figure_keeps_all_that_the_report_prints()
    {
        Assert.Equal("10 to 15 minutes", FigureFormat.WithUnit(new FigureAmount(10, MeasureUnit.Minutes, UpperValue: 15)));
        Assert.Equal("75.3 \u00B1 6.1 percent", FigureFormat.WithUnit(new FigureAmount(75.3m, MeasureUnit.Percent, Margin: 6.1m)));
        Assert.Equal("about 20 percent", FigureFormat.WithUnit(new FigureAmount(20, MeasureUnit.Percent, Qualifier: "about")));
        Assert.Equal("65 of 88", FigureFormat.WithUnit(new FigureAmount(65, MeasureUnit.Count, Numerator: 65, Denominator: 88)));
        Assert.Equal("1 of 5", FigureFormat.WithUnit(new FigureAmount(1, MeasureUnit.Ratio, Numerator: 1, Denominator: 5)));
        Assert.Equal("1:80", FigureFormat.WithUnit(new FigureAmount(80, MeasureUnit.Ratio)));
        Assert.Equal("74 percent (65 of 88)",
            FigureFormat.WithUnit(new FigureAmount(74, MeasureUnit.Percent, Numerator: 65, Denominator: 88)));
        Assert.Equal("more than 1,200", FigureFormat.WithUnit(new FigureAmount(1200, MeasureUnit.Count, Qualifier: "more than")));
        Assert.Equal("not in the text", FigureFormat.WithUnit(new FigureAmount(null, MeasureUnit.Percent)));
    }

    [Fact]
    public async Task A_public_record_opens_at_its_own_address_and_shows_the_host()
    {
        var passage = new StoredPassage { Address = "https://www.example.org/a/b" };
        var link = (await Rendered.PartAsync<PassageLink>(("Passage", passage))).QuerySelector("a")!;
        Assert.Equal("https://www.example.org/a/b", link.GetAttribute("href"));
        Assert.Equal("example.org", link.Words());
        Assert.Contains("noopener", link.GetAttribute("rel")!);
    }

    [Theory]
    [InlineData("20.1", MeasureUnit.Percent, "20.1 percent")]
    [InlineData("68.0", MeasureUnit.Per1000Population, "68.0 per 1,000 population")]
    [InlineData("10486", MeasureUnit.Count, "10,486")]
    [InlineData("-3.4", MeasureUnit.PercentChange, "\u22123.4 percent")]
    [InlineData("5.5", MeasureUnit.PercentChange, "+5.5 percent")]
    public void Figures_keep_the_digits_of_the_source(string value, MeasureUnit unit, string text) =>
        Assert.Equal(text, FigureFormat.WithUnit(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), unit));

    [Theory]
    [InlineData(20.1, 29.2, "9.1 points lower")]
    [InlineData(4, 5, "1 point lower")]
    [InlineData(68, 68, "the same")]
    public void Differences_are_told_in_points(double value, double comparator, string text) =>
        Assert.Equal(text, FigureFormat.Difference((decimal)value, (decimal)comparator, MeasureUnit.Percent));

    [Fact]
    public void Differences_of_lengths_of_time_name_their_unit() =>
        Assert.Equal("3 minutes higher", FigureFormat.Difference(15, 12, MeasureUnit.Minutes));

    [Fact]
    public void Counts_have_their_noun()
    {
        Assert.Equal("1 figure", CountText.Of(1, "figure"));
        Assert.Equal("1,143 public records", CountText.Of(1143, "public record"));
        Assert.Equal("2 of 62 figures", CountText.Of(2, 62, "figure"));
    }
}
