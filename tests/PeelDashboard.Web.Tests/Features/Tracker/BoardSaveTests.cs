using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.FollowUp;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Domain.Security;
using PeelDashboard.Web.Tests.Components;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Features.Tracker;

/// <summary>Several items at once from the list, and back again.</summary>
public sealed class BoardSaveTests : IAsyncLifetime
{
    private const string Form = "form.board-form";
    private const string Inv1 = "NHP-2021-22-INV-1";
    private const string Inv2 = "NHP-2021-22-INV-2";
    private const string Pre1 = "NHP-2021-22-PRE-1";

    private readonly BoardHost host = new();

    public Task InitializeAsync() => host.InitializeAsync();

    public Task DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Owner_due_date_and_state_of_several_items_are_saved_and_the_page_says_which()
    {
        using var client = await host.OfficerAsync();

        using var answer = await client.PostFormAsync(
            "/tracker?group=owner&show=open", Form, ("item", Inv1 + "@0"), ("item", Inv2 + "@0"), ("owner", " Head of Crime "), ("owner-kind", "Department"),
            ("due", "2027-03-31"), ("state", "In progress"), ("reason", "Agreed at the board"));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var address = answer.Headers.Location!.ToString();
        Assert.StartsWith("/tracker?group=owner&show=open&saved=", address, StringComparison.Ordinal);
        var page = await client.ReadAsync(address);
        Assert.Equal($"Saved. {Inv1} {Inv2}", page.QuerySelector(".board-undo p")!.Words());
        foreach (var reference in new[] { Inv1, Inv2 })
        {
            var row = await RowAsync(reference);
            Assert.Equal((1, "Head of Crime", OwnerKind.Department, new DateOnly(2027, 3, 31), AfiStatus.InProgress), (row!.Version, row.Owner, row.OwnerKind, row.DueOn, row.Status));
        }

        await using var db = await host.ContextAsync();
        Assert.All(await db.AuditEntries.Where(entry => entry.Subject == Inv1).ToListAsync(), entry => Assert.Equal("Agreed at the board", entry.Why));
    }

    [Fact]
    public async Task One_is_saved_one_refused_one_denied_and_one_collides_and_each_says_so()
    {
        await host.AllocateAsync(Inv2, "Head of Custody", "2027-01-01");
        using var client = await host.OfficerAsync("northamptonshire");
        await client.ReadAsync("/tracker");
        await host.ChangeAsync(Inv2, "", (FollowUpField.DueOn, "2027-02-02"));

        // The cause of concern has no owner, so it cannot be in progress; one item is of another force; one was changed in between.
        await host.ChangeAsync(Inv1, "", (FollowUpField.Owner, "Head of Crime"), (FollowUpField.OwnerKind, "Department"));
        using var answer = await client.PostFormAsync(
            "/tracker", Form, ("item", Inv1 + "@1"), ("item", Pre1 + "@0"), ("item", "KEN-2021-22-INV-1@0"), ("item", Inv2 + "@1"), ("due", "2027-05-05"), ("state", "In progress"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await ReadAsync(answer);
        var said = page.QuerySelector(".board-outcome")!.Words();
        Assert.Contains("1 item saved, 3 not", said, StringComparison.Ordinal);
        Assert.Contains($"{Pre1}: In progress needs an owner.", said, StringComparison.Ordinal);
        Assert.Contains("KEN-2021-22-INV-1: This account is for another force.", said, StringComparison.Ordinal);
        Assert.Contains($"{Inv2}: Command line saved it in between", said, StringComparison.Ordinal);
        Assert.Contains("Due date: \"2 February 2027\" by Command line, \"5 May 2027\" by you; before, \"1 January 2027\"", said, StringComparison.Ordinal);
        Assert.Contains($"Saved: {Inv1} (state, due date).", said, StringComparison.Ordinal);
        Assert.Equal((new DateOnly(2027, 5, 5), null, new DateOnly(2027, 2, 2)), ((await RowAsync(Inv1))!.DueOn, (await RowAsync(Pre1))?.DueOn, (await RowAsync(Inv2))!.DueOn));
        Assert.Null(await RowAsync("KEN-2021-22-INV-1"));
    }

    [Fact]
    public async Task What_was_typed_and_ticked_is_kept_when_something_was_refused()
    {
        await host.AllocateAsync(Inv2, "Head of Custody");
        using var client = await host.OfficerAsync();

        using var answer = await client.PostFormAsync(
            "/tracker?group=none", Form, ("item", Inv1 + "@0"), ("item", Inv2 + "@1"), ("owner-kind", ""), ("state", "Ready for sign-off"), ("due", "2027-05-05"), ("reason", "Checked <twice>"));

        var page = await ReadAsync(answer);
        Assert.Equal("Checked <twice>", page.QuerySelector("input[name=reason]")!.GetAttribute("value"));
        Assert.Equal("2027-05-05", page.QuerySelector("input[name=due]")!.GetAttribute("value"));
        Assert.Equal("Ready for sign-off", page.QuerySelector("#bar-state option[selected]")!.GetAttribute("value"));
        Assert.Equal([Inv1 + "@0"], page.QuerySelectorAll("input[name=item][checked]").Select(box => box.GetAttribute("value")));
        Assert.True(page.QuerySelector(".board-bar")!.HasAttribute("open"));
        Assert.Equal("/tracker?group=none", page.QuerySelector(Form)!.GetAttribute("action"));
    }

    [Fact]
    public async Task Saving_again_after_a_collision_puts_ones_own_in_its_place()
    {
        await host.AllocateAsync(Inv1, "Head of Crime", "2027-01-01");
        await host.ChangeAsync(Inv1, "", (FollowUpField.DueOn, "2027-02-02"));
        using var client = await host.OfficerAsync();
        using var collided = await client.PostFormAsync("/tracker", Form, ("item", Inv1 + "@1"), ("due", "2027-05-05"));
        var box = (await ReadAsync(collided)).QuerySelector("input[name=item][checked]")!;

        using var again = await client.PostFormAsync("/tracker", Form, ("item", box.GetAttribute("value")!), ("due", "2027-05-05"));

        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
        Assert.Equal(new DateOnly(2027, 5, 5), (await RowAsync(Inv1))!.DueOn);
    }

    [Fact]
    public async Task What_collided_is_taken_to_the_page_of_the_item_with_what_was_typed()
    {
        await host.AllocateAsync(Inv1, "Head of Crime", "2027-01-01");
        await host.ChangeAsync(Inv1, "", (FollowUpField.DueOn, "2027-02-02"));
        using var client = await host.OfficerAsync();
        using var collided = await client.PostFormAsync("/tracker", Form, ("item", Inv1 + "@1"), ("due", "2027-05-05"), ("reason", "Later than we thought"));
        var form = (await ReadAsync(collided)).QuerySelector($"form[action='/tracker/{Inv1}']")!;
        using var content = new FormUrlEncodedContent(form.QuerySelectorAll("input").Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value")!)));

        using var answer = await client.PostAsync(new Uri("/tracker/" + Inv1, UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await ReadAsync(answer);
        Assert.Contains(page.QuerySelectorAll("input"), field => field.GetAttribute("value") == "2027-05-05");
        Assert.Contains("Later than we thought", page.QuerySelector("main")!.OuterHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("No item is selected", "due", "2027-05-05")]
    [InlineData("Nothing to change is filled in", "item", Inv1 + "@0")]
    public async Task A_form_that_asks_for_nothing_says_what_is_missing(string said, string name, string value)
    {
        using var client = await host.OfficerAsync();

        using var answer = await client.PostFormAsync("/tracker", Form, (name, value));

        Assert.Contains(said, (await ReadAsync(answer)).QuerySelector(".board-outcome")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Former_values_are_put_back_as_a_change_of_its_own()
    {
        await host.AllocateAsync(Inv1, "Head of Custody", "2027-01-01");
        using var client = await host.OfficerAsync();
        using var saved = await client.PostFormAsync("/tracker", Form, ("item", Inv1 + "@1"), ("item", Inv2 + "@0"), ("owner", "Head of Crime"), ("owner-kind", "Person"), ("due", "2027-05-05"));

        using var back = await client.PostFormAsync(saved.Headers.Location!.ToString(), ".board-undo form");

        Assert.Equal(HttpStatusCode.SeeOther, back.StatusCode);
        var (first, second) = (await RowAsync(Inv1), await RowAsync(Inv2));
        Assert.Equal((3, "Head of Custody", OwnerKind.Department, new DateOnly(2027, 1, 1)), (first!.Version, first.Owner, first.OwnerKind, first.DueOn));
        Assert.Equal((2, "", null, null), (second!.Version, second.Owner, second.OwnerKind, second.DueOn));
        await using var db = await host.ContextAsync();
        Assert.Contains(await db.AuditEntries.Where(entry => entry.Subject == Inv1).ToListAsync(), entry => entry is { Why: "Former values put back", From: "Head of Crime", To: "Head of Custody" });
    }

    [Fact]
    public async Task What_somebody_else_changed_since_is_not_put_back()
    {
        using var client = await host.OfficerAsync();
        using var saved = await client.PostFormAsync("/tracker", Form, ("item", Inv1 + "@0"), ("item", Inv2 + "@0"), ("due", "2027-05-05"));
        await host.ChangeAsync(Inv1, "", (FollowUpField.DueOn, "2027-06-06"));

        using var back = await client.PostFormAsync(saved.Headers.Location!.ToString(), ".board-undo form");

        Assert.Contains($"{Inv1}: Command line changed it since", (await ReadAsync(back)).QuerySelector(".board-outcome")!.Words(), StringComparison.Ordinal);
        Assert.Equal((new DateOnly(2027, 6, 6), null), ((await RowAsync(Inv1))!.DueOn, (await RowAsync(Inv2))!.DueOn));
    }

    [Fact]
    public async Task What_somebody_else_saved_cannot_be_put_back()
    {
        using var client = await host.OfficerAsync();
        using var other = await host.OfficerAsync();
        using var saved = await client.PostFormAsync("/tracker", Form, ("item", Inv1 + "@0"), ("due", "2027-05-05"));

        using var back = await other.PostFormAsync(saved.Headers.Location!.ToString(), ".board-undo form");

        Assert.Contains("There is nothing to put back.", (await ReadAsync(back)).QuerySelector(".board-outcome")!.Words(), StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2027, 5, 5), (await RowAsync(Inv1))!.DueOn);
    }

    [Fact]
    public async Task A_whole_page_of_items_goes_in_one_form()
    {
        using var client = await host.OfficerAsync();
        var many = Enumerable.Range(1, 2000).Select(number => ("item", $"NHP-2021-22-XXX-{number}@0")).Append(("due", "2027-05-05")).ToArray();

        using var answer = await client.PostFormAsync("/tracker", Form, many);

        Assert.Contains("2,000 items not saved", (await ReadAsync(answer)).QuerySelector(".board-outcome")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_token_changes_nothing()
    {
        using var client = await host.OfficerAsync();
        using var content = new FormUrlEncodedContent([new("item", Inv1 + "@0"), new("due", "2027-05-05"), new("_handler", "desk-save")]);

        using var answer = await client.PostAsync(new Uri("/tracker", UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Null(await RowAsync(Inv1));
    }

    [Fact]
    public async Task A_viewer_who_sends_the_form_all_the_same_is_denied()
    {
        using var viewer = await host.Product.SignInAsync(Roles.Viewer);
        var token = (await viewer.ReadAsync("/tracker")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent([new("item", Inv1 + "@0"), new("due", "2027-05-05"), new("_handler", "desk-save"), new("__RequestVerificationToken", token)]);

        using var answer = await viewer.PostAsync(new Uri("/tracker", UriKind.Relative), content);

        Assert.Null(await RowAsync(Inv1));
        Assert.Contains($"{Inv1}: Your role (Viewer) does not allow this", (await ReadAsync(answer)).QuerySelector(".board-outcome")!.Words(), StringComparison.Ordinal);
    }

    private async Task<FollowUpRecord?> RowAsync(string reference)
    {
        await using var db = await host.ContextAsync();
        return await db.FollowUps.AsNoTracking().SingleOrDefaultAsync(row => row.Reference == reference);
    }

    private static async Task<IDocument> ReadAsync(HttpResponseMessage answer) => await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
}
