using PeelDashboard.Application.Queries.Comparison;
using PeelDashboard.Application.Queries.Grades;
using PeelDashboard.Application.RecurringFindings;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Components;

public sealed class AddressStateTests
{
    private static readonly string?[] Values = [null, "kent", "2021-22", "2021/22", "a b&c=d", "per 1,000 population", "caf\u00E9?#", "+"];

    [Fact]
    public void Comparison()
    {
        var random = new Random(7);
        for (var i = 0; i < 200; i++)
        {
            var state = new ComparisonFilter(Pick(random), Pick(random), Pick(random), Pick(random), i % 2 == 0 ? "distance" : null);
            Assert.Equal(state, ComparisonFilter.Parse("http://localhost" + state.ToAddress()));
        }
    }

    [Fact]
    public void A_file_of_the_comparison_takes_its_filters_and_knows_no_order()
    {
        Assert.Null(ComparisonFilter.Parse("/comparison?order=label").Order);
        Assert.Equal("/exports/metrics.csv?theme=victims", new ComparisonFilter(Theme: "victims", Order: "distance")
            .ToFile("/exports/metrics.csv"));
    }

    [Fact]
    public void History()
    {
        foreach (var force in Values)
        {
            foreach (var view in Enum.GetValues<GradeView>())
            {
                var state = new GradeHistoryFilter(force, view);
                Assert.Equal(state, GradeHistoryFilter.Parse("http://localhost" + state.ToAddress("/grades")));
                var counts = state with { IsCounts = true };
                Assert.Equal(counts, GradeHistoryFilter.Parse("http://localhost" + counts.ToAddress("/grades")));
                var open = state with { Cell = new("investigating-crime", "2021-22") };
                Assert.Equal(open, GradeHistoryFilter.Parse("http://localhost" + open.ToAddress("/grades") + "#cell"));
            }
        }
    }

    [Fact]
    public void Lineage()
    {
        foreach (var value in Values)
        {
            foreach (var link in Enum.GetValues<LinkFilter>())
            {
                foreach (var state in new[] { new RecurrenceFilter(value, Link: link), new RecurrenceFilter("kent", value, link) })
                    Assert.Equal(state, RecurrenceFilter.Parse("http://localhost" + state.ToAddress()));
            }
        }
    }

    [Fact]
    public void A_file_of_threads_takes_their_filters_and_no_unknown_theme_filters()
    {
        Assert.Equal("/exports/lineage.csv?force=kent&theme=victims&link=stated",
            new RecurrenceFilter(Theme: "victims", Link: LinkFilter.Stated).Known(TestStore.Catalogue).ToCsvAddress("kent"));
        Assert.Equal(new RecurrenceFilter("kent", Link: LinkFilter.Suggested),
            RecurrenceFilter.Parse("/lineage?force=kent&theme=sideways&link=suggested").Known(TestStore.Catalogue));
    }

    [Fact]
    public void Theme()
    {
        foreach (var force in Values)
        {
            foreach (var view in Enum.GetValues<GradeView>())
            {
                var state = new ThemeFilter("investigating-crime", force, view);
                Assert.StartsWith("/grades/investigating-crime", state.ToAddress(), StringComparison.Ordinal);
                Assert.Equal(state, ThemeFilter.Parse("investigating-crime", "http://localhost" + state.ToAddress()));
            }
        }
    }

    [Fact]
    public void An_address_without_choices_is_bare()
    {
        Assert.Equal("/comparison", new ComparisonFilter().ToAddress());
        Assert.Equal("/lineage", new RecurrenceFilter().ToAddress());
        Assert.Equal("/grades", new GradeHistoryFilter(null, GradeView.Amended).ToAddress("/grades"));
        Assert.Equal("/comparison?unit=" + Uri.EscapeDataString(MeasureUnit.Per1000Population.Words()),
            new ComparisonFilter(Unit: "per 1,000 population").ToAddress());
    }

    [Fact]
    public void Unknown_views_are_the_amended_one() =>
        Assert.Equal(GradeView.Amended, GradeHistoryFilter.Parse("/grades?view=sideways").View);

    [Theory, InlineData(""), InlineData("workforce"), InlineData(".2016"), InlineData("workforce."), InlineData("a.b.c")]
    public void What_names_no_cell_opens_none(string text) => Assert.Null(GradeHistoryFilter.Parse("/grades?cell=" + text).Cell);

    private static string? Pick(Random random) => Values[random.Next(Values.Length)];
}
