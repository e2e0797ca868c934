using Microsoft.AspNetCore.Components;
using PeelDashboard.Web.Components.Layout;
using PeelDashboard.Web.Features.GradeHistory;
using PeelDashboard.Web.Features.NationalComparison;
using PeelDashboard.Web.Features.Overview;

namespace PeelDashboard.Web.Tests.Components;

/// <summary>A page asks the store at most five times, its footer included.</summary>
public sealed class CommandCountTests(ComponentStore store) : IClassFixture<ComponentStore>
{
    [Fact]
    public Task Overview() => AssertAtMostFiveAsync<OverviewPage>();

    [Fact]
    public async Task History()
    {
        // What a report says of comparisons is read once and remembered.
        await Rendered.PageAsync<GradeHistoryPage>(store, "/grades");
        foreach (var address in new[] { "/grades", "/grades?cell=leadership-and-resources.2016", "/grades?show=counts" })
            await AssertAtMostFiveAsync<GradeHistoryPage>(address);
    }

    [Fact]
    public Task Comparison() => AssertAtMostFiveAsync<ComparisonPage>();

    [Fact]
    public Task Measure() => AssertAtMostFiveAsync<MeasurePage>("/", ("MeasureKey", "domestic-abuse-arrest-rate"));

    private async Task AssertAtMostFiveAsync<T>(string address = "/", params (string Name, object? Value)[] parameters)
        where T : IComponent
    {
        var before = store.Commands.Count;
        await Rendered.PageAsync<T>(store, address, parameters);
        await Rendered.PageAsync<DataFreshness>(store, "/");
        Assert.InRange(store.Commands.Count - before, 2, 5);
    }
}
