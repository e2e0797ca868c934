using Microsoft.Extensions.Configuration;
using PeelDashboard.Application.Accounts;
using PeelDashboard.Domain.Security;
using PeelDashboard.Web.Identity;
using PeelDashboard.Web.Identity.SingleSignOn;

namespace PeelDashboard.Web.Tests.SingleSignOn;

/// <summary>The section of the settings: what it gives, and what it says where something is wrong.</summary>
public sealed class SettingsTests
{
    private static readonly Dictionary<string, string?> Whole = new(StringComparer.Ordinal)
    {
        ["Name"] = "Police directory", ["AuthorizationEndpoint"] = "https://login.example/authorize",
            ["TokenEndpoint"] = "https://login.example/token",
        ["UserInfoEndpoint"] = "https://graph.example/userinfo", ["ClientId"] = "peel", ["ClientSecret"] = "hush-hush",
            ["Roles:PEEL"] = "pfcc-staff",
    };

    [Fact]
    public void Without_the_section_there_is_no_single_sign_on()
    {
        Assert.Null(SingleSignOnReader.Read(new ConfigurationBuilder().Build(), new AccessOptions()));
        var alone = Assert.Throws<InvalidDataException>(() =>
            SingleSignOnReader.Read(new ConfigurationBuilder().Build(), new AccessOptions { Passwords = false }));
        Assert.Equal(
            "Access:Passwords is off, but there is no section SingleSignOn, so nobody could sign in; add the section, or switch passwords "
                + "on.", alone.Message);
    }

    [Fact]
    public void What_is_left_out_is_usual()
    {
        var settings = Read()!;

        Assert.Equal(["openid", "profile", "email"], settings.Scope);
        Assert.Equal("roles", settings.RoleClaim);
        Assert.Equal(Roles.PfccStaff, settings.Roles["PEEL"]);
        Assert.Null(settings.Force);
    }

    [Fact]
    public void The_secret_can_be_in_a_file()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, " from-the-file \n");

        Assert.Equal("from-the-file", Read(("ClientSecret", null), ("ClientSecretFile", file))!.ClientSecret);
        File.Delete(file);
        Assert.Contains(file, Fault(("ClientSecret", null), ("ClientSecretFile", file)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Name", null, "SingleSignOn:Name is missing")]
    [InlineData("TokenEndpoint", "", "SingleSignOn:TokenEndpoint is missing")]
    [InlineData("AuthorizationEndpoint", "http://login.example/authorize", "use an address that begins with https://")]
    [InlineData("TokenEndpoint", "login.example/token", "use an address that begins with https://")]
    [InlineData("UserInfoEndpoint", "https://someone:word@graph.example/", "use an address that begins with https://")]
    [InlineData("ClientId", " ", "SingleSignOn:ClientId is missing")]
    [InlineData("ClientSecret", "", "SingleSignOn__ClientSecret")]
    [InlineData("ClientSecretFile", "/nowhere", "one of the two")]
    [InlineData("Scope", "profile email", "it must name openid")]
    [InlineData("Roles:PEEL", "Chief", "SingleSignOn:Roles:PEEL is \"Chief\"; use Viewer, PFCC staff, Liaison officer or Administrator.")]
    [InlineData("Roles:PEEL", null, "names no role")]
    [InlineData("RoleClaim", "", "RoleClaim is empty")]
    [InlineData("EmailsAreVerified", "perhaps", "use true or false")]
    [InlineData("Authority", "https://login.example", "SingleSignOn:Authority is not a setting")]
    public void What_is_wrong_is_said_in_one_line_without_the_secret(string name, string? value, string words)
    {
        var message = Fault((name, value));

        Assert.Contains(words, message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
        Assert.DoesNotContain("hush-hush", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", null, false)]
    [InlineData("{}", "true", true)]
    [InlineData("""{"email_verified":null}""", "true", true)]
    [InlineData("""{"email_verified":false}""", "true", false)]
    [InlineData("""{"email_verified":"no"}""", "true", false)]
    [InlineData("""{"email_verified":"true"}""", null, true)]
    [InlineData("""{"email_verified":true}""", null, true)]
    public void An_address_is_verified_where_the_directory_or_in_its_silence_the_setting_says_so(string claims,
        string? setting, bool isVerified)
    {
        using var answer = System.Text.Json.JsonDocument.Parse(claims.Replace("{", """{"sub":"1",""", StringComparison.Ordinal)
            .Replace(",}", "}", StringComparison.Ordinal));

        Assert.Equal(isVerified, DirectoryPerson.Read(answer.RootElement, Read(("EmailsAreVerified", setting))!).IsEmailVerified is true);
    }

    [Fact]
    public void Invisible_letters_have_no_place_in_a_name()
    {
        using var answer = System.Text.Json.JsonDocument.Parse("""{"sub":"1","name":" Improvement\u202e\u200b \n lead\t"}""");

        Assert.Equal("Improvement lead", DirectoryPerson.Read(answer.RootElement, Read()!).Name);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5000/token")]
    [InlineData("http://localhost/token")]
    public void On_this_machine_http_will_do(string address) =>
        Assert.Equal(new Uri(address), Read(("TokenEndpoint", address))!.TokenEndpoint);

    private static string Fault(params (string Name, string? Value)[] changes) =>
        Assert.Throws<InvalidDataException>(() => Read(changes)).Message;

    private static ExternalLoginOptions? Read(params (string Name, string? Value)[] changes)
    {
        var all = new Dictionary<string, string?>(Whole, StringComparer.Ordinal);
        foreach (var (name, value) in changes)
            if (value is null) all.Remove(name);
            else all[name] = value;
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(all.Select(pair => KeyValuePair.Create("SingleSignOn:" + pair.Key, pair.Value))).Build();
        return SingleSignOnReader.Read(configuration, new AccessOptions());
    }
}
