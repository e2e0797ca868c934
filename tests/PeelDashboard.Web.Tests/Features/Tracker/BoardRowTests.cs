using System.Net;
using AngleSharp.Html.Parser;
using PeelDashboard.Domain.FollowUp;
using PeelDashboard.Domain.Security;
using PeelDashboard.Web.Features.Tracker;
using PeelDashboard.Web.Tests.Components;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Features.Tracker;

/// <summary>One row and its form, as the script asks for them.</summary>
public sealed class BoardRowTests : IAsyncLifetime
{
    private const string Inv1 = "NHP-2021-22-INV-1";

    private readonly BoardHost host = new();

    public Task InitializeAsync() => host.InitializeAsync();

    public Task DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task A_row_comes_as_the_list_has_it()
    {
        await host.AllocateAsync(Inv1, "Head of Crime", "2026-11-22");
        using var client = await host.OfficerAsync();

        using var answer = await client.GetAsync(new Uri("/tracker/rows/" + Inv1, UriKind.Relative));

        var row = TrackerPageTests.Row(await client.ReadAsync("/tracker"), Inv1);
        Assert.Equal(row.OuterHtml, await TableRowAsync(answer));
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task The_form_of_a_row_offers_just_the_moves_of_its_state_and_saves()
    {
        await host.AllocateAsync(Inv1, "Head of Crime", "2026-11-22");
        using var client = await host.OfficerAsync();

        var form = await client.ReadAsync($"/tracker/rows/{Inv1}/form");
        using var answer = await client.PostFormAsync(
            $"/tracker/rows/{Inv1}/form", "form", ("owner", "Head of Crime"), ("owner-kind", "Department"), ("due", "2027-01-01"), ("state", "Ready for sign-off"), ("reason", "Done"));

        Assert.Equal(
            ["Leave it: In progress", "Send for sign-off: Ready for sign-off", "Give back: Awaiting allocation", "Record the inspectorate's closure: Closed by inspectorate"],
            form.QuerySelectorAll("select[name=state] option").Select(option => option.TextContent));
        Assert.Equal("Head of Crime", form.QuerySelector("input[name=owner]")!.GetAttribute("value"));
        Assert.Equal(["saved"], answer.Headers.GetValues(BoardEndpoints.OutcomeHeader));
        var row = await TableRowAsync(answer);
        Assert.Contains("data-version=\"2\"", row, StringComparison.Ordinal);
        Assert.Contains("Ready for sign-off", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_refused_comes_back_with_what_was_typed_and_why()
    {
        using var client = await host.OfficerAsync();

        using var answer = await client.PostFormAsync($"/tracker/rows/{Inv1}/form", "form", ("owner", ""), ("state", "In progress"), ("due", "2027-01-01"), ("reason", "A reason"));

        Assert.Equal(["refused"], answer.Headers.GetValues(BoardEndpoints.OutcomeHeader));
        var form = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
        Assert.Contains("In progress needs an owner.", form.QuerySelector("[role=alert]")!.Words(), StringComparison.Ordinal);
        Assert.Equal(("2027-01-01", "A reason"), (form.QuerySelector("[name=due]")!.GetAttribute("value"), form.QuerySelector("[name=reason]")!.GetAttribute("value")));
    }

    [Fact]
    public async Task What_others_changed_elsewhere_in_the_item_is_no_collision_and_the_same_field_is()
    {
        await host.AllocateAsync(Inv1, "Head of Crime", "2027-01-01");
        using var client = await host.OfficerAsync();
        var old = await client.ReadAsync($"/tracker/rows/{Inv1}/form");
        await host.ChangeAsync(Inv1, "", (FollowUpField.Owner, "Head of Custody"));

        using var elsewhere = await SendAsync(client, old, ("owner", "Head of Crime"), ("owner-kind", "Department"), ("due", "2027-02-02"));
        using var same = await SendAsync(client, old, ("owner", "Head of Call Handling"), ("owner-kind", "Department"), ("due", "2027-01-01"));

        Assert.Equal(["saved"], elsewhere.Headers.GetValues(BoardEndpoints.OutcomeHeader));
        Assert.Equal(["conflict"], same.Headers.GetValues(BoardEndpoints.OutcomeHeader));
        var form = await new HtmlParser().ParseDocumentAsync(await same.Content.ReadAsStringAsync());
        Assert.Contains("Owner: \"Head of Custody\" by", form.QuerySelector("[role=alert]")!.Words(), StringComparison.Ordinal);
        Assert.Equal((Inv1 + "@3", "Head of Call Handling"), (form.QuerySelector("[name=item]")!.GetAttribute("value"), form.QuerySelector("[name=owner]")!.GetAttribute("value")));
    }

    [Fact]
    public async Task A_row_of_another_force_is_as_if_it_were_not_there()
    {
        using var client = await host.OfficerAsync("kent");
        foreach (var address in new[] { $"/tracker/rows/{Inv1}", $"/tracker/rows/{Inv1}/form", "/tracker/rows/NHP-1" })
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_viewer_reads_a_row_and_gets_no_form()
    {
        using var client = await host.Product.SignInAsync(Roles.Viewer);

        using var row = await client.GetAsync(new Uri("/tracker/rows/" + Inv1, UriKind.Relative));
        using var form = await client.GetAsync(new Uri($"/tracker/rows/{Inv1}/form", UriKind.Relative));

        Assert.DoesNotContain("checkbox", await TableRowAsync(row), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, form.StatusCode);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, AngleSharp.Dom.IDocument form, params (string Name, string Value)[] values)
    {
        var hidden = form.QuerySelectorAll("input[type=hidden]").Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value") ?? ""));
        using var content = new FormUrlEncodedContent(hidden.Concat(values.Select(value => KeyValuePair.Create(value.Name, value.Value))));
        return await client.PostAsync(new Uri("/tracker/rows/" + Inv1, UriKind.Relative), content);
    }

    private static async Task<string> TableRowAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await new HtmlParser().ParseDocumentAsync($"<table><tbody>{await answer.Content.ReadAsStringAsync()}</tbody></table>");
        return page.QuerySelector("tr")!.OuterHtml;
    }
}
