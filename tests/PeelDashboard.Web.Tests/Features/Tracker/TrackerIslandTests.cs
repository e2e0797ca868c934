using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using PeelDashboard.Application.FollowUp;
using PeelDashboard.Application.Queries.Tracker;
using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.FollowUp;
using PeelDashboard.Domain.Security;
using PeelDashboard.Web.Features.Tracker;
using PeelDashboard.Web.Identity;
using PeelDashboard.Web.Tests.Components;
using PeelDashboard.Web.Tests.Host;
using PeelDashboard.Web.Navigation;

namespace PeelDashboard.Web.Tests.Features.Tracker;

public sealed class TrackerIslandTests : BunitContext, IAsyncLifetime
{
    private const string Inv1 = "NHP-2021-22-INV-1";
    private const string Inv2 = "NHP-2021-22-INV-2";
    private const string Pre1 = "NHP-2021-22-PRE-1";

    private readonly TrackerHost host = new();

    // The machine may be busy; a second, which is usual, is then too short. What is found is used on the renderer's own thread, as what
    // somebody saves draws the rows again at any moment.
    static TrackerIslandTests() => DefaultWaitTimeout = TimeSpan.FromSeconds(30);

    public Task InitializeAsync() => host.InitializeAsync();

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task Filter_leaves_its_rows_and_puts_itself_into_the_address()
    {
        await host.AllocateAsync(Inv1, "Head of Crime", "2027-03-31");
        var tracker = Open(await AccountAsync());

        await tracker.InvokeAsync(() => tracker.Find("#filter-state").Change("in-progress"));

        tracker.WaitForAssertion(() => Assert.Equal([Inv1], References(tracker)));
        var address = JSInterop.Invocations["history.pushState"].Single().Arguments[2];
        Assert.Equal("/tracker?state=in-progress", address);
        Assert.Equal("1 of 4 items", tracker.Find(".table-count").Words());
    }

    [Fact]
    public async Task Address_gives_the_same_view_to_whoever_opens_it()
    {
        await host.AllocateAsync(Inv1, "Head of Crime", "2027-03-31");

        var tracker = Open(await AccountAsync(), "/tracker?owner=head+of+crime&group=owner");

        Assert.Equal([Inv1], References(tracker));
        Assert.Equal("Head of Crime 1", tracker.Find(".tracker-group h2").Words());
        Assert.Equal("Head of Crime", tracker.Find("#filter-owner option[selected]").TextContent);
    }

    [Fact]
    public async Task Owner_who_is_called_No_owner_has_a_group_beside_those_without_one()
    {
        await host.AllocateAsync(Inv1, "No owner", "2027-01-01");

        var tracker = Open(await AccountAsync(), "/tracker?group=owner");

        Assert.Equal(2, tracker.FindAll(".tracker-group h2")
            .Count(heading => heading.Words().StartsWith("No owner", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Dialog_saves_one_item_and_undo_brings_former_values_back()
    {
        await host.AllocateAsync(Inv1, "Head of Custody", "2027-01-01");
        var tracker = Open(await AccountAsync());

        OpenDialog(tracker, Inv1);
        Assert.Equal(
            ["Leave it: In progress", "Send for sign-off: Ready for sign-off", "Unassign: Awaiting allocation",
                "Closed by HMICFRS: Closed by inspectorate"],
            tracker.FindAll("#change-state option").Select(option => option.TextContent));
        await tracker.InvokeAsync(() => tracker.Find("#change-owner").Input(" Head of Crime "));
        await tracker.InvokeAsync(() => tracker.Find("#change-form").Submit());

        tracker.WaitForAssertion(() => Assert.Contains("Head of Crime", Row(tracker, Inv1).Words(), StringComparison.Ordinal));
        tracker.WaitForAssertion(() => Assert.StartsWith($"Saved {Inv1}.", tracker.Find(".tracker-saved").Words(),
            StringComparison.Ordinal));
        var row = await RowAsync(Inv1);
        Assert.Equal((2, "Head of Crime", OwnerKind.Department, new DateOnly(2027, 1, 1)),
            (row!.Version, row.Owner, row.OwnerKind, row.DueOn));

        await tracker.InvokeAsync(() => Button(tracker, ".tracker-saved", "Undo").Click());

        tracker.WaitForAssertion(() => Assert.StartsWith("Undone.", tracker.Find(".tracker-saved").Words(), StringComparison.Ordinal));
        Assert.Contains("Head of Custody", Row(tracker, Inv1).Words(), StringComparison.Ordinal);
        row = await RowAsync(Inv1);
        Assert.Equal((3, "Head of Custody", OwnerKind.Department), (row!.Version, row.Owner, row.OwnerKind));
        await using var db = await host.ContextAsync();
        var undone = await db.AuditEntries.SingleAsync(entry => entry.Subject == Inv1 && entry.Version == 3);
        Assert.Equal(("Head of Crime", "Head of Custody", "Undone"), (undone.From, undone.To, undone.Why));
    }

    [Fact]
    public async Task Dialog_keeps_what_was_typed_when_the_rules_refuse_it()
    {
        var tracker = Open(await AccountAsync());

        OpenDialog(tracker, Inv1);
        await tracker.InvokeAsync(() => tracker.Find("#change-due").Change("2027-01-01"));
        await tracker.InvokeAsync(() => tracker.Find("#change-state").Change("In progress"));
        await tracker.InvokeAsync(() => tracker.Find("#change-why").Change("A reason"));
        await tracker.InvokeAsync(() => tracker.Find("#change-form").Submit());

        tracker.WaitForAssertion(() => Assert.Contains("In progress needs an owner.", tracker.Find(".change-outcome").Words(),
            StringComparison.Ordinal));
        Assert.Equal(("2027-01-01", "A reason"), (tracker.Find("#change-due").GetAttribute("value"),
            tracker.Find("#change-why").GetAttribute("value")));
        Assert.Null(await RowAsync(Inv1));
    }

    [Fact]
    public async Task Dialog_says_what_the_report_says_and_where()
    {
        var tracker = Open(await AccountAsync());

        OpenDialog(tracker, Inv1);

        Assert.Contains("The force should plan its investigations", tracker.Find(".change-says").Words(), StringComparison.Ordinal);
        Assert.Matches(@"\(line \d+\)$", tracker.Find(".change-says").Words());
        Assert.StartsWith("/reports/", tracker.Find(".change-links a.passage").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Owner_without_a_kind_gets_that_of_the_name_or_is_a_person()
    {
        await host.AllocateAsync(Inv2, "Head of Custody", "2027-01-01");
        var tracker = Open(await AccountAsync());
        OpenDialog(tracker, Inv1);
        string Kind() => tracker.Find("#change-kind").GetAttribute("value") ?? "";

        await tracker.InvokeAsync(() => tracker.Find("#change-owner").Input("Inspector Rowan"));
        Assert.Equal("Person", Kind());
        await tracker.InvokeAsync(() => tracker.Find("#change-owner").Input("head of custody"));
        Assert.Equal("Department", Kind());
        await tracker.InvokeAsync(() => tracker.Find("#change-owner").Input(""));
        Assert.Equal("", Kind());

        await tracker.InvokeAsync(() => tracker.Find("#change-owner").Input("Inspector Rowan"));
        await tracker.InvokeAsync(() => tracker.Find("#change-form").Submit());
        tracker.WaitForAssertion(() => Assert.Empty(tracker.FindAll("#change-form")));
        Assert.Equal(OwnerKind.Person, (await RowAsync(Inv1))!.OwnerKind);
    }

    [Fact]
    public async Task Dialog_asks_for_what_closing_needs_only_when_the_move_closes()
    {
        await host.AllocateAsync(Inv1, "Head of Crime", "2027-01-01");
        var tracker = Open(await AccountAsync());
        OpenDialog(tracker, Inv1);
        Assert.Empty(tracker.FindAll("#change-closed, #change-letter"));

        await tracker.InvokeAsync(() => tracker.Find("#change-state").Change("Closed by inspectorate"));

        Assert.Equal(2, tracker.FindAll("#change-closed, #change-letter").Count);
        Assert.Contains("Closing needs a note or evidence", tracker.Find("#change-form").Words(), StringComparison.Ordinal);
        await tracker.InvokeAsync(() => tracker.Find("#change-form").Submit());
        tracker.WaitForAssertion(() => Assert.Equal("There is a problem", tracker.Find(".change-outcome strong").Words()));
        Assert.Equal(
            [
                "Closed by inspectorate needs the date on which it was closed.",
                "Closed by inspectorate needs a note or evidence of what was done.",
                "Closed by inspectorate needs its letter or the reference in its portal.",
            ],
            tracker.FindAll(".change-outcome li").Select(item => item.Words()));
        await tracker.InvokeAsync(() => tracker.Find("#change-closed").Change("2026-05-03"));

        await tracker.InvokeAsync(() => tracker.Find("#change-state").Change("Ready for sign-off"));
        await tracker.InvokeAsync(() => tracker.Find("#change-form").Submit());

        tracker.WaitForAssertion(() => Assert.Empty(tracker.FindAll("#change-form")));
        var row = await RowAsync(Inv1);
        Assert.Equal((AfiStatus.ReadyForSignOff, null), (row!.Status, row.ClosedOn));
    }

    [Fact]
    public async Task Dialog_names_both_values_when_somebody_saved_in_between_and_a_second_save_stands()
    {
        await host.AllocateAsync(Inv1, "Head of Crime", "2027-01-01");
        var tracker = Open(await AccountAsync());
        OpenDialog(tracker, Inv1);
        await tracker.InvokeAsync(() => tracker.Find("#change-due").Change("2027-05-05"));

        await host.ChangeAsync(Inv1, "", (FollowUpField.DueOn, "2027-02-02"));
        tracker.WaitForAssertion(() => Assert.Contains(
            $"{Inv1} was changed by Command line just now.", tracker.Find(".change-outcome").Words(), StringComparison.Ordinal));
        await tracker.InvokeAsync(() => tracker.Find("#change-form").Submit());

        tracker.WaitForAssertion(() => Assert.Contains(
            "Due date: \"2 February 2027\" by Command line, \"5 May 2027\" by you", tracker.Find(".change-outcome").Words(),
            StringComparison.Ordinal));
        Assert.Equal(new DateOnly(2027, 2, 2), (await RowAsync(Inv1))!.DueOn);

        await tracker.InvokeAsync(() => tracker.Find("#change-form").Submit());

        tracker.WaitForAssertion(() => Assert.Empty(tracker.FindAll("#change-form")));
        Assert.Equal(new DateOnly(2027, 5, 5), (await RowAsync(Inv1))!.DueOn);
    }

    [Fact]
    public async Task Field_that_was_left_alone_does_not_collide_when_somebody_else_changed_it()
    {
        await host.AllocateAsync(Inv1, "Head of Crime", "2027-01-01");
        var tracker = Open(await AccountAsync());
        OpenDialog(tracker, Inv1);
        await host.ChangeAsync(Inv1, "", (FollowUpField.Owner, "Head of Custody"));

        await tracker.InvokeAsync(() => tracker.Find("#change-due").Change("2027-05-05"));
        await tracker.InvokeAsync(() => tracker.Find("#change-form").Submit());

        tracker.WaitForAssertion(() => Assert.Empty(tracker.FindAll("#change-form")));
        var row = await RowAsync(Inv1);
        Assert.Equal(("Head of Custody", new DateOnly(2027, 5, 5)), (row!.Owner, row.DueOn));
    }

    [Fact]
    public async Task Bulk_change_says_for_each_item_what_came_of_it()
    {
        await host.AllocateAsync(Inv2, "Head of Custody", "2027-01-01");
        await host.ChangeAsync(Inv1, "", (FollowUpField.Owner, "Head of Crime"), (FollowUpField.OwnerKind, "Department"));
        var tracker = Open(await AccountAsync("northamptonshire"));
        await SelectAsync(tracker, Inv1, Inv2, Pre1);
        await tracker.InvokeAsync(() => Button(tracker, ".tracker-bar", "Change 3 selected").Click());
        tracker.WaitForElement("#change-form");
        await host.ChangeAsync(Inv2, "", (FollowUpField.DueOn, "2027-02-02"));

        await tracker.InvokeAsync(() => tracker.Find("#change-due").Change("2027-05-05"));
        await tracker.InvokeAsync(() => tracker.Find("#change-state").Change("In progress"));
        await tracker.InvokeAsync(() => tracker.Find("#change-form").Submit());

        tracker.WaitForAssertion(() => Assert.Contains("1 item saved, 2 not", tracker.Find(".change-outcome").Words(),
            StringComparison.Ordinal));
        var said = tracker.FindAll(".change-outcome li").Select(item => item.Words()).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(3, said.Count);
        Assert.Equal($"{Inv1}: Saved: state, due date.", said[0]);
        Assert.StartsWith($"{Inv2}: Command line changed it", said[1], StringComparison.Ordinal);
        Assert.Equal($"{Pre1}: In progress needs an owner.", said[2]);
        Assert.Equal(
            (new DateOnly(2027, 5, 5), new DateOnly(2027, 2, 2), null),
            ((await RowAsync(Inv1))!.DueOn, (await RowAsync(Inv2))!.DueOn, (await RowAsync(Pre1))?.DueOn));
    }

    [Fact]
    public async Task Select_all_takes_every_filtered_item_and_says_how_many()
    {
        var tracker = Open(await AccountAsync(), "/tracker?cycle=2021-22");

        await tracker.InvokeAsync(() => Button(tracker, ".tracker-bar", "Select all 3").Click());
        Assert.All(tracker.FindAll("td.tracker-pick input"), box => Assert.True(box.HasAttribute("checked")));
        await tracker.InvokeAsync(() => Button(tracker, ".tracker-bar", "Change 3 selected").Click());
        tracker.WaitForElement("#change-owner").Input("Head of Crime");
        await tracker.InvokeAsync(() => tracker.Find("#change-kind").Change("Department"));
        await tracker.InvokeAsync(() => tracker.Find("#change-form").Submit());

        tracker.WaitForAssertion(() => Assert.StartsWith("Saved 3 items.", tracker.Find(".tracker-saved").Words(),
            StringComparison.Ordinal));
        foreach (var reference in new[] { Inv1, Inv2, Pre1 }) Assert.Equal("Head of Crime", (await RowAsync(reference))!.Owner);
        Assert.Null(await RowAsync("NHP-2016-INV-1"));
        Assert.NotNull(Button(tracker, ".tracker-bar", "Change selected"));
    }

    [Fact]
    public async Task Undo_leaves_alone_what_somebody_changed_since()
    {
        var tracker = Open(await AccountAsync());
        await SelectAsync(tracker, Inv1, Inv2);
        await tracker.InvokeAsync(() => Button(tracker, ".tracker-bar", "Change 2 selected").Click());
        tracker.WaitForElement("#change-due").Change("2027-05-05");
        await tracker.InvokeAsync(() => tracker.Find("#change-form").Submit());
        tracker.WaitForAssertion(() => Assert.StartsWith("Saved 2 items.", tracker.Find(".tracker-saved").Words(),
            StringComparison.Ordinal));
        await host.ChangeAsync(Inv1, "", (FollowUpField.DueOn, "2027-06-06"));

        await tracker.InvokeAsync(() => Button(tracker, ".tracker-saved", "Undo").Click());

        tracker.WaitForAssertion(() => Assert.Contains($"{Inv1}: Command line changed it", tracker.Find(".tracker-saved").Words(),
            StringComparison.Ordinal));
        Assert.Equal((new DateOnly(2027, 6, 6), null), ((await RowAsync(Inv1))!.DueOn, (await RowAsync(Inv2))!.DueOn));
    }

    [Fact]
    public async Task Rows_counts_and_groups_follow_what_somebody_else_saves()
    {
        var tracker = Open(await AccountAsync());
        Assert.Contains("4 without owner", tracker.Find(".tracker-counts").Words(), StringComparison.Ordinal);

        await host.AllocateAsync(Inv1, "Head of Crime", "2027-03-31");

        tracker.WaitForAssertion(() => Assert.Contains("3 without owner", tracker.Find(".tracker-counts").Words(),
            StringComparison.Ordinal));
        Assert.Contains("Head of Crime", Row(tracker, Inv1).Words(), StringComparison.Ordinal);
        Assert.Equal("In progress 1", tracker.Find(".tracker-group h2").Words());
        Assert.Equal($"{Inv1} was changed by Command line.", tracker.Find(".heard[role=status]").Words());
    }

    [Fact]
    public async Task Tracker_shows_nothing_more_when_the_session_is_over()
    {
        var account = await AccountAsync();
        var tracker = Open(account);
        await using (var db = await host.ContextAsync())
            await db.Accounts.Where(row => row.Id == account.Id)
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.DisabledAt, host.Clock.Now.UtcDateTime));

        await host.AllocateAsync(Inv1, "Head of Crime", "2027-03-31");

        tracker.WaitForAssertion(() => Assert.Contains("Your session is over", tracker.Markup, StringComparison.Ordinal));
        Assert.Empty(References(tracker));
    }

    [Fact]
    public async Task Account_of_one_force_sees_that_force_only()
    {
        var tracker = Open(await AccountAsync("kent"), "/tracker?force=northamptonshire");

        Assert.All(References(tracker), reference => Assert.StartsWith("KEN-", reference, StringComparison.Ordinal));
        Assert.NotEmpty(References(tracker));
        Assert.Empty(tracker.FindAll("#filter-force"));
    }

    [Fact]
    public async Task Reader_gets_rows_without_boxes_and_buttons()
    {
        var tracker = Open(await host.Product.AddAccountAsync(Roles.Viewer));

        Assert.NotEmpty(References(tracker));
        Assert.Empty(tracker.FindAll(".tracker-pick, .tracker-change, .tracker-bar button"));
    }

    private Task<Account> AccountAsync(string? force = null) => host.Product.AddAccountAsync(Roles.LiaisonOfficer, force);

    private static async Task SelectAsync(IRenderedComponent<TrackerIsland> tracker, params string[] references)
    {
        foreach (var reference in references)
            await tracker.InvokeAsync(() => tracker.Find($"input[aria-label='Select {reference}']").Change(true));
    }

    private IRenderedComponent<TrackerIsland> Open(Account account, string address = "/tracker")
    {
        var product = host.Product.Services;
        Services.AddSingleton(product.GetRequiredService<TrackerQuery>()).AddSingleton(host.FollowUp)
            .AddSingleton(product.GetRequiredService<FollowUpNotifier>()).AddSingleton(product.GetRequiredService<SessionCheck>())
            .AddSingleton<TimeProvider>(host.Clock).AddSingleton(TestStore.Catalogue).AddScoped<ForceFrame>().AddMudServices();
        JSInterop.Mode = JSRuntimeMode.Loose;
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        CircuitUserAccessor.Current = Sessions.PrincipalOf(account, host.Clock.Now);
        return Render<TrackerIsland>(parameters => parameters.Add(island => island.Address, address));
    }

    private static void OpenDialog(IRenderedComponent<TrackerIsland> tracker, string reference)
    {
        tracker.Find($"button[aria-label='Change {reference}']").Click();
        tracker.WaitForElement("#change-form");
    }

    private static IElement Button(IRenderedComponent<TrackerIsland> tracker, string place, string words) =>
        tracker.FindAll(place + " button").Single(button => button.Words() == words);

    private static IElement Row(IRenderedComponent<TrackerIsland> tracker, string reference) =>
        tracker.Find($"tr:has(.tracker-reference a[href='/tracker/{reference}'])");

    private static List<string> References(IRenderedComponent<TrackerIsland> tracker) =>
        [.. tracker.FindAll("td.tracker-reference a").Select(link => link.TextContent)];

    private async Task<FollowUpRecord?> RowAsync(string reference)
    {
        await using var db = await host.ContextAsync();
        return await db.FollowUps.AsNoTracking().SingleOrDefaultAsync(row => row.Reference == reference);
    }
}
