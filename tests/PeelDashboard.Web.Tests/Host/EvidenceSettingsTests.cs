using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PeelDashboard.Application.Evidence;
using PeelDashboard.Web.Hosting;

namespace PeelDashboard.Web.Tests.Host;

public sealed class EvidenceSettingsTests
{
    [Theory]
    [InlineData(null, 20)]
    [InlineData("", 20)]
    [InlineData("1", 1)]
    [InlineData("200", 200)]
    public void The_setting_is_a_number_of_megabytes(string? value, int expected) =>
        Assert.Equal(expected, EvidenceSettings.Read(Settings(value)).Megabytes);

    [Theory]
    [InlineData("0")]
    [InlineData("201")]
    [InlineData("-5")]
    [InlineData("20 MB")]
    public void Anything_else_stops_the_start_with_a_sentence(string value)
    {
        var error = Assert.Throws<InvalidDataException>(() => EvidenceSettings.Read(Settings(value)));
        Assert.Equal($"The setting Evidence:MaximumMegabytes is \"{value}\"; use a whole number from 1 to 200.", error.Message);
    }

    [Fact]
    public async Task The_product_takes_files_up_to_the_setting()
    {
        await using var store = await TestStore.CreateAsync();
        await using var host = new PeelHost(store.Folder);
        await using var small = host.WithWebHostBuilder(builder => builder.UseSetting("Evidence:MaximumMegabytes", "1"));
        Assert.Equal(1024 * 1024, small.Services.GetRequiredService<EvidenceFileStore>().Limit.Bytes);
        Assert.Equal(20 * 1024 * 1024, host.Services.GetRequiredService<EvidenceFileStore>().Limit.Bytes);
    }

    private static IConfiguration Settings(string? value) =>
        new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Evidence:MaximumMegabytes", value)]).Build();
}
