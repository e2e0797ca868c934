using Microsoft.Extensions.Configuration;
using PeelDashboard.Web.Hosting;

namespace PeelDashboard.Web.Tests.Host;

public sealed class SettingNamesTests
{
    [Theory]
    [InlineData("Access:SesionHours", "Access:SessionHours")]
    [InlineData("Access:PasswordPerMinute", "Access:PasswordsPerMinute")]
    [InlineData("Access:upload", "Access:Uploads")]
    [InlineData("Storage:Pth", "Storage:Path")]
    [InlineData("Storage:Folder", "Storage:Path")]
    [InlineData("Evidence:MaxMegabytes", "Evidence:MaximumMegabytes")]
    [InlineData("Access:MaximumMegabytes", "Evidence:MaximumMegabytes")]
    [InlineData("SingleSignOn:ClientSecrets", "SingleSignOn:ClientSecret")]
    [InlineData("SingleSignOn:RolesClaim", "SingleSignOn:RoleClaim")]
    public void Check_names_the_nearest_setting_when_a_name_is_unknown(string name, string nearest)
    {
        var error = Assert.Throws<InvalidDataException>(() => SettingNames.Check(Settings(name)));

        Assert.StartsWith($"{name} is not a setting. Did you mean {nearest}? ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Theory]
    [InlineData("access:sessionhours")]
    [InlineData("Access:Uploads")]
    [InlineData("SingleSignOn:Roles:PEEL Readers")]
    [InlineData("Kestrel:Endpoints:Https:Url")]
    [InlineData("Logging:LogLevel:Defaults")]
    [InlineData("Serilog:MinimumLevels")]
    public void Check_says_nothing_when_the_name_is_known_or_not_ours(string name) =>
        Assert.Null(Record.Exception(() => SettingNames.Check(Settings(name))));

    private static IConfiguration Settings(string name) => new ConfigurationBuilder()
        .AddInMemoryCollection([KeyValuePair.Create(name, (string?)"1")]).Build();
}
