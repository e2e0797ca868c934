using System.Net;
using PeelDashboard.Domain.Security;
using PeelDashboard.Web.Identity;
using PeelDashboard.Web.Tests.Features;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Accounts;

/// <summary>A sign-in leads back to a page of this dashboard, never elsewhere.</summary>
[Collection(OneFeatureHost.Name)]
public sealed class ReturnUrlsTests(FeatureHost product)
{
    [Theory]
    [InlineData("/grades", "/grades")]
    [InlineData("/afis?q=%22plan%22&cycle=2016#list", "/afis?q=%22plan%22&cycle=2016#list")]
    [InlineData("/caf\u00e9", "/caf%C3%A9")]
    [InlineData("/a/../grades", "/grades")]
    public void A_page_of_the_dashboard_is_kept(string address, string expected) => Assert.Equal(expected, ReturnUrls.Of(address));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("grades")]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example")]
    [InlineData("///elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("\\\\elsewhere.example")]
    [InlineData("/\t/elsewhere.example")]
    [InlineData("/\n/elsewhere.example")]
    [InlineData(" //elsewhere.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("http:elsewhere.example")]
    [InlineData("/..//elsewhere.example")]
    [InlineData("/a/..//elsewhere.example")]
    [InlineData("/.//elsewhere.example")]
    [InlineData("/account/sign-out")]
    [InlineData("/account/sign-in?returnUrl=/account/sign-in")]
    public void Anything_else_leads_to_the_start_page(string? address) => Assert.Equal("/", ReturnUrls.Of(address));

    [Theory]
    [InlineData("/grades?view=published", "/grades?view=published")]
    [InlineData("https://elsewhere.example/", "/")]
    [InlineData("//elsewhere.example", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    [InlineData("/%2Felsewhere.example", "/%2Felsewhere.example")] // a path of this server, as it stands
    public async Task The_form_obeys(string returnUrl, string expected)
    {
        var account = await product.Host.AddAccountAsync(Roles.Viewer);
        using var client = product.Host.CreateClient(new() { AllowAutoRedirect = false });

        using var answer = await client.TrySignInAsync(account.Email!, SignInHelp.Password,
            "?returnUrl=" + Uri.EscapeDataString(returnUrl));

        Assert.Equal((HttpStatusCode.SeeOther, expected), (answer.StatusCode, answer.Headers.Location!.OriginalString));
    }
}
