using System.Globalization;
using Microsoft.Playwright;
using PeelDashboard.Browser.Tests.Harness;
using Xunit.Abstractions;

namespace PeelDashboard.Browser.Tests;

/// <summary>What a first view costs on the wire, everything that it loads together and nothing in the cache.</summary>
[Collection(OneDashboard.Name)]
public sealed class WeightTests(Dashboard dashboard, ITestOutputHelper output)
{
    private const double Limit = 200;

    [Theory, InlineData("/"), InlineData("/grades"), InlineData("/comparison"), InlineData("/forces")]
    public async Task A_first_view_weighs_at_most_200_kilobytes(string address)
    {
        await using var visit = await dashboard.VisitAsync();
        var wire = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        var (bytes, responses) = (0d, 0);
        wire.Event("Network.loadingFinished").OnEvent += (_, finished) =>
        {
            bytes += finished!.Value.GetProperty("encodedDataLength").GetDouble();
            responses++;
        };
        await wire.SendAsync("Network.enable");

        await visit.OpenAsync(await dashboard.PageAsync(address));
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        var kilobytes = bytes / 1000;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{address}: {kilobytes:0.0} KB in {responses} responses"));
        Assert.True(responses >= 3, $"{address} loaded only {responses} responses: was the wire watched?");
        Assert.True(kilobytes <= Limit, string.Create(CultureInfo.InvariantCulture,
            $"{address} weighs {kilobytes:0.0} KB; the limit is {Limit} KB."));
    }
}
