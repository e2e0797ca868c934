using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using PeelDashboard.Application.Queries.About;
using PeelDashboard.Data.Entities;
using PeelDashboard.Web.Features.About;
using PeelDashboard.Web.Tests.Components;
using PeelDashboard.Web.Tests.Features.Forces;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Features.About;

[Collection(OneNationalHost.Name)]
public sealed class AboutPagesTests(NationalHost product)
{
    [Fact]
    public async Task Every_source_document_is_listed_with_what_was_taken_from_it()
    {
        using var page = await product.GetAsync("/about");
        var rows = page.QuerySelectorAll(".about-documents tbody tr");

        Assert.Equal(5, rows.Length);
        var report = rows.Single(row => row.QuerySelector("th")!.Words().StartsWith("PEEL 2021/22", StringComparison.Ordinal));
        Assert.Equal("705", Cell(report, "Lines"));
        Assert.Equal("19", Cell(report, "AFIs"));
        Assert.Equal("HMICFRS, November 2021", Cell(report, "Published"));
        var import = report.QuerySelector("a[href^='/imports/']")!;
        Assert.Matches("^[0-9]+ of [0-9]+ lines", import.Words());
        using var opened = await product.GetAsync(import.GetAttribute("href")!);
        Assert.Contains("2021-22-peel-report.txt", opened.Body!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_coverage_of_each_cycle_is_what_the_records_hold()
    {
        using var page = await product.GetAsync("/about");
        IElement Cycle(string key) => page.QuerySelector($".about-cycles tr[data-cycle='{key}']")!;

        foreach (var records in product.Records.GroupBy(row => row["cycle"], StringComparer.Ordinal))
            Assert.Equal(records.Count(), int.Parse(Cell(Cycle(records.Key), "Public records"),
                System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("38 of 43; 1 more has only counts", Cell(Cycle("2021/22"), "Forces with any grade"));
        Assert.Equal("39 of 43; 3 more have only counts", Cell(Cycle("2023-25"), "Forces with any grade"));
        Assert.Equal("19 of 43 (eight areas or more)", Cell(Cycle("2021/22"), "Forces with every pillar, or eight areas"));
        Assert.Equal("partial", Cell(Cycle("2021/22"), "So"));
        Assert.Equal("43 of 43 (every graded pillar)", Cell(Cycle("2016"), "Forces with every pillar, or eight areas"));
        Assert.Equal("pillars complete, questions partial", Cell(Cycle("2016"), "So"));
        Assert.Equal("10 grades; we have a report of its own", Cell(Cycle("2021/22"), "Northamptonshire Police"));
        using var other = await product.GetAsync("/about?force=kent");
        Assert.Contains("Kent Police", other.QuerySelector(".about-cycles thead")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Enhanced_monitoring_is_listed_as_what_is_known()
    {
        using var page = await product.GetAsync("/about");
        var section = page.QuerySelector("[aria-labelledby='about-monitoring']")!;

        Assert.Equal(4, section.QuerySelectorAll("li a[href^='https://hmicfrs.']").Length);
        Assert.Contains("Nottinghamshire Police, 11 March 2024: Engage", section.Words(), StringComparison.Ordinal);
        Assert.Contains("not a complete list", section.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, 13, 3, 13, "complete")]
    [InlineData(3, 13, 3, 5, "pillars complete, questions partial")]
    [InlineData(3, 13, 2, 12, "partial")]
    // reports graded different sets, so nobody can say that a force has them all
    [InlineData(0, 11, 0, 11, "eight areas or more of every force")]
    [InlineData(0, 11, 0, 8, "eight areas or more of every force")]
    [InlineData(0, 11, 0, 7, "partial")]
    public void What_is_known_of_a_cycle_is_called_complete_only_where_it_is(int pillars, int areas, int pillarsOfOne,
        int gradesOfOne, string standing)
    {
        var cycle = new AboutCycle("key", "label", Records: 1, CountsOnly: 0, Addresses: 1, pillars, areas)
        {
            Forces = [new ForceGrades(1, pillars, areas), new ForceGrades(2, pillarsOfOne, gradesOfOne)],
        };

        Assert.Equal(standing, cycle.Standing(2));
        Assert.Equal("partial", cycle.Standing(3));
    }

    [Fact]
    public async Task What_is_ours_stands_beside_what_is_theirs()
    {
        using var page = await product.GetAsync("/about");
        var rows = page.QuerySelectorAll(".about-readings tbody tr").ToDictionary(row => row.QuerySelector("th")!.Words());

        Assert.Contains("no mean of grades", Cell(rows["Grades"], "Ours"), StringComparison.Ordinal);
        Assert.Contains("suggested", Cell(rows["What came back"], "Ours"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/about")]
    [InlineData("/glossary")]
    [InlineData("/accessibility")]
    public async Task It_asks_the_store_at_most_ten_times_and_the_footer_leads_to_it(string address)
    {
        using var start = await product.GetAsync("/");
        var before = product.Commands.Count;
        using var page = await product.GetAsync(NationalHost.NotKept(address));

        Assert.InRange(product.Commands.Count - before, 1, 10);
        Assert.NotNull(start.QuerySelector($"footer a[href='{address}']"));
        Assert.Single(page.QuerySelectorAll("h1"));
    }

    [Fact]
    public void Words_stand_in_alphabetical_order_under_anchors_of_their_own()
    {
        var terms = Glossary.All.Select(entry => entry.Term).ToList();

        Assert.Equal(terms.OrderBy(term => term.Replace("-", "", StringComparison.Ordinal), StringComparer.OrdinalIgnoreCase), terms);
        Assert.Equal(Glossary.All.Count, Glossary.All.Select(entry => entry.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(["afi", "peel", "cause-of-concern", "ungraded", "adequate", "points"],
            id => Assert.Contains(Glossary.All, entry => entry.Id == id));
    }

    [Fact]
    public void What_is_quoted_stands_on_its_line()
    {
        foreach (var quote in Glossary.All.Select(entry => entry.Quote).OfType<GlossaryQuote>())
        {
            var lines = File.ReadAllLines(Path.Combine(ComponentStore.Root, "seeds", quote.FileName));
            Assert.Contains(quote.Words, lines[quote.Line - 1], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_quoted_definition_opens_its_line()
    {
        using var page = await product.GetAsync("/glossary");
        var link = page.QuerySelector("#marac")!.ParentElement!.QuerySelector(".glossary-quote a")!.GetAttribute("href")!;
        using var report = await product.GetAsync(link.Split('#')[0]);

        Assert.EndsWith("#L775", link, StringComparison.Ordinal);
        Assert.Contains("local meetings where information about high-risk domestic abuse victims",
            report.QuerySelector("#L775")!.Closest("li, tr, p, div")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Glossary_quotes_the_right_document_when_two_share_a_file_name()
    {
        await using var store = await HandFilledStore.CreateAsync();
        int id;
        await using (var db = await store.ContextAsync())
        {
            var other = await db.Documents.FirstAsync(document => document.FileName == Glossary.Report2021);
            var quoted = db.Documents.Add(new SourceDocument
            {
                FileName = other.FileName, ForceId = other.ForceId, CycleKey = other.CycleKey, Title = "The quoted one",
                Layout = "press-release",
                Texts =
                {
                    new DocumentText { Edition = 1,
                        Lines = await File.ReadAllTextAsync(Path.Combine(ComponentStore.Root, "seeds", other.FileName)) },
                },
            }).Entity;
            await db.SaveChangesAsync();
            id = quoted.Id;
        }

        await using var host = new PeelHost(store.Folder);
        using var client = host.CreateClient();
        using var page = await client.ReadAsync("/glossary");
        var link = page.QuerySelector("#abandonment")!.ParentElement!.QuerySelector(".glossary-quote a")!.GetAttribute("href")!;
        Assert.StartsWith($"/reports/{id}?", link, StringComparison.Ordinal);
    }

    private static string Cell(IElement row, string label) => row.QuerySelector($"td[data-label='{label}']")!.Words();
}
