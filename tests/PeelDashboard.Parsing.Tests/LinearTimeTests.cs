using System.Text;
using System.Text.RegularExpressions;
using PeelDashboard.Parsing.Layouts.Recognition;
using PeelDashboard.Parsing.Model;
using PeelDashboard.Parsing.Reading.Text;
using PeelDashboard.Tests;

namespace PeelDashboard.Parsing.Tests;

public sealed class LinearTimeTests
{
    private const int Size = 150_000;
    private const int Times = 4;

    /// <summary>Twice of what is linear and half of what grows with the square.</summary>
    private const int MostGrowth = 8;

    private const string Cover = "PEEL: Police effectiveness 2016\n\nAn inspection of Kent Police\n\nMarch 2017\n\n";
    private const string Question = Cover + "How effective is the force at investigating crime and reducing re-offending?\n\n";
    private const string Revisit =
        "HM Inspector of Constabulary\n3 September 2023\nChief Constable\nKent Police\nDear Sir\n\nRevisit of PEEL 2021/22\n\n";

    private const int Attempts = 3;

    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(10);

    public static TheoryData<string, string, string, string> Texts { get; } = new()
    {
        { "one line of sentences", Question,
            "The rate of arrests in the force was 12 percent in the year ending 31 March 2016, compared with 13 percent across England and "
                + "Wales. ", "" },
        { "one line that points back", Question, "This figure is 12 percent over the same period. ", "" },
        { "one line without a sentence", Question, "It gave figure 12 ", "" },
        { "one line of open marks", Question, "<a ^{", "" },
        { "a million short lines", Question, "a b\n", "" },
        { "a million lines cut by page breaks", Question, "12 and\n\n", "" },
        { "a long lead above a long list", Question, "the force has 12 percent in the year ending 31 March 2016 ", ":\n" },
        { "a wide table with many rows", Question + "Proportion of outcomes\n\nLabel\tKent Police\tEngland and Wales", "\t", "\n" },
        { "a block whose note is missing", Cover + "Force in numbers\n\nBlock*\n\n",
            "Rate per 1,000 population\nKent Police\n12\nEngland and Wales\n13\n", "" },
        { "headings upon headings", Question, "Summary of findings\n\nGood\n\nAreas for improvement\n\n- The force should read.\n\n", "" },
        { "page breaks and nothing else", Question, "\f\n", "" },
        { "pages of a number each", Question, "Page 3\n\n\n\f", "" },
        { "areas for improvement on one line", Question + "Areas for improvement\n\n", "The force should read. ", "" },
        { "grades below areas for improvement", Question, "Areas for improvement\n\nGood\n\nIt reads.\n\n", "" },
        { "a letter",
            "HM Inspector of Constabulary\nKent Police\n3 September 2014\nDear Sir\n\nFindings that specifically relate to your force\n\n",
            "A heading\n\n- A finding.\n", "" },
        { "causes of concern with leads upon leads", Question + "Cause of concern\n\nIt fails.\n\nRecommendations\n\n",
            "Within three months, the force should make sure that:\n\n- it reads; and\n- it writes within three months of the\n\n", "" },
        { "changes of grade on one line", Question,
            "On 8 August 2016 the grade for this question was changed from good to inadequate, because the grade of good was ", "" },
        { "a revisit letter on one line", Revisit,
            "We have closed the cause of concern about the areas and the recommendations in our 2021/22 PEEL inspection, and ", "" },
        { "a revisit letter of many sentences", Revisit, "The cause of concern about cells is not yet closed. ", "" },
        { "a press release on one line", "Press release\nHMICFRS PEEL 2021/22 Kent Police\n",
            "good in two areas and adequate in four ", "" },
        { "a paper on one line", "1. Introduction\nJIAC PEEL 2023-25 Kent Police\n2. End\n", "deemed good in 2019 (Legitimacy) ", "" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Reading_takes_at_most_the_time_that_its_length_deserves(string name, string start, string repeated, string half)
    {
        var (small, large) = (Text(Size, start, repeated, half), Text(Times * Size, start, repeated, half));
        _ = Work(small); // has the code made ready

        // A disturbed machine may be slow for a while; text that takes the square of its length is slow every time.
        var took = new List<string>();
        while (took.Count < Attempts)
        {
            var (one, many) = (Work(small), Work(large));
            if (many / (one > Shortest ? one : Shortest) <= MostGrowth) return;
            took.Add($"{one.TotalMilliseconds} and {many.TotalMilliseconds} ms");
        }

        Assert.Fail($"{name} took {string.Join(", then ", took)}; {Times} times the text may take {MostGrowth} times as long.");
    }

    private static string Text(int size, string start, string repeated, string half)
    {
        var text = new StringBuilder(start);
        while (text.Length < (half.Length > 0 ? size / 2 : size)) text.Append(repeated);
        text.Append(half);
        while (text.Length < size) text.Append(half == ":\n" ? "- a figure of 12 percent\n" : "x*\t12.0\t13.0\n");
        return text.ToString();
    }

    /// <summary>
    /// Past the limits of what is taken in, so that a little too much of one thing still shows; endless where an expression timed out.
    /// </summary>
    private static TimeSpan Work(string text)
    {
        try
        {
            return ProcessorTime.Of(() =>
            {
                var source = SourceText.FromString("long.txt", text);
                if (LayoutRecogniser.Recognise(source, Repository.Catalogue) is var (layout, document))
                    _ = layout.Parse(source, document, Repository.Catalogue);
            });
        }
        catch (RegexMatchTimeoutException)
        {
            return TimeSpan.MaxValue;
        }
    }

    [Fact]
    public void An_expression_that_runs_out_of_time_ends_in_a_refusal_and_in_no_exception()
    {
        // Whether its second is enough for this line depends on the machine; what may come of it does not.
        var text = new StringBuilder("1. Introduction\nJIAC PEEL 2023-25 Kent Police\n2. End\n");
        while (text.Length < 2_000_000) text.Insert(text.Length, "deemed rated judged ", 900).Append('\n');

        var result = ReportParser.Read("long.txt", Encoding.UTF8.GetBytes(text.ToString()), Repository.Catalogue);

        if (result is ReadResult.Refused refused)
            Assert.Equal("long.txt took too long to read; check that it is the plain text of a report.", refused.Message);
        else Assert.IsType<ReadResult.Report>(result);
    }
}
