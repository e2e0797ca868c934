using static PeelDashboard.Parsing.Tests.Layouts.ChangedReports;

namespace PeelDashboard.Parsing.Tests.Layouts;

public sealed class HeaderFooterFilterTests
{
    private const int LinesOfPage = 38;
    private const int FewestPages = 6;

    public static TheoryData<string, string> Pages
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var seed in Seeds)
                foreach (var form in (string[])["number", "form feed", "number and form feed", "header on the page",
                    "title and number", "footer and page of"])
                    data.Add(seed, form);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Running_heads_page_numbers_and_form_feeds_say_nothing(string seed, string form)
    {
        var before = Read(Lines(seed));
        var after = Read(Paged(Lines(seed), form));
        AssertSameFacts(before, after);
        Assert.Equal(Afis(before), Afis(after));
        Assert.Equal(Findings(before), Findings(after));
        Assert.Equal(before.Afis.Select(afi => afi.Detail), after.Afis.Select(afi => afi.Detail));
        Assert.Equal(before.Findings.Select(finding => finding.Detail), after.Findings.Select(finding => finding.Detail));
        Assert.Equal(before.Sections.Select(section => section.Heading), after.Sections.Select(section => section.Heading));
    }

    [Fact]
    public void Values_on_lines_of_their_own_are_no_page_numbers()
    {
        string[] lines = ["Force in numbers", "", "Crimes", "Kent Police", "12", "England and Wales", "13", "Calls", "Kent Police", "14",
            "England and Wales", "15", "16"];
        var text = Parsing.Reading.Text.SourceText.FromString("x.txt", string.Join('\n', lines));
        Assert.All(Enumerable.Range(1, lines.Length), line => Assert.Equal(lines[line - 1].Length == 0, text.IsBlank(line)));
    }

    [Fact]
    public void A_heading_that_opens_many_pages_is_no_running_head()
    {
        var lines = Enumerable.Range(1, 12).SelectMany(page =>
            (string[])[$"\fChapter about the subject {(char)('A' + page)}", "", "Areas for improvement", "",
            $"The force should do {(char)('A' + page)}", "", $"It does not do {(char)('A' + page)}."]).ToArray();
        var text = Parsing.Reading.Text.SourceText.FromString("x.txt", string.Join('\n', lines));
        Assert.DoesNotContain(Enumerable.Range(1, lines.Length), line => lines[line - 1].Length > 0 && text.IsBlank(line));
    }

    private static string Paged(string[] lines, string form)
    {
        var (paged, page, onPage) = (new List<string>(), 1, 0);
        var glued = "";
        foreach (var line in lines)
        {
            paged.Add(glued + line);
            glued = "";
            if (++onPage < Math.Min(LinesOfPage, lines.Length / FewestPages) || line.Trim().Length > 0) continue;
            onPage = 0;
            string[] end = form switch
            {
                "number" or "number and form feed" or "header on the page" => ["", $"{page}", ""],
                "title and number" => [$"PEEL report on the force   {page}", ""],
                "footer and page of" => ["A paper of the inspectorate", $"Page {page} of 99"],
                _ => [""],
            };
            paged.AddRange(end);
            if (form.EndsWith("form feed", StringComparison.Ordinal)) glued = "\f";
            if (form is "header on the page") paged.AddRange(["\fChecking the work of the police", ""]);
            page++;
        }

        return string.Join('\n', paged);
    }
}
