using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PeelDashboard.Web.Tests.Exports;

namespace PeelDashboard.Web.Tests.Host;

public sealed class HeadTests(OfficerFixture officer) : IClassFixture<OfficerFixture>
{
    // A second answer has another date, needs no new form token (which brings a cookie and X-Frame-Options) and may come from the cache.
    private static readonly string[] OfOneAnswer = ["Age", "Date", "Set-Cookie", "X-Frame-Options", "Content-Length", "Transfer-Encoding"];

    private static readonly string[] WithParts =
    [
        "/nowhere", "/tracker/" + WorkedOnStore.First, "/tracker/NOTHING-1", "/tracker/evidence/2",
        "/reports/1", "/reports/99999",
        "/charts/comparison/made-by-hand.svg", "/exports/grades.csv?cycle=1066", "/grades?force=kent",
    ];

    [Fact]
    public async Task Every_address_answers_head_like_get_for_visitors_and_for_an_officer()
    {
        var plain = officer.Host.Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.Parameters.Count == 0 && MayGet(endpoint))
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Where(address => !address.StartsWith("/_blazor", StringComparison.Ordinal));
        var addresses = plain.Concat(WithParts).Distinct(StringComparer.Ordinal).ToList();
        using var visitor = officer.Host.CreateClient(new() { AllowAutoRedirect = false });

        string[] known = ["/", "/exports/afis.csv", "/health/ready", "/account/sign-in", "/tracker", "/charts/grades.svg"];
        Assert.All(known, address => Assert.Contains(address, addresses));
        foreach (var client in new[] { visitor, officer.Client })
        foreach (var address in addresses)
        {
            var (get, head) = (await AskAsync(client, HttpMethod.Get, address), await AskAsync(client, HttpMethod.Head, address));
            Assert.True(get.Answer == head.Answer, $"GET {address} answers\n{get.Answer}\nand HEAD\n{head.Answer}");
            Assert.Equal((address, 0), (address, head.Length));
        }
    }

    private static bool MayGet(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is not { HttpMethods: { Count: > 0 } methods }
        || methods.Contains(HttpMethods.Get, StringComparer.Ordinal);

    private static async Task<(string Answer, int Length)> AskAsync(HttpClient client, HttpMethod method, string address)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        using var response = await client.SendAsync(request);
        var headers = response.Headers.Concat(response.Content.Headers)
            .Where(header => !OfOneAnswer.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order(StringComparer.Ordinal);
        return (string.Join('\n', headers.Prepend(response.StatusCode.ToString())), (await response.Content.ReadAsByteArrayAsync()).Length);
    }
}
