using System.Text;
using PeelDashboard.Web.Tests.Commands;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Accounts;

/// <summary>
/// The published program: what people type and what proves who they are stands in no log, and no password comes with the product.
/// </summary>
[Collection(PublishedCommands.Name)]
public sealed class SecretTests(PublishedProduct product)
{
    private const string Password = "copper kettle under a pale moon";

    [Fact]
    public async Task No_password_token_key_or_form_text_is_logged_or_printed_but_the_setup_link_once()
    {
        var folder = product.NewFolder();
        await FilledStore.CopyToAsync(folder);
        await using var server = await RunningServer.StartAsync(product, folder);
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = server.Client.BaseAddress };
        using (await client.TrySignInAsync("typed-by-mistake@example.org", "wrong horse typed here")) { }

        var link = (await product.RunAsync("users", "add", "officer@example.org", "--role", "administrator",
            $"--Storage:Path={folder}")).Output.Trim();
        var path = new Uri(link).PathAndQuery;
        using (await client.PostFormAsync(path, "main form", ("NewPassword", Password), ("SamePassword", "another one"))) { }
        using (await client.PostFormAsync(path, "main form", ("NewPassword", Password), ("SamePassword", Password))) { }
        using (await client.TrySignInAsync("officer@example.org", Password)) { }
        using (await client.PostFormAsync("/account/accounts/new", "main form", ("Email", "personal@example.org"),
            ("Name", "A personal note"), ("Role", "Viewer"))) { }
        using (await client.GetAsync(new Uri("/account/setup?key=0123456789abcdef", UriKind.Relative))) { }
        using (await client.PostAsync(new Uri("/account/sign-in", UriKind.Relative),
            new StringContent("Password=forged-words", Encoding.UTF8, "application/x-www-form-urlencoded"))) { }
        var run = await server.StopAsync();

        var written = run.Output + run.Errors + string.Concat(Directory.GetFiles(Path.Combine(folder, "logs")).Select(File.ReadAllText));
        Assert.Contains("/account/set-password", written, StringComparison.Ordinal); // the path is logged, so the log is the right one
        var token = Uri.UnescapeDataString(path.Split("token=")[1]);
        Assert.All(
            [Password, "typed-by-mistake", "wrong horse", "another one", "officer@example.org", "personal", "A personal note",
                "0123456789abcdef", "forged-words", token, token[..40], "token="],
            secret => Assert.DoesNotContain(secret, written, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(2, written.Split("/account/setup?key=").Length);
        Assert.Contains("/account/setup?key=", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("/account/setup?key=", string.Concat(Directory.GetFiles(Path.Combine(folder, "logs"))
            .Select(File.ReadAllText)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fresh_store_has_no_account_and_a_server_with_accounts_prints_no_link()
    {
        var folder = product.NewFolder();
        await FilledStore.CopyToAsync(folder);
        await using (var server = await RunningServer.StartAsync(product, folder)) Assert.Contains("/account/setup?key=",
            (await server.StopAsync()).Errors, StringComparison.Ordinal);
        var none = await product.RunAsync("users", "list", $"--Storage:Path={folder}");
        Assert.Single(none.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(0, (await product.RunAsync("users", "add", "a@example.org", "--role", "viewer", $"--Storage:Path={folder}")).Status);
        await using var again = await RunningServer.StartAsync(product, folder);
        Assert.DoesNotContain("setup", (await again.StopAsync()).Errors, StringComparison.Ordinal);
    }
}
