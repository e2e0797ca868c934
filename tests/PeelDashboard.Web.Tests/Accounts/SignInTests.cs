using System.Net;
using PeelDashboard.Domain.FollowUp;
using PeelDashboard.Domain.Security;
using PeelDashboard.Web.Tests.Components;
using PeelDashboard.Web.Tests.Features;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Accounts;

[Collection(OneFeatureHost.Name)]
public sealed class SignInTests(FeatureHost product)
{
    [Fact]
    public async Task Whoever_signs_in_is_named_in_the_header_and_signs_out_there()
    {
        using var client = await product.SignInAsync(Roles.Viewer);

        using (var page = await client.ReadAsync("/grades"))
        {
            Assert.StartsWith("Person ", page.QuerySelector(".site-account a")!.Words(), StringComparison.Ordinal);
            Assert.NotNull(page.QuerySelector(".site-nav a[href='/tracker']"));
        }

        using var left = await client.PostFormAsync("/grades", ".site-account form");
        Assert.Equal((HttpStatusCode.SeeOther, "/account/sign-in"), (left.StatusCode, left.Headers.Location!.OriginalString));
        using var after = await client.ReadAsync("/grades");
        Assert.Equal("Sign in", after.QuerySelector(".site-account a")!.Words());
        Assert.Null(after.QuerySelector(".site-nav a[href='/tracker']"));
    }

    [Fact]
    public async Task An_administrator_who_reads_no_progress_has_no_tracker()
    {
        using var client = await product.SignInAsync(Roles.Administrator);
        using var page = await client.ReadAsync("/");

        Assert.Null(page.QuerySelector(".site-nav a[href='/tracker']"));
    }
}
