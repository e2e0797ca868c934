using System.Text.RegularExpressions;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Commands;

/// <summary>Accounts by the command: status, data on standard output, one clear line on standard error.</summary>
[Collection(PublishedServer.Name)]
public sealed partial class UsersVerbTests(PublishedProduct product)
{
    [Fact]
    public async Task An_account_is_made_listed_disabled_enabled_and_given_a_new_link()
    {
        var store = $"--Storage:Path={product.NewFolder()}";
        var added = await product.RunAsync(
            "users", "add", "Officer@example.org", "--role", "Liaison officer", "--role", "administrator", "--name", "Liaison officer",
            "--force", "northamptonshire", store);
        Assert.Equal(0, added.Status);
        Assert.Matches(Link(), added.Output.Trim());

        Assert.Equal(0, await PublishedProduct.RunHereAsync("users", "add", "other@example.org", "--role", "viewer", store));
        var last = await product.RunAsync("users", "disable", "officer@example.org", store);
        Assert.Equal(1, last.Status);
        Assert.Contains("the only administrator", Assert.Single(last.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(0, await PublishedProduct.RunHereAsync("users", "disable", "other@example.org", store));
        var rows = await RowsAsync(store);
        Assert.Equal(["Officer@example.org", "Liaison officer", "Liaison officer and Administrator", "Northamptonshire Police",
            "No password yet", ""], rows[0]);
        Assert.Equal(("other@example.org", "Disabled"), (rows[1][0], rows[1][4]));
        Assert.Equal(1, await PublishedProduct.RunHereAsync("users", "reset", "other@example.org", store));
        Assert.Equal(0, await PublishedProduct.RunHereAsync("users", "enable", "other@example.org", store));
        Assert.Equal("No password yet", (await RowsAsync(store))[1][4]);
        var reset = await product.RunAsync("users", "reset", "OTHER@example.org", store, "--Access:Address=https://peel.example/");
        Assert.StartsWith("https://peel.example/account/set-password?account=2&token=", reset.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await product.RunAsync("check", store)).Status);
    }

    [Fact]
    public async Task A_link_of_the_command_works_at_the_server_that_runs()
    {
        await using var filled = await HandFilledStore.CreateAsync();
        var store = $"--Storage:Path={filled.Folder}";
        await using var server = await RunningServer.StartAsync(product, filled.Folder);
        var added = await product.RunAsync("users", "add", "a@example.org", "--role", "viewer", store, "--urls",
            RunningServer.AddressOf(server.Port));
        var link = added.Output.Trim();
        Assert.StartsWith(RunningServer.AddressOf(server.Port), link, StringComparison.Ordinal);

        using var set = await server.Client.PostFormAsync(new Uri(link).PathAndQuery, "main form", ("NewPassword", SignInHelp.Password),
            ("SamePassword", SignInHelp.Password));
        using var page = await server.Client.TrySignInAsync("a@example.org", SignInHelp.Password);

        Assert.Equal("/", page.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal("In use", Assert.Single(await RowsAsync(store))[4]);
    }

    [Theory]
    [InlineData("users add no-address --role viewer", "is not an e-mail address")]
    [InlineData("users add a@example.org --role emperor", "\"emperor\" is not a role; use \"Viewer\"")]
    [InlineData("users add a@example.org --role viewer --force Mordor", "\"Mordor\" is not a force")]
    [InlineData("users add a@example.org --role viewer --password-stdin", "use at least 15")] // standard input ends at once
    [InlineData("users add a@example.org", "--role")]
    [InlineData("users add", "")]
    [InlineData("users", "add, list, disable")]
    [InlineData("users promote a@example.org", "promote")]
    [InlineData("users list", "There is no store")]
    [InlineData("users disable a@example.org", "There is no store")]
    public async Task What_cannot_be_done_ends_with_1_and_one_line(string line, string words)
    {
        var run = await product.RunAsync([.. line.Split(' '), $"--Storage:Path={Path.Combine(product.NewFolder(), "none")}"]);

        Assert.Equal(1, run.Status);
        Assert.Contains(words, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public async Task An_account_that_is_not_there_or_is_there_already_is_told()
    {
        var store = $"--Storage:Path={product.NewFolder()}";
        Assert.Equal(0, await PublishedProduct.RunHereAsync("users", "add", "a@example.org", "--role", "viewer", store));

        foreach (var verb in (string[])["disable", "enable", "reset"])
            Assert.Contains("There is no account for b@example.org", (await product.RunAsync("users", verb, "b@example.org", store)).Errors,
                StringComparison.Ordinal);
        Assert.Contains("already", (await product.RunAsync("users", "add", "A@example.org", "--role", "viewer", store)).Errors,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("users --help")]
    [InlineData("users add --help")]
    [InlineData("users list --help")]
    [InlineData("users disable --help")]
    [InlineData("users enable --help")]
    [InlineData("users reset --help")]
    public async Task It_explains_itself(string line)
    {
        var run = await product.RunAsync(line.Split(' '));

        Assert.Equal(0, run.Status);
        Assert.Contains("Usage:", run.Output, StringComparison.Ordinal);
    }

    [GeneratedRegex("^http://localhost:5080/account/set-password\\?account=1&token=[A-Za-z0-9%_.-]{80,}$", RegexOptions.None,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    private async Task<string[][]> RowsAsync(string store)
    {
        var list = await product.RunAsync("users", "list", store);
        var rows = list.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("email\tname\troles\tforce\tstate\tlast_sign_in", rows[0].Trim());
        return [.. rows.Skip(1).Select(row => row.TrimEnd('\r').Split('\t'))];
    }
}
