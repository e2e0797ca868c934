using System.Net;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Features.Tracker;

public sealed class OldAddressTests(ItemHost items) : IClassFixture<ItemHost>
{
    [Theory]
    [InlineData("/desk", "/tracker")]
    [InlineData("/desk?state=in-progress&q=a%20b", "/tracker?state=in-progress&q=a%20b")]
    [InlineData("/desk/NHP-2021-22-INV-1?history=all", "/tracker/NHP-2021-22-INV-1?history=all")]
    [InlineData("/desk/agenda?since=2026-01-01", "/tracker/agenda?since=2026-01-01")]
    [InlineData("/desk/evidence/1", "/tracker/evidence/1")]
    public async Task Old_address_leads_to_the_new_one_for_good(string before, string after)
    {
        using var response = await items.Officer.GetAsync(new Uri(before, UriKind.Relative));

        Assert.Equal((HttpStatusCode.MovedPermanently, after), (response.StatusCode, response.Headers.Location?.OriginalString));
    }

    [Fact]
    public async Task Form_that_was_open_before_is_sent_on_as_it_is()
    {
        using var page = await items.Officer.ReadAsync("/tracker/agenda");
        page.QuerySelector("form[method=post].item-form")!.SetAttribute("action", "/desk/agenda");

        var answer = await ItemHost.SendAsync(items.Officer, page, "form[method=post].item-form", ("Name", "Board"),
            ("HeldOn", "2026-11-20"));

        Assert.Equal((HttpStatusCode.PermanentRedirect, "/tracker/agenda"), (answer.Status, answer.Location));
    }
}
