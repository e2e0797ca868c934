using System.Net;
using PeelDashboard.Web.Setup;
using PeelDashboard.Web.Tests.Exports;

namespace PeelDashboard.Web.Tests.Host;

/// <summary>What every response has, whatever the page.</summary>
public sealed class HostTests(ExportFixture product) : IClassFixture<ExportFixture>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/health/live")]
    [InlineData("/exports/grades.csv")]
    [InlineData("/nowhere")]
    public async Task Every_response_has_the_security_headers(string address)
    {
        using var response = await product.Client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal([SecurityHeaders.Policy], response.Headers.GetValues("Content-Security-Policy"));
        Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["same-origin"], response.Headers.GetValues("Referrer-Policy"));
    }

    [Fact]
    public void The_policy_allows_no_inline_script_and_no_frame()
    {
        Assert.Contains("script-src 'self';", SecurityHeaders.Policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", SecurityHeaders.Policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", SecurityHeaders.Policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Probes_say_healthy(string address) =>
        Assert.Equal("Healthy", await product.Client.GetStringAsync(new Uri(address, UriKind.Relative)));

    [Fact]
    public async Task An_unknown_address_is_not_found_and_says_so_in_words()
    {
        using var response = await product.Client.GetAsync(new Uri("/nowhere", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("There is no such page", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Downloads_are_compressed_for_those_who_ask(string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/exports/grades.csv", UriKind.Relative));
        request.Headers.AcceptEncoding.ParseAdd(encoding);
        using var response = await product.Client.SendAsync(request);

        Assert.Equal([encoding], response.Content.Headers.ContentEncoding);
    }
}
