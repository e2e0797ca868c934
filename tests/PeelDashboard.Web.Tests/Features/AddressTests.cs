using System.Text.RegularExpressions;
using PeelDashboard.Application.Queries.Afis;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Sources;
using PeelDashboard.Web.Features.Reports;
using PeelDashboard.Web.Tests.Components;

namespace PeelDashboard.Web.Tests.Features;

public sealed class AddressTests
{
    public static TheoryData<AfiListFilter> AfiLists { get; } =
    [
        new AfiListFilter(),
        new AfiListFilter("kent", "2021-22", "investigating-crime", AfiStatus.ClosedByInspectorate, "victims & 100% of \"them\""),
        new AfiListFilter(Words: "caf\u00e9 #1?"),
        new AfiListFilter(Status: AfiStatus.AwaitingAllocation),
        new AfiListFilter("kent", "2016") { Area = "investigating-crime" },
    ];

    [Theory]
    [MemberData(nameof(AfiLists))]
    public void An_AFI_list_comes_back_from_its_address(AfiListFilter state)
    {
        ArgumentNullException.ThrowIfNull(state);
        Assert.Equal(state, AfiListFilter.Parse("http://localhost" + state.ToAddress()));
    }

    [Fact]
    public void An_AFI_list_without_filters_is_the_bare_path() => Assert.Equal("/afis", new AfiListFilter().ToAddress());

    [Fact]
    public void The_key_of_a_cycle_is_understood_as_its_slug() => Assert.Equal("2021-22", AfiListFilter.Parse("/afis?cycle=2021/22").Cycle);

    [Fact]
    public void A_state_that_nothing_knows_filters_nothing() =>
        Assert.Equal(new AfiListFilter(), AfiListFilter.Parse("/afis?status=lost&q=%20"));

    [Fact]
    public void The_download_has_the_filters_of_the_page_and_names_the_force() => Assert.Equal(
        "/exports/afis.csv?force=kent&cycle=2016&status=in-progress&q=plan",
        new AfiListFilter(null, "2016", null, AfiStatus.InProgress, "plan").ToCsvAddress("kent"));

    [Theory]
    [InlineData("/reports/4", "")]
    [InlineData("/reports/4?lines=258;256;62", "258;256;62")]
    [InlineData("/reports/4?lines=330;332-335", "330;332-335")]
    public void A_passage_comes_back_from_its_address(string address, string lines)
    {
        var state = ReportState.Parse(address);

        Assert.Equal(lines, Passage.FormatLines(state.Lines));
        Assert.Equal(address, state.ToAddress(4));
        Assert.Equal(address + "#L62", state.ToAddress(4, 62));
    }

    [Theory]
    [InlineData("/reports/4?lines=abc")]
    [InlineData("/reports/4?lines=0;-3;9-2;1-2-3;99999999999")]
    public void What_is_no_line_is_left_out_of_a_passage(string address) => Assert.Empty(ReportState.Parse(address).Lines);

    [Fact]
    public void A_passage_marks_its_lines_and_no_others()
    {
        var state = ReportState.Parse("/reports/4?lines=258;60-62");

        Assert.Equal([60, 61, 62, 258], Enumerable.Range(1, 300).Where(state.Marks));
    }

    [Fact]
    public void No_link_names_a_part_without_its_page() => Assert.DoesNotContain(
        Directory.EnumerateFiles(Path.Combine(ComponentStore.Root, "src", "PeelDashboard.Web"), "*.razor", SearchOption.AllDirectories),
        file => Regex.IsMatch(File.ReadAllText(file), "<a [^>]*href=\"#", RegexOptions.None, TimeSpan.FromSeconds(1)));
}
