using System.Net;
using PeelDashboard.Web.Hosting;
using PeelDashboard.Web.Tests.Components;
using PeelDashboard.Web.Tests.Exports;

namespace PeelDashboard.Web.Tests.Host;

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

        Assert.Equal([SecurityHeadersSetup.Policy], response.Headers.GetValues("Content-Security-Policy"));
        Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["same-origin"], response.Headers.GetValues("Referrer-Policy"));
        Assert.Equal(["camera=(), geolocation=(), microphone=()"], response.Headers.GetValues("Permissions-Policy"));
        Assert.Equal(["same-origin"], response.Headers.GetValues("Cross-Origin-Opener-Policy"));
        Assert.Equal(["same-origin"], response.Headers.GetValues("Cross-Origin-Resource-Policy"));
        Assert.False(response.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public void The_policy_forbids_what_it_does_not_name_inline_scripts_frames_other_servers_and_other_forms()
    {
        var parts = SecurityHeadersSetup.Policy.Split("; ").Select(part => part.Split(' ', 2))
            .ToDictionary(part => part[0], part => part[1], StringComparer.Ordinal);

        Assert.Equal("'none'", parts["default-src"]);
        Assert.Equal("'none'", parts["frame-ancestors"]);
        Assert.Equal("'unsafe-hashes' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='", parts["style-src-attr"]);
        Assert.All(["script-src", "style-src", "img-src", "connect-src", "form-action", "base-uri"],
            name => Assert.Equal("'self'", parts[name]));
        Assert.Equal(9, parts.Count);
    }

    [Fact]
    public async Task A_page_with_an_interactive_part_allows_style_attributes_and_is_loaded_in_full()
    {
        for (var time = 0; time < 2; time++) // made, then kept
        {
            using var island = await AskAsync("/forces");
            using var other = await AskAsync("/reports");

            Assert.Equal([SecurityHeadersSetup.IslandPolicy], island.Headers.GetValues("Content-Security-Policy"));
            Assert.False(island.Headers.Contains("blazor-enhanced-nav"));
            Assert.Equal([SecurityHeadersSetup.Policy], other.Headers.GetValues("Content-Security-Policy"));
            Assert.True(other.Headers.Contains("blazor-enhanced-nav"));
        }

        Assert.Equal("'unsafe-inline'", SecurityHeadersSetup.IslandPolicy.Split("style-src-attr ")[1]);
        Assert.StartsWith(SecurityHeadersSetup.Policy.Split("style-src-attr")[0], SecurityHeadersSetup.IslandPolicy,
            StringComparison.Ordinal);

        async Task<HttpResponseMessage> AskAsync(string address)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
            request.Headers.TryAddWithoutValidation("Accept", "text/html; blazor-enhanced-nav=on");
            return await product.Client.SendAsync(request);
        }
    }

    [Fact]
    public void Every_page_that_places_an_interactive_part_says_so()
    {
        var pages = Directory
            .EnumerateFiles(Path.Combine(ComponentStore.Root, "src/PeelDashboard.Web"), "*.razor", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("@rendermode=", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(pages);
        Assert.All(pages, file => Assert.Contains("@attribute [IslandPage]", File.ReadAllText(file), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Over_https_browsers_are_told_to_stay_there_and_where_https_is_configured_they_are_led_to_it()
    {
        await using var store = await TestStore.CreateAsync();
        await using var plain = new PeelHost(store.Folder);
        await using var led = new PeelHost(store.Folder, ("https_port", "5443"));
        using var secure = plain.CreateClient(new() { BaseAddress = new Uri("https://peel.example"), AllowAutoRedirect = false });
        using var open = plain.CreateClient(new() { BaseAddress = new Uri("http://peel.example"), AllowAutoRedirect = false });
        using var old = led.CreateClient(new() { BaseAddress = new Uri("http://peel.example"), AllowAutoRedirect = false });

        using var one = await secure.GetAsync(new Uri("/exports", UriKind.Relative));
        using var two = await open.GetAsync(new Uri("/exports", UriKind.Relative));
        using var three = await old.GetAsync(new Uri("/exports?cycle=2016", UriKind.Relative));
        using var probe = await old.GetAsync(new Uri("/health/live", UriKind.Relative));

        Assert.Equal(["max-age=31536000"], one.Headers.GetValues("Strict-Transport-Security"));
        Assert.Equal((HttpStatusCode.OK, false), (two.StatusCode, two.Headers.Contains("Strict-Transport-Security")));
        Assert.Equal((HttpStatusCode.PermanentRedirect, "https://peel.example:5443/exports?cycle=2016"),
            (three.StatusCode, three.Headers.Location!.OriginalString));
        Assert.Equal(HttpStatusCode.OK, probe.StatusCode);
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
