using System.Net;
using Microsoft.Extensions.Configuration;
using PeelDashboard.Domain.Security;
using PeelDashboard.Web.Features.Imports.Upload;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Features.Upload;

/// <summary>Who gets to the upload page; planning and applying ask again, see <see cref="UploadSessionTests"/>.</summary>
[Collection(OneFeatureHost.Name)]
public sealed class UploadAccessTests(FeatureHost product)
{
    [Theory]
    [InlineData(null, UploadSetting.On)]
    [InlineData("on", UploadSetting.On)]
    [InlineData("off", UploadSetting.Off)]
    internal void The_setting_is_one_of_two_words(string? value, UploadSetting expected) =>
        Assert.Equal(expected, UploadAccess.Read(Settings(value)));

    [Theory]
    [InlineData("everybody")]
    [InlineData("local")]
    public void Any_other_word_stops_the_start_with_a_sentence(string word)
    {
        var error = Assert.Throws<InvalidDataException>(() => UploadAccess.Read(Settings(word)));
        Assert.Equal($"The setting Access:Uploads is \"{word}\"; use on or off.", error.Message);
    }

    [Fact]
    public async Task A_liaison_officer_is_led_to_the_box()
    {
        using var client = await product.SignInAsync(Roles.LiaisonOfficer);
        using var list = await client.ReadAsync("/imports");
        using var page = await client.ReadAsync(list.QuerySelector(".upload-link")!.GetAttribute("href")!);

        var box = page.QuerySelector("input[type=file]")!;
        Assert.Equal(".txt,.html,.htm,.mhtml,.mht,.pdf,.docx,.odt,.xlsx,.csv", box.GetAttribute("accept"));
        Assert.NotNull(page.QuerySelector($"label[for={box.Id}]"));
        Assert.DoesNotContain("switched off", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Roles.Viewer)]
    [InlineData(Roles.PfccStaff)]
    [InlineData(Roles.Administrator)]
    [InlineData(Roles.None)]
    public async Task Other_roles_are_neither_led_there_nor_let_in(Roles roles)
    {
        using var client = await product.SignInAsync(roles);
        using var list = await client.ReadAsync("/imports");
        using var page = await client.GetAsync(new Uri("/imports/upload", UriKind.Relative));

        Assert.Null(list.QuerySelector("main a[href='/imports/upload']"));
        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
        Assert.Contains("Not for this account", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static IConfiguration Settings(string? value) =>
        new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Access:Uploads", value)]).Build();
}
