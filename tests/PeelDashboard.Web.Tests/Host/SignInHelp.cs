using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeelDashboard.Application.Accounts;
using PeelDashboard.Application.Security;
using PeelDashboard.Data;
using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.Security;

namespace PeelDashboard.Web.Tests.Host;

internal static class SignInHelp
{
    public const string Password = "copper kettle under a pale moon";

    private static int count;

    /// <summary>Makes an account with a name of its own and signs in to it; the client keeps the cookies.</summary>
    public static async Task<HttpClient> SignInAsync(this WebApplicationFactory<Program> host, Roles roles, string? forceSlug = null) =>
        await host.SignInAsync((await host.AddAccountAsync(roles, forceSlug)).Email!);

    public static async Task<HttpClient> SignInAsync(this WebApplicationFactory<Program> host, string email, string password = Password)
    {
        var client = host.CreateClient(new() { AllowAutoRedirect = false });
        using var answer = await client.TrySignInAsync(email, password);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return client;
    }

    public static async Task<HttpResponseMessage> TrySignInAsync(this HttpClient client, string email,
        string password, string query = "") =>
        await client.PostFormAsync("/account/sign-in" + query, "main form", ("Email", email), ("Password", password));

    public static async Task<Account> AddAccountAsync(this WebApplicationFactory<Program> host, Roles roles,
        string? forceSlug = null, string? email = null)
    {
        var number = Interlocked.Increment(ref count);
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PeelDbContext>();
        int? force = forceSlug is null ? null : (await db.Forces.SingleAsync(row => row.Slug == forceSlug)).Id;
        var added = await scope.ServiceProvider.GetRequiredService<AccountService>().AddAsync(
            Actor.CommandLine, new NewAccount(email ?? $"person{number}@example.org", $"Person {number}", roles, force, Password), default);
        Assert.Null(added.Problem);
        return added.Account!;
    }

    public static async Task<HttpResponseMessage> PostFormAsync(this HttpClient client, string address, string form,
        params (string Name, string Value)[] values)
    {
        using var page = await client.ReadAsync(address);
        var element = page.QuerySelector(form) ?? throw new InvalidOperationException($"{address} has no form like {form}.");
        var fields = element.QuerySelectorAll("input[type=hidden]")
            .Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value") ?? ""))
            .Concat(values.Select(value => KeyValuePair.Create(value.Name, value.Value)));
        using var content = new FormUrlEncodedContent(fields);
        var action = element.GetAttribute("action") is { Length: > 0 } own ? own : address;
        return await client.PostAsync(new Uri(action, UriKind.RelativeOrAbsolute), content);
    }

    public static async Task<IDocument> ReadAsync(this HttpClient client, string address) =>
        await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(new Uri(address, UriKind.Relative)));
}
