using System.Globalization;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Domain.Sources;
using PeelDashboard.Domain.Text;
using PeelDashboard.Parsing.Figures;
using PeelDashboard.Parsing.Figures.Numbers;
using PeelDashboard.Parsing.Model;
using PeelDashboard.Parsing.Reading.Text;
using PeelDashboard.Tests;

namespace PeelDashboard.Parsing.Tests.Figures;

public sealed class FigurePartTests
{
    [Theory]
    [InlineData("increased by 1.3 percent in Kent", "1.3 percent change")]
    [InlineData("a decrease of 3.4 percent across", "-3.4 percent change")]
    [InlineData("This is 12 percent fewer incidents", "-12 percent change")]
    [InlineData("rose to 12 percent", "12 percent")]
    [InlineData("a rate of 69 per cent.", "69 percent")]
    [InlineData("recorded 41 incidents of anti-social behaviour per 1,000 population", "41 per 1,000 population")]
    [InlineData("44 organised crime groups (OCGs) per one million of the population", "44 per million population")]
    [InlineData("powers 568 times per 1 million population", "568 per million population")]
    [InlineData("46 arrests per 100 domestic abuse offences", "46 per 100 offences")]
    [InlineData("the force made 10,486 arrests, 2,737 of which", "10486 count; 2737 count of 10486")]
    [InlineData("only 65 of the 88 relevant incidents", "65 count of 88")]
    [InlineData("met in 67 out of 70 cases", "67 count of 70")]
    [InlineData("in 7 of 9 cases and two of the three routes", "7 count of 9; 2 count of 3")]
    [InlineData("10 of which failed, of 1,250 tests", "10 count; 1250 count")]
    [InlineData("30 detainees, 4 of whom waited", "30 count; 4 count of 30")]
    [InlineData("Of the 50 files, 12 were late", "12 count of 50")]
    [InlineData("one third of visits and more than half were late", "1 ratio of 3; more than 1 ratio of 2")]
    [InlineData("a ratio of nearly 1:80", "nearly 80 ratio")]
    [InlineData("75.3 percent (+/- 6.1 percent) and 8% (\u00B12)", "75.3 percent +/- 6.1; 8 percent +/- 2")]
    [InlineData("HMIC found 10\u201315 crimes each", "10 to 15 count")]
    [InlineData("varies from 3.9 percent to 44.4 percent", "3.9 to 44.4 percent")]
    [InlineData("varies between 3 and 5 percent", "3 to 5 percent")]
    [InlineData("rose from 12 percent to 15 percent", "12 percent; 15 percent")]
    [InlineData("an average of 9.5 minutes, a median of six hours, takes up to eight weeks", "9.5 minutes; 6 hours; up to 8 weeks")]
    [InlineData("ten percent of calls, twenty-five complaints, none of the files", "10 percent; 25 count; 0 count")]
    [InlineData("As at 31 March 2021, section 34, 39 of 43 forces within 15 days, PIP2, 4Ps, outcomes 15 and 16, \u00A3143", "")]
    [InlineData("in the 2020/21 plan (FP25) from 12-month data, at 00:01, aged 18, on 101 or 999, in 2023-25, 24/7, 3.10.2", "")]
    [InlineData("two unitary authorities, in one case, the second half of the year, half an hour, four stages, 21 types of outcome", "")]
    [InlineData("We reviewed 60 files; 405 people were interviewed; 121 interviews; 26 recommendations in the report", "")]
    public void Numbers_are_read_with_unit_sign_whole_range_and_margin(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", NumberReader.Read(text).Figures.Select(Print)));

    private static string Print(FigureNumber number) => string.Create(
        CultureInfo.InvariantCulture,
        $"{number.Qualifier}{(number.Qualifier.Length > 0 ? " " : "")}{number.Value}{(number.Upper is { } upper ? $" to {upper}" : "")} "
            + $"{number.Unit.Words()}"
        + $"{(number.Denominator is { } whole ? $" of {whole}" : "")}{(number.Margin is { } margin ? $" +/- {margin}" : "")}");

    [Theory]
    [InlineData("68.0", true, "68.0")]
    [InlineData("+5.5%", true, "5.5")]
    [InlineData("-3.4%", true, "-3.4")]
    [InlineData("100.00", true, "100.00")]
    [InlineData("–", false, "0")]
    [InlineData("12 months", false, "0")]
    [InlineData("", false, "0")]
    public void A_cell_is_a_number_or_nothing(string text, bool isNumber, string value)
    {
        Assert.Equal(isNumber, NumberReader.TryReadAlone(text, out var read, out _));
        if (isNumber) Assert.Equal(value, read.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("For the 12 months to 30 June 2016, 18 percent", "12 months to 30 June 2016", "")]
    [InlineData("in the year ending 31 March 2021, 18 percent", "year ending 31 March 2021", "")]
    [InlineData("As at 1 July 2016, 18 groups", "as at 1 July 2016", "")]
    [InlineData("recorded in 2020, some 21 percent", "in 2020", "")]
    [InlineData("Compared with the 12 months to 30 June 2011, crime in the 12 months to 30 June 2016 rose", "12 months to 30 June 2016",
        "12 months to 30 June 2011")]
    [InlineData("It rose by 8 percent.", "", "")]
    public void Periods_keep_the_words_of_the_source(string text, string own, string earlier) =>
        Assert.Equal((own, earlier), (PeriodReader.Read(text).Last, PeriodReader.Read(text).Earlier));

    [Theory]
    [InlineData("lower proportion (10.9 percent) of outcomes than the proportion for England and Wales as a whole", "")]
    [InlineData("lower than the rate across all forces in England and Wales, which was 29 percent", "England and Wales 29")]
    [InlineData("This is in line with the 2.4 percent for England and Wales as a whole", "England and Wales 2.4")]
    [InlineData("below both the local population (8.5 percent) and the average for England and Wales (7.3 percent)",
        "local population 8.5; England and Wales 7.3")]
    [InlineData("which is 65 percent of its target of 371", "target 371")]
    [InlineData("within the target time of 15 minutes, and 70 percent", "")]
    [InlineData("rose from 12 percent in 2019 to 15 percent in 2020", "previous period 12")]
    [InlineData("is 15 percent, up from 12 percent", "previous period 12")]
    [InlineData("received 95 complaints, compared with 120 in the previous year", "previous period 120")]
    [InlineData("3 percent and 4 percent, compared with 5 percent and 6 percent across England and Wales respectively",
        "England and Wales 5; England and Wales 6")]
    public void A_comparator_is_joined_to_its_number(string text, string expected) => Assert.Equal(
        expected,
        string.Join("; ", ComparatorReader.Read(text, NumberReader.Read(text).Figures).Select(found => string.Create(
            CultureInfo.InvariantCulture, $"{found.Kind.Words()} {found.Number.Value}"))));

    [Fact]
    public void Sentences_end_at_full_stops_and_not_at_abbreviations_or_decimals()
    {
        const string Text = "It fell by 3.4 percent.⁴ Some forces (e.g. Kent) differ. See No. 7 above.\" \"Next\" is the last";
        Assert.Equal(
            ["It fell by 3.4 percent.⁴", "Some forces (e.g. Kent) differ.", "See No. 7 above.\"", "\"Next\" is the last"],
            Sentences.In(Text));
    }

    [Theory]
    [InlineData("a <u>domestic abuse</u>-related figure², as^{7,8} told", "figure", 32)]
    [InlineData("ends < 20 percent", "20", 7)]
    public void Clean_text_knows_its_places_in_the_file(string raw, string word, int place)
    {
        var clean = PlainText.Clean(raw, out var places);
        Assert.Equal(PlainText.Clean(raw), clean);
        Assert.Equal(clean.Length, places.Length);
        Assert.Equal(place, places[clean.IndexOf(word, StringComparison.Ordinal)]);
        Assert.Equal(word[0], raw[place]);
    }

    [Fact]
    public void Nothing_is_read_from_front_contents_and_annex()
    {
        const string Text = "In the force 12 percent left, compared with the England and Wales average of 13 percent.";
        Assert.Single(FigureHarness.ReadBody(Text));
        Assert.Empty(FigureHarness.ReadBody(Text, kind: SectionKind.Front));
        Assert.Empty(FigureHarness.ReadBody(Text, kind: SectionKind.Contents));
        Assert.Empty(FigureHarness.ReadBody(Text, kind: SectionKind.Annex));
    }

    [Fact]
    public void An_annex_within_a_chapter_and_lines_outside_every_section_are_left_out()
    {
        const string Line = "In the force 12 percent left, compared with the England and Wales average of 13 percent.";
        var source = SourceText.FromString("report.txt", string.Join('\n', Line, "", Line, "", Line));
        var figures = FigureHarness.Read(source, FigureHarness.Document("Kent Police", "2016"),
            [FigureHarness.Chapter(SectionKind.Area, 1, 4, "preventing-crime"),
                new(SectionKind.Annex, 2, "Annex", new LineSpan(3, 4), null)]);
        Assert.Equal(1, Assert.Single(figures).Passage.FirstLine);
    }

    [Fact]
    public void Time_grows_no_faster_than_the_text()
    {
        var line = string.Join(' ',
            Enumerable.Repeat("12 percent, compared with 13 percent across England and Wales in 12 months to 30 June 2016", 20_000));
        const string Unending = "a line of more than sixty letters that goes on and on without an end of 12 percent";
        var lines = string.Join('\n', Enumerable.Repeat(Unending, 20_000));
        var took = ProcessorTime.Of(() =>
        {
            FigureHarness.ReadBody(line);
            FigureHarness.ReadBody(lines);
        });
        Assert.True(took < TimeSpan.FromSeconds(15), $"It took {took}.");
    }

    [Fact]
    public void The_correction_of_the_committee_paper_keeps_the_wrong_value_with_date_and_reason()
    {
        var text = Repository.SeedText("2023-25-audit-committee-paper.txt");
        var figure = Assert.Single(FigureCorrections.Read(text,
            FigureHarness.Document("Northamptonshire Police", "2023-25"), Repository.Catalogue));
        Assert.Equal(("call-abandonment-rate-101", 25.6m, MeasureUnit.Percent, 7),
            (figure.MeasureKey, figure.Value, figure.Unit, figure.Passage.FirstLine));
        var correction = Assert.IsType<ParsedCorrection>(figure.Correction);
        Assert.Equal((8.8m, new PartialDate(2024, 8)), (correction.Value, correction.AmendedOn));
        Assert.Equal("the error in data was because of human error", correction.Reason);
        Assert.Contains("8.8 percent", correction.Passage.Quote, StringComparison.Ordinal);
        Assert.Contains(correction.Passage.Quote, text[7], StringComparison.Ordinal);
        Assert.Contains(figure.Passage.Quote, text[7], StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_told_to_be_wrong_is_no_figure_of_its_own()
    {
        var figure =
            Assert.Single(
            FigureHarness.ReadBody("Data gave the 101-abandonment rate as being at 8.8 percent. The actual figure was 25.6 percent."));
        Assert.Equal((25.6m, 8.8m), (figure.Value, figure.Correction?.Value));
    }

    [Fact]
    public void A_measure_added_to_the_catalogue_names_a_figure_that_had_only_its_own_words()
    {
        const string Text = "The force had 17 drones at 1 May 2024.";
        var folder = Directory.CreateTempSubdirectory("measures").FullName;
        try
        {
            foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "data"), "*.*"))
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            var before = Assert.Single(Read(folder));
            Assert.Equal((null, Text, 17m, "at 1 May 2024"), (before.MeasureKey, before.Label, before.Value, before.Period));

            var measures = Path.Combine(folder, "measures.json");
            const string Drones =
                """{"measures": [{"key": "drones", "label": "Drones in use", "unit": "count", "direction": "no direction", "theme": "workforce", "patterns": [{"all": ["drones"]}]}, """;
            File.WriteAllText(measures, Drones + File.ReadAllText(measures).TrimStart()["{\n  \"measures\": [".Length..]);
            var after = Assert.Single(Read(folder));
            Assert.Equal(("drones", "Drones in use", 17m), (after.MeasureKey, after.Label, after.Value));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        static IReadOnlyList<ParsedObservation> Read(string data) => FigureReader.Read(
            SourceText.FromString("report.txt", Text), FigureHarness.Document("Kent Police", "2021/22"),
            [FigureHarness.Chapter(SectionKind.Body, 1, 1)],
            Parsing.ReferenceData.ReferenceFiles.Load(data), []);
    }

    [Fact]
    public void Every_measure_names_a_theme_and_has_patterns()
    {
        Assert.NotEmpty(Repository.Catalogue.Measures);
        foreach (var measure in Repository.Catalogue.Measures)
        {
            Assert.Contains(Repository.Catalogue.Themes, theme => theme.Key == measure.ThemeKey);
            Assert.NotEmpty(measure.Patterns);
            Assert.All(measure.Patterns, pattern => Assert.True(pattern.All.Count + pattern.Any.Count > 0, measure.Key));
        }
    }
}
