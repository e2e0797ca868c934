using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeelDashboard.Domain.FollowUp;
using PeelDashboard.Domain.Security;
using PeelDashboard.Web.Identity;
using PeelDashboard.Web.Tests.Components;
using PeelDashboard.Web.Tests.Features;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Accounts;

[Collection(OneFeatureHost.Name)]
public sealed class LockoutTests(FeatureHost product)
{
    private const string Wrong = "not the password at all";

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_for_a_quarter_of_an_hour()
    {
        var account = await product.Host.AddAccountAsync(Roles.Viewer);
        using var client = product.Host.CreateClient(new() { AllowAutoRedirect = false });
        for (var time = 0; time < SignInService.MostFailures; time++)
            using (var answer = await client.TrySignInAsync(account.Email!, Wrong)) Assert.Equal(HttpStatusCode.OK, answer.StatusCode);

        using (var right = await client.TrySignInAsync(account.Email!, SignInHelp.Password))
            Assert.Equal(HttpStatusCode.OK, right.StatusCode);

        await using var db = await product.ContextAsync();
        var row = await db.Accounts.SingleAsync(row => row.Id == account.Id);
        Assert.InRange(row.LockoutEnd!.Value - DateTimeOffset.UtcNow, TimeSpan.FromMinutes(14), TimeSpan.FromMinutes(15));
        row.LockoutEnd = DateTimeOffset.UtcNow.AddSeconds(-1);
        await db.SaveChangesAsync();
        using var later = await client.TrySignInAsync(account.Email!, SignInHelp.Password);
        Assert.Equal(HttpStatusCode.SeeOther, later.StatusCode);
    }

    [Fact]
    public async Task The_right_password_in_between_begins_the_count_anew()
    {
        var account = await product.Host.AddAccountAsync(Roles.Viewer);
        for (var time = 1; time <= 3 * SignInService.MostFailures; time++)
        {
            var isRight = time % SignInService.MostFailures == 0;
            Assert.Equal(isRight, await TryAsync(account.Email!, isRight ? SignInHelp.Password : Wrong));
        }
    }

    [Fact]
    public async Task Guesses_at_the_same_moment_are_counted_one_by_one()
    {
        var account = await product.Host.AddAccountAsync(Roles.Viewer);

        // The right one is among them, but behind the fifth: a count that comes after the check would let it in.
        var guesses = Enumerable.Range(0, 20).Select(_ => Task.Run(() => TryAsync(account.Email!, Wrong))).ToList();
        await Task.WhenAll(guesses);

        await using var db = await product.ContextAsync();
        var row = await db.Accounts.SingleAsync(row => row.Id == account.Id);
        Assert.NotNull(row.LockoutEnd);
        Assert.Equal(0, row.AccessFailedCount);
        Assert.False(await TryAsync(account.Email!, SignInHelp.Password));
    }

    [Fact]
    public async Task Unknown_wrong_disabled_and_locked_get_the_same_answer()
    {
        var (plain, disabled, locked, fresh) = (
            await product.Host.AddAccountAsync(Roles.Viewer), await product.Host.AddAccountAsync(Roles.Viewer),
            await product.Host.AddAccountAsync(Roles.Viewer), await product.Host.AddAccountAsync(Roles.Viewer));
        await using (var db = await product.ContextAsync())
        {
            (await db.Accounts.SingleAsync(row => row.Id == disabled.Id)).DisabledAt = DateTime.UtcNow;
            (await db.Accounts.SingleAsync(row => row.Id == locked.Id)).LockoutEnd = DateTimeOffset.UtcNow.AddMinutes(5);
            (await db.Accounts.SingleAsync(row => row.Id == fresh.Id)).PasswordHash = null;
            await db.SaveChangesAsync();
        }

        var answers = new List<string>();
        foreach (var (email, password) in new[]
                 {
                     ("nobody@example.org", SignInHelp.Password), (plain.Email!, Wrong), (disabled.Email!, SignInHelp.Password),
                     (locked.Email!, SignInHelp.Password),
                     (fresh.Email!, SignInHelp.Password), ("", ""), (plain.Email!, new string('x', 100_000)),
                 })
        {
            using var client = product.Host.CreateClient(new() { AllowAutoRedirect = false });
            using var answer = await client.TrySignInAsync(email, password);
            using var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
            page.QuerySelector("#email")!.SetAttribute("value", "");
            answers.Add($"{answer.StatusCode} {page.QuerySelector("main")!.Words()} "
                + $"{page.QuerySelector("#password")!.GetAttribute("value")}");
        }

        Assert.Contains("do not match", Assert.Single(answers.Distinct(StringComparer.Ordinal)), StringComparison.Ordinal);
    }

    private async Task<bool> TryAsync(string email, string password)
    {
        await using var scope = product.Host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SignInService>().FindAsync(email, password, default) is not null;
    }
}
