using System.Globalization;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Parsing.Model;

namespace PeelDashboard.Parsing.Tests.Figures;

/// <summary>
/// Every figure of the two reports that has a comparator in the text, counted by hand: line of the value, value, comparator.
/// </summary>
public sealed class SeedPairTests
{
    // 7 in the block, 5 + 20 + 6 in the tables, 14 in sentences.
    private const string Pairs2016 = """
        95 269 E 240
        109 68 E 68
        119 5.5 E 7.8
        129 1.3 E -3.4
        143 10.9 E 12.1
        153 11.0 E 10.6
        163 46.2 E 47.4
        285 1.3 E -3.4
        287 5.3 E -0.5
        297 5.5 E 7.8
        307 68.0 E 68.2
        308 62.6 E 60.4
        309 1.7 E 1.9
        310 8.3 E 7.0
        311 8.8 E 8.1
        327 -12 E -8
        443 10.9 E 12.1
        444 0.6 E 0.2
        445 3.5 E 3.2
        446 0.4 E 0.4
        447 2.9 E 2.3
        448 0.2 E 0.6
        449 4.1 E 3.6
        450 0.6 E 0.9
        451 3.6 E 2.8
        452 1.2 E 1.8
        454 10.0 E 8.3
        455 14.1 E 13.8
        456 11.0 E 10.6
        457 3.1 E 3.2
        458 46.2 E 47.4
        459 1.2 E 0.6
        460 0.1 E 0.1
        461 91.9 E 91.3
        462 8.1 E 8.7
        463 100.00 E 100.00
        476 10.0 E 8.3
        490 44 E 27
        543 14.1 E 13.8
        561 58 E 69
        573 93 E 57
        642 18.4 E 14.3
        668 3.2 E 2.4
        687 32 E 23
        687 14 E 11
        748 15.5 E 23.2
        749 4.0 E 5.6
        750 0.2 E 0.3
        751 3.8 E 1.4
        752 25.1 E 24.1
        753 43.4 E 35.4
        806 44 E 46
        """;

    // 16 in sentences: one figure (line 603) has two comparators, and one (line 340) an earlier audit.
    private const string Pairs2021 = """
        146 20 E 29
        153 21 E 13
        160 4.2 P 8.5
        340 67 V 37
        352 242 T 371
        356 20.1 E 29.2
        356 23.0 E 13.0
        364 21 E 13
        365 22 E 23
        369 20 E 22
        370 61 E 55
        390 4 E 6
        427 23.9 E 12.4
        603 4.2 P 8.5
        603 4.2 E 7.3
        605 42 E 28.3
        """;

    private static readonly Dictionary<decimal, string[]> Words = new()
    {
        [0] = ["none of"], [1] = ["one case", "one fifth", "a quarter", "half", "one active"], [2] = ["two years", "two of the three"],
            [3] = ["three"], [5] = ["five cases"], [10] = ["ten cases"],
    };

    /// <summary>
    /// Single figures, which no text of the two reports sets against another number, listed by hand: line, value, upper end of a range or
    /// whole of a ratio. A dash stands for the seven labels whose values are lost.
    /// </summary>
    private const string Singles = """
        2016: 177 -; 182 -; 188 -; 192 -; 197 -; 204 -; 210 -; 327 41; 357 47; 379 568; 399 100; 476 10.9; 510 1/4; 510 1/2;
        514 15-20; 520 200; 520 22; 522 50; 524 2185; 551 93; 561 10486; 561 2737/10486; 571 93/166; 581 677; 581 2/677;
        581 77/677; 581 81; 581 28/81; 583 70; 583 80; 583 200; 603 200; 691 46; 721 151; 721 113; 721 24; 723 52;
        723 51; 858 3; 871 33; 879 150; 887 1
        2021/22: 166 46; 192 10; 198 65/88; 202 67/70; 210 6/20; 211 12/25; 212 0; 212 7/20; 236 94; 250 168; 250 50; 250 11;
        250 41; 280 50; 280 92; 290 36; 290 34; 302 12/24; 302 63.6; 302 88.7; 304 10-15; 316 67.7; 316 15; 316 70.6;
        316 20; 320 5.5; 320 300; 340 37/60; 352 65; 358 32; 358 12; 358 1; 360 5/15; 392 127.7; 394 16/21; 402 1/5;
        421 35/40; 445 2; 497 25; 497 14; 497 3; 638 2/3; 650 390; 650 15/390; 650 4; 681 19
        """;

    [Fact]
    public void Every_pair_of_2016_is_read_and_no_other() => Assert.Equal(Lines(Pairs2016), Pairs(FigureHarness.Of2016));

    [Fact]
    public void Every_pair_of_2021_is_read_and_no_other() => Assert.Equal(Lines(Pairs2021), Pairs(FigureHarness.Of2021));

    [Fact]
    public void Single_figures_are_the_known_ones() => Assert.Equal(
        string.Join(' ', Singles.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)),
        $"2016: {Single(FigureHarness.Of2016)} 2021/22: {Single(FigureHarness.Of2021)}");

    private static string Single(IReadOnlyList<ParsedObservation> figures) =>
        string.Join("; ", figures.Where(figure => figure.Comparators.Count == 0).Select(figure =>
        $"{figure.Passage.FirstLine.ToString(CultureInfo.InvariantCulture)} {(figure.Value is { } value ? Number(value) : "-")}"
        + (figure.UpperValue is { } upper ? $"-{Number(upper)}" : "") + (figure.Denominator is { } whole ? $"/{Number(whole)}" : "")));

    [Fact]
    public void Every_quote_stands_on_its_first_line_and_every_value_on_one_of_its_lines()
    {
        foreach (var (seed, figures) in new[] { ("2016-peel-effectiveness-report.txt", FigureHarness.Of2016),
            ("2021-22-peel-report.txt", FigureHarness.Of2021) })
        {
            var text = Repository.SeedText(seed);
            foreach (var figure in figures)
            {
                Assert.InRange(figure.Passage.Quote.Length, 5, 230);
                Assert.Contains(figure.Passage.Quote, text[figure.Passage.FirstLine], StringComparison.Ordinal);
                if (figure.Value is { } value)
                {
                    string[] printed = [Number(Math.Abs(value)), value.ToString("N0", CultureInfo.InvariantCulture),
                        .. Words.GetValueOrDefault(value, [])];
                    Assert.Contains(figure.Passage.Lines, span =>
                        printed.Any(number => text[span.First].Contains(number, StringComparison.Ordinal)));
                    if (figure.Passage.Lines.Count < 3)
                        Assert.Contains(printed, number => figure.Passage.Quote.Contains(number, StringComparison.Ordinal));
                }

                Assert.All(figure.Comparators, other => Assert.Contains(Number(Math.Abs(other.Value)), text[other.Line],
                    StringComparison.Ordinal));
            }
        }
    }

    [Theory]
    [InlineData(119, "recorded-crime-change-1-year", 297)]
    [InlineData(129, "recorded-crime-change-5-years", 285)]
    [InlineData(109, "recorded-crime-rate", 307)]
    [InlineData(143, "outcome-charged", 443)]
    [InlineData(153, "outcome-16", 456)]
    [InlineData(163, "outcome-18", 458)]
    [InlineData(454, "outcome-15", 476)]
    [InlineData(455, "outcome-victim-does-not-support", 543)]
    public void A_measure_told_twice_has_one_key(int first, string measure, int second) => Assert.Equal(
        [measure, measure], FigureHarness.Of2016.Where(figure => figure.Comparators.Count > 0 && ValueLine(figure) is var line
            && (line == first || line == second)).Select(figure => figure.MeasureKey));

    [Fact]
    public void All_offences_and_domestic_abuse_share_no_measure()
    {
        string?[] all = [.. FigureHarness.Of2016.Where(figure => figure.Passage.FirstLine is >= 443 and <= 463)
            .Select(figure => figure.MeasureKey)];
        string?[] domesticAbuse = [.. FigureHarness.Of2016.Where(figure => figure.Passage.FirstLine is >= 748 and <= 753)
            .Select(figure => figure.MeasureKey)];
        Assert.Equal(20, all.Distinct().Count());
        Assert.Equal(6, domesticAbuse.Distinct().Count());
        Assert.Empty(all.Intersect(domesticAbuse));
    }

    [Fact]
    public void Arrests_of_the_two_reports_are_two_measures_and_both_arrest_rates_of_one_report_are_one()
    {
        Assert.Equal("domestic-abuse-arrests-per-100-offences",
            FigureHarness.Of2016.Single(figure => figure.Passage.FirstLine == 691).MeasureKey);
        Assert.Equal([20m, 20.1m], FigureHarness.Of2021.Where(figure => figure.MeasureKey == "domestic-abuse-arrest-rate")
            .Select(figure => figure.Value));
    }

    [Fact]
    public void Figures_belong_to_the_area_whose_chapter_holds_them()
    {
        Assert.All(FigureHarness.Of2016.Where(figure => figure.Passage.FirstLine < 276), figure => Assert.Null(figure.AreaKey));
        Assert.Equal("serious-organised-crime", FigureHarness.Of2016.Single(figure => figure.MeasureKey == "organised-crime-group-rate"
            && figure.Value is not null).AreaKey);
        Assert.Equal("workforce", FigureHarness.Of2021.Single(figure => figure.Passage.FirstLine == 605).AreaKey);
    }

    [Theory]
    [InlineData(285, "12 months to 30 June 2016, compared with the 12 months to 30 June 2011")]
    [InlineData(287, "12 months to 30 June 2016, compared with the 12 months to 30 June 2011")]
    [InlineData(311, "12 months to 30 June 2016")]
    [InlineData(490, "")]
    [InlineData(806, "as at 1 July 2016")]
    public void Periods_are_in_the_words_of_the_source(int line, string period) =>
        Assert.Equal(period, FigureHarness.Of2016.Single(figure => figure.Passage.FirstLine == line).Period);

    [Fact]
    public void Burglary_is_counted_by_household() =>
        Assert.Equal(MeasureUnit.Per1000Households, FigureHarness.Of2016.Single(figure => figure.Passage.FirstLine == 311).Unit);

    [Fact]
    public void The_same_report_on_another_force_gives_the_same_pairs()
    {
        var text = Repository.SeedText("2016-peel-effectiveness-report.txt").FullText.Replace("Northamptonshire", "Kent",
            StringComparison.Ordinal);
        var source = Parsing.Reading.Text.SourceText.FromString("kent.txt", text);
        var figures = FigureHarness.Read(source, FigureHarness.Document("Kent Police", "2016"), FigureHarness.Sections2016);
        Assert.Equal(Pairs(FigureHarness.Of2016), Pairs(figures));
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static List<string> Pairs(IReadOnlyList<ParsedObservation> figures) =>
        [.. figures.SelectMany(figure => figure.Comparators.Select(other =>
            $"{ValueLine(figure).ToString(CultureInfo.InvariantCulture)} {Number(figure.Value)} {Letter(other.Kind)} {Number(other.Value)}"))];

    /// <summary>In a block the label's line comes first and the value's second.</summary>
    private static int ValueLine(ParsedObservation figure) => figure.Passage.Lines.Count == 3 ? figure.Passage.Lines[1].First
        : figure.Passage.FirstLine;

    private static char Letter(ComparatorKind kind) => kind switch
    {
        ComparatorKind.EnglandAndWales => 'E',
        ComparatorKind.LocalPopulation => 'P',
        ComparatorKind.Target => 'T',
        _ => 'V',
    };

    private static string Number(decimal? value) => value is not { } printed ? "not in the text" : Number(printed);

    private static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
