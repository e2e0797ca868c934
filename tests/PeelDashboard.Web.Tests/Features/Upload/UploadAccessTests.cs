using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using PeelDashboard.Web.Setup;
using PeelDashboard.Web.Tests.Components;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Features.Upload;

/// <summary>Who may upload while there are no accounts.</summary>
public sealed class UploadAccessTests(FeatureHost product) : IClassFixture<FeatureHost>
{
    [Theory]
    [InlineData("127.0.0.1", "localhost:5080")]
    [InlineData("127.0.0.1", "127.0.0.1")]
    [InlineData("::1", "[::1]:5080")]
    [InlineData("::ffff:127.0.0.1", "LocalHost")]
    public void Whoever_sits_at_the_machine_may(string remote, string host) =>
        Assert.Null(new UploadAccess(UploadSetting.Local).Refusal(Request(remote, host)));

    [Theory]
    [InlineData("192.168.1.7", "localhost")]
    [InlineData("2001:db8::7", "localhost")]
    [InlineData("127.0.0.1", "dashboard.example")]
    [InlineData("127.0.0.1", "localhost.example")]
    [InlineData("127.0.0.1", "192.168.1.7")]
    [InlineData(null, "localhost")]
    public void Others_may_not(string? remote, string host) =>
        Assert.Equal("Uploading works only at the machine that runs the dashboard.", new UploadAccess(UploadSetting.Local).Refusal(Request(remote, host)));

    [Theory]
    [InlineData("Forwarded")]
    [InlineData("X-Forwarded-For")]
    [InlineData("x-forwarded-host")]
    [InlineData("X-Forwarded-Proto")]
    [InlineData("X-Real-IP")]
    [InlineData("Via")]
    public void What_a_proxy_hands_on_is_not_local(string header)
    {
        var request = Request("127.0.0.1", "localhost");
        request.Request.Headers[header] = "127.0.0.1";
        Assert.NotNull(new UploadAccess(UploadSetting.Local).Refusal(request));
    }

    [Fact]
    public void Nobody_may_where_it_is_switched_off_or_where_the_caller_is_not_known()
    {
        Assert.Contains("switched off", new UploadAccess(UploadSetting.Off).Refusal(Request("127.0.0.1", "localhost")), StringComparison.Ordinal);
        Assert.NotNull(new UploadAccess(UploadSetting.Local).Refusal(null));
    }

    [Theory]
    [InlineData(null, UploadSetting.Local)]
    [InlineData("local", UploadSetting.Local)]
    [InlineData("off", UploadSetting.Off)]
    internal void The_setting_is_one_of_two_words(string? value, UploadSetting expected) => Assert.Equal(expected, UploadAccess.Read(Settings(value)));

    [Fact]
    public void Any_other_word_stops_the_start_with_a_sentence()
    {
        var error = Assert.Throws<InvalidDataException>(() => UploadAccess.Read(Settings("everybody")));
        Assert.Equal("The setting Access:Uploads is \"everybody\"; use local or off.", error.Message);
    }

    [Fact]
    public async Task The_page_tells_others_how_to_import_by_the_command()
    {
        using var page = await product.GetAsync("/imports/upload");

        Assert.Contains(UploadAccess.Command, page.QuerySelector(".notice-warning")!.Words(), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("input[type=file]"));
    }

    [Fact]
    public async Task The_page_offers_the_box_to_whoever_sits_at_the_machine()
    {
        await using var store = await TestStore.CreateAsync();
        await using var host = new PeelHost(store.Folder);
        var context = await host.Server.SendAsync(request =>
        {
            request.Request.Path = "/imports/upload";
            request.Request.Method = "GET";
            request.Request.Host = new HostString("localhost");
            request.Connection.RemoteIpAddress = IPAddress.Loopback;
        });
        using var page = await new HtmlParser().ParseDocumentAsync(context.Response.Body);

        var box = page.QuerySelector("input[type=file]")!;
        Assert.Equal(".txt,.html,.htm,.pdf,.csv", box.GetAttribute("accept"));
        Assert.NotNull(page.QuerySelector($"label[for={box.Id}]"));
        Assert.Null(page.QuerySelector(".notice-warning"));
    }

    private static IConfiguration Settings(string? value) =>
        new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Access:Uploads", value)]).Build();

    internal static DefaultHttpContext Request(string? remote, string host)
    {
        var http = new DefaultHttpContext();
        http.Request.Host = new HostString(host);
        http.Connection.RemoteIpAddress = remote is null ? null : IPAddress.Parse(remote);
        return http;
    }
}
