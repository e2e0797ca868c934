using System.Net;
using PeelDashboard.Domain.Security;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Accounts;

public sealed class LimitTests : IAsyncLifetime
{
    private TestStore store = null!;

    public async Task InitializeAsync() => store = await TestStore.CreateAsync();

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task Passwords_are_few_and_reading_goes_on()
    {
        await using var host = new PeelHost(store.Folder, ("Access:PasswordsPerMinute", "3"));
        var account = await host.AddAccountAsync(Roles.Viewer);
        using var client = host.CreateClient(new() { AllowAutoRedirect = false });
        for (var time = 0; time < 3; time++)
            using (var wrong = await client.TrySignInAsync("nobody@example.org", "not the password"))
                Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);

        using var much = await client.TrySignInAsync(account.Email!, SignInHelp.Password);

        await AssertIsTooMuchAsync(much);
        using var read = await client.GetAsync(new Uri("/account/sign-in", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
    }

    [Fact]
    public async Task Changes_are_counted_by_account()
    {
        await using var host = new PeelHost(store.Folder, ("Access:ChangesPerMinute", "2"));
        using var client = await host.SignInAsync(Roles.Administrator);
        using var other = await host.SignInAsync(Roles.Administrator);
        for (var time = 0; time < 2; time++)
            using (var fine = await AddNobodyAsync(client)) Assert.Equal(HttpStatusCode.OK, fine.StatusCode);

        using var much = await AddNobodyAsync(client);
        await AssertIsTooMuchAsync(much);
        using var others = await AddNobodyAsync(other);
        Assert.Equal(HttpStatusCode.OK, others.StatusCode);
    }

    [Fact]
    public async Task Reading_has_its_limit_too_but_style_sheets_and_probes_do_not_count()
    {
        await using var host = new PeelHost(store.Folder, ("Access:ReadsPerMinute", "5"));
        using var client = host.CreateClient(new() { AllowAutoRedirect = false });
        for (var time = 0; time < 10; time++)
        {
            using var probe = await client.GetAsync(new Uri("/health/live", UriKind.Relative));
            using var sheet = await client.GetAsync(new Uri("/css/base.css", UriKind.Relative));
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (probe.StatusCode, sheet.StatusCode));
        }

        for (var time = 0; time < 5; time++)
            using (var page = await client.GetAsync(new Uri("/exports", UriKind.Relative)))
                Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        using var much = await client.GetAsync(new Uri("/exports", UriKind.Relative));
        await AssertIsTooMuchAsync(much);
    }

    private static Task<HttpResponseMessage> AddNobodyAsync(HttpClient client) =>
        client.PostFormAsync("/account/accounts/new", "main form", ("Email", "no address"), ("Name", "Nobody"), ("Role", "Viewer"));

    private static async Task AssertIsTooMuchAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Contains("Too many tries", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
