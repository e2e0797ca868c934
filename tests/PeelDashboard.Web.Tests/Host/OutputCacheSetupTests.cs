using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Parser;
using PeelDashboard.Application.FollowUp;
using PeelDashboard.Domain.FollowUp;
using PeelDashboard.Domain.Security;
using PeelDashboard.Web.Tests.Components;
using PeelDashboard.Web.Tests.Features.Forces;

namespace PeelDashboard.Web.Tests.Host;

/// <summary>Published pages are kept for visitors: never too long, and never what somebody who is signed in sees.</summary>
[Collection(OneNationalHost.Name)]
public sealed class OutputCacheSetupTests(NationalHost product)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/grades?force=kent")]
    [InlineData("/search?q=supervision")]
    public async Task A_second_visitor_gets_the_page_as_it_went_out_after_one_question_to_the_store(string address)
    {
        var first = await product.Client.GetByteArrayAsync(new Uri(address, UriKind.Relative));
        var before = product.Commands.Count;

        var second = await product.Client.GetByteArrayAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(first, second);
        Assert.Equal(1, product.Commands.Count - before);
    }

    [Fact]
    public async Task It_is_kept_in_each_form_that_browsers_ask_for()
    {
        string[][] codings = [["br"], ["gzip"], []];
        for (var round = 0; round < 2; round++)
        {
            foreach (var coding in codings)
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/grades", UriKind.Relative));
                foreach (var name in coding) request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(name));
                using var response = await product.Client.SendAsync(request);
                Assert.Equal(coding, response.Content.Headers.ContentEncoding);
                Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(),
                    StringComparison.Ordinal);
                Assert.True(response.Headers.CacheControl?.NoCache, "A browser asks again.");
            }
        }
    }

    [Theory]
    [InlineData("*", "br")]
    [InlineData("gzip, br;q=0", "gzip")]
    [InlineData("gzip, br;q=0.5", "gzip")]
    [InlineData("identity", null)]
    public async Task Nobody_gets_it_in_a_coding_that_was_kept_for_somebody_else(string accepted, string? coding)
    {
        var address = "/grades?force=kent&for=" + Uri.EscapeDataString(accepted); // kept by no other test
        foreach (var (asked, given) in new[] { (accepted, coding), (null, null), ("br", "br"), (accepted, coding), (null, null) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
            if (asked is not null) request.Headers.TryAddWithoutValidation("Accept-Encoding", asked);
            using var response = await product.Client.SendAsync(request);
            Assert.Equal(given, response.Content.Headers.ContentEncoding.SingleOrDefault());
        }
    }

    [Fact]
    public async Task The_frameworks_script_may_put_a_kept_page_in_the_place_of_another()
    {
        for (var time = 0; time < 2; time++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/grades?force=essex", UriKind.Relative));
            request.Headers.TryAddWithoutValidation("Accept", "text/html; blazor-enhanced-nav=on");
            using var response = await product.Client.SendAsync(request);
            Assert.Equal("allow", response.Headers.GetValues("blazor-enhanced-nav").Single());
        }
    }

    [Fact]
    public async Task Visitors_get_no_cookie_and_no_token_with_it()
    {
        using var client = product.NewVisitor();
        using var response = await client.GetAsync(new Uri("/forces", UriKind.Relative));

        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("__RequestVerificationToken", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_leads_nowhere_stays_not_found()
    {
        for (var time = 0; time < 2; time++)
        {
            using var response = await product.Client.GetAsync(new Uri("/forces/nowhere", UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task Whoever_is_signed_in_gets_their_own_page_and_visitors_never_do()
    {
        await using var store = await WorkedOnStore.CreateAsync();
        await using var host = new PeelHost(store.Folder);
        using var visitor = host.CreateClient();
        using var officer = await host.SignInAsync(Roles.LiaisonOfficer, "northamptonshire");

        Assert.Equal("Sign in", await DoorAsync(visitor));
        Assert.Equal("Sign out", await DoorAsync(officer));
        Assert.Equal("Sign in", await DoorAsync(visitor));
        Assert.Equal("Sign out", await DoorAsync(officer));

        static async Task<string> DoorAsync(HttpClient client)
        {
            using var page = await new HtmlParser()
                .ParseDocumentAsync(await client.GetStringAsync(new Uri("/afis/" + WorkedOnStore.First, UriKind.Relative)));
            return (page.QuerySelector(".site-account button") ?? page.QuerySelector(".site-account a"))!.Words();
        }
    }

    [Fact]
    public async Task Where_visitors_may_not_browse_a_kept_page_is_not_for_them()
    {
        await using var store = await WorkedOnStore.CreateAsync();
        await using var host = new PeelHost(store.Folder, ("Access:PublicBrowsing", "false"));
        using var officer = await host.SignInAsync(Roles.LiaisonOfficer);
        Assert.Contains("Areas for improvement", await officer.GetStringAsync(new Uri("/afis", UriKind.Relative)),
            StringComparison.Ordinal);
        using var visitor = host.CreateClient(new() { AllowAutoRedirect = false });

        using var response = await visitor.GetAsync(new Uri("/afis", UriKind.Relative));

        Assert.NotEqual(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_change_of_progress_is_seen_by_the_next_visitor()
    {
        await using var store = await WorkedOnStore.CreateAsync();
        await using var host = new PeelHost(store.Folder);
        using var visitor = host.CreateClient();
        Assert.Contains("In progress", await visitor.GetStringAsync(new Uri("/afis/" + WorkedOnStore.First, UriKind.Relative)),
            StringComparison.Ordinal);

        await WorkedOnStore.SaveAsync(store.Get<FollowUpService>(), WorkedOnStore.First, 5, "",
            (FollowUpField.Status, "Ready for sign-off"));

        Assert.Contains("Ready for sign-off", await visitor.GetStringAsync(new Uri("/afis/" + WorkedOnStore.First, UriKind.Relative)),
            StringComparison.Ordinal);
    }
}
