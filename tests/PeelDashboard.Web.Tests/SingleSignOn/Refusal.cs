using System.Net;
using PeelDashboard.Web.Tests.Components;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.SingleSignOn;

internal static class Refusal
{
    public static async Task AssertRefusedAsync(this HttpClient browser, string address, string sentence)
    {
        Assert.StartsWith("/account/sign-in?problem=", address, StringComparison.Ordinal);
        using (var page = await browser.ReadAsync(address))
            Assert.Equal(sentence, page.QuerySelector("main [role=alert] p:last-child")!.Words());
        using var own = await browser.GetAsync(new Uri("/account", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, own.StatusCode);
        Assert.Contains("/account/sign-in", own.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }
}
