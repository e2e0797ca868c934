using System.Security.Claims;
using System.Text;
using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using PeelDashboard.Application.FollowUp;
using PeelDashboard.Application.Importing;
using PeelDashboard.Application.Security;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.FollowUp;
using PeelDashboard.Domain.Security;
using PeelDashboard.Domain.Sources;
using PeelDashboard.Web.Features.Imports.Upload;
using PeelDashboard.Web.Identity;
using PeelDashboard.Web.Tests.Components;
using PeelDashboard.Web.Navigation;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Features.Upload;

public sealed class UploadIslandTests : BunitContext, IAsyncLifetime
{
    private const string Name = UploadHost.Name;

    private UploadHost host = null!;

    // The machine may be busy; a second, which is usual, is then too short.
    static UploadIslandTests() => DefaultWaitTimeout = TimeSpan.FromSeconds(30);

    public async Task InitializeAsync() => host = await UploadHost.StartAsync();

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task Steps_lead_from_choosing_to_done_and_nothing_is_written_before_the_end()
    {
        var page = Open(await host.SomebodyAsync(Roles.LiaisonOfficer));
        Assert.Equal(["Choose files", "Check the plan", "Done"],
            page.FindAll(".upload-steps li span:first-child").Select(name => name.Words()));
        Assert.Equal("Choose files", Step(page));

        Choose(page, (Name, UploadHost.Seed));
        Assert.Equal("1 of 1 read", page.Find("[role=status]:not(.notice)").Words());
        Assert.StartsWith($"{Name} 88 KB", page.Find(".upload-files li").Words(), StringComparison.Ordinal);

        Press(page, "Check the plan");
        WaitForStep(page, "Check the plan");
        Assert.Equal(["Facts New", "Judgments 12", "Areas for improvement 19", "Findings 49", "Figures 61"],
            page.FindAll(".upload-counts tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.Words()))));
        Assert.Null(page.Find(".diagnostics").GetAttribute("open"));
        Assert.Empty(await NamesAsync());

        Press(page, "Apply 1 file");
        WaitForStep(page, "Done");
        Assert.Equal([Name], await NamesAsync());
        Assert.StartsWith("/imports/", page.Find(".upload-results a").GetAttribute("href"), StringComparison.Ordinal);

        Press(page, "Upload more");
        WaitForStep(page, "Choose files");
        Assert.Empty(page.FindAll(".upload-files"));
    }

    [Fact]
    public async Task Problems_are_listed_with_links_to_their_files_when_some_cannot_be_read()
    {
        var page = Open(await host.SomebodyAsync(Roles.LiaisonOfficer));
        Press(page, "Check the plan");
        page.WaitForAssertion(() => Assert.Equal([("Choose at least one file.", "/imports/upload#upload-files")], Problems(page)));
        Assert.NotNull(page.Find("#upload-files"));

        Choose(page, ("picture.png", "x"), ("holiday.txt", "We went to the sea."));
        var bad = page.Find(".upload-bad");
        Assert.Equal(
            [("picture.png is of a kind that is not read here; choose a .txt, .html, .mhtml, .pdf, .docx, .odt, .xlsx or .csv file.",
                $"/imports/upload#{bad.Id}")],
            Problems(page));
        Assert.EndsWith(Problems(page)[0].Text, bad.Words(), StringComparison.Ordinal);

        Press(page, "Check the plan");
        WaitForStep(page, "Check the plan");
        var plan = Assert.Single(page.FindAll(".upload-plan"));
        Assert.Equal($"/imports/upload#{plan.Id}", Assert.Single(Problems(page)).Address);
        Assert.Contains("holiday.txt names neither the inspectorate", plan.Words(), StringComparison.Ordinal);
        Assert.True(Button(page, "Apply").HasAttribute("disabled"));
        Assert.Equal("There is nothing to apply: no file here would change the store.",
            page.Find("#" + Button(page, "Apply").GetAttribute("aria-describedby")).Words());

        Press(page, "Leave out holiday.txt");
        WaitForStep(page, "Choose files");
    }

    [Fact]
    public async Task More_files_than_are_taken_are_refused_before_any_is_read()
    {
        var page = Open(await host.SomebodyAsync(Roles.LiaisonOfficer));
        Choose(page, [.. Enumerable.Range(1, 11).Select(number => ($"{number}.txt", "x"))]);

        Assert.Equal("11 files are chosen; choose up to 10 at a time.", Assert.Single(Problems(page)).Text);
        Assert.Empty(page.FindAll(".upload-files"));
    }

    [Fact]
    public async Task Two_files_of_one_name_are_planned_and_applied_each_with_its_own_content()
    {
        var page = Open(await host.SomebodyAsync(Roles.LiaisonOfficer));
        var surrey = UploadHost.Seed.Replace("Northamptonshire", "Surrey", StringComparison.Ordinal);
        Choose(page, (Name, UploadHost.Seed));
        Choose(page, (Name, surrey));
        Choose(page, (Name, surrey));
        Assert.Equal([Name, $"{Name} (2)", $"{Name} (3)"], page.FindAll(".upload-file-name").Select(name => name.Words()));
        Assert.Equal($"{Name} is in the list already, with the same content; remove one of the two.", Assert.Single(Problems(page)).Text);
        Press(page, $"Remove {Name} (3)");
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".upload-files li").Count));

        Press(page, "Check the plan");
        WaitForStep(page, "Check the plan");
        Assert.Equal(["Northamptonshire Police", "Surrey Police"],
            page.FindAll(".upload-plan-body .soft").Select(line => line.Words().Split(" about ")[1].Split(',')[0]));
        Press(page, "Apply 2 files");
        WaitForStep(page, "Done");

        await using var db = await host.Store.ContextAsync();
        Assert.Equal(["Northamptonshire Police", "Surrey Police"],
            await db.Documents.OrderBy(row => row.Id).Select(row => row.Force.Name).ToListAsync());
    }

    [Fact]
    public async Task File_is_shown_again_and_not_applied_when_the_one_before_it_changes_its_plan()
    {
        var page = Open(await host.SomebodyAsync(Roles.LiaisonOfficer));
        Choose(page, (Name, UploadHost.Seed), (Name, UploadHost.Seed.Replace("stands at 20.1 percent", "stands at 21.4 percent",
            StringComparison.Ordinal)));
        Press(page, "Check the plan");
        WaitForStep(page, "Check the plan");

        Press(page, "Apply 2 files");

        page.WaitForAssertion(() => Assert.Equal([$"{Name} Applied", $"{Name} (2) Corrected Leave out {Name} (2)"],
            page.FindAll(".upload-plan-head").Select(head => head.Words())));
        Assert.StartsWith("A fresh plan", page.Find(".upload-plan .notice-title").Words(), StringComparison.Ordinal);
        Assert.Equal(1, await EditionAsync());
        page.WaitForAssertion(() => Assert.False(Button(page, "Apply 1 file").HasAttribute("disabled")));
        Press(page, "Apply 1 file");
        WaitForStep(page, "Done");
        Assert.Equal(2, await EditionAsync());
    }

    [Fact]
    public async Task Plan_is_made_again_when_the_store_has_moved_on()
    {
        var page = Open(await host.SomebodyAsync(Roles.LiaisonOfficer));
        Choose(page, (Name, UploadHost.Seed));
        Press(page, "Check the plan");
        WaitForStep(page, "Check the plan");
        await ImportAsync(UploadHost.Seed + "\nOne more line.");

        Press(page, "Apply 1 file");

        page.WaitForAssertion(() => Assert.StartsWith($"The store has changed since the plan for {Name} was made, so nothing was written.",
            page.Find(".upload-plan .notice-title + p").Words(), StringComparison.Ordinal));
        Assert.Equal(1, await EditionAsync());
    }

    [Theory]
    [InlineData(null,
        $"Recorded on {UploadHost.Reworded}: in progress, owner Head of Crime, due 31 March 2027, no note, 0 pieces of evidence.")]
    [InlineData("kent", $"Your account does not show what is recorded on {UploadHost.Reworded}.")]
    public async Task Question_says_what_hangs_on_it_and_must_be_answered(string? force, string recorded)
    {
        await ImportAsync(UploadHost.Seed);
        await RecordAsync();
        var page = Open(await host.SomebodyAsync(Roles.LiaisonOfficer, force));
        Choose(page, (Name, UploadHost.RewordedSeed));
        Press(page, "Check the plan");
        WaitForStep(page, "Check the plan");
        Assert.Contains(force is null ? "A question must be answered first." : "2 questions must be answered first.",
            page.Find(".upload-step").Words(), StringComparison.Ordinal);

        Press(page, force is null ? "Answer 1 question" : "Answer 2 questions");
        WaitForStep(page, "Answer questions");
        if (force is not null) page.Find("[data-reference=force-northamptonshire] input[type=radio]").Change("on");
        page.WaitForAssertion(() => Assert.False(Button(page, "Apply 1 file").HasAttribute("disabled")));
        var question = page.Find($"[data-reference={UploadHost.Reworded}]");
        Assert.Equal($"Is this still {UploadHost.Reworded}?", question.QuerySelector("legend")!.Words());
        Assert.Equal(recorded, question.QuerySelector("fieldset > p")!.Words());
        Press(page, "Apply 1 file");
        page.WaitForAssertion(() =>
            Assert.Equal([("One question is not answered yet.", $"/imports/upload#{question.Id}")], Problems(page)));

        page.Find($"[data-reference={UploadHost.Reworded}] input[type=radio]").Change("on");
        page.WaitForAssertion(() => Assert.StartsWith("With your answers: ", page.Find(".upload-progress [role=status]").Words(),
            StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.False(Button(page, "Apply 1 file").HasAttribute("disabled")));
        Assert.Empty(Problems(page));
        Press(page, "Apply 1 file");
        WaitForStep(page, "Done");

        await using var db = await host.Store.ContextAsync();
        Assert.Contains(UploadHost.NewHeadline, (await db.Afis.SingleAsync(afi => afi.Reference == UploadHost.Reworded)).Headline,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Force_that_the_cover_lacks_is_chosen_and_told_with_who_named_it()
    {
        var page = Open(await host.SomebodyAsync(Roles.LiaisonOfficer));
        Choose(page, ("cover.txt", UploadHost.Seed.Replace("An inspection of Northamptonshire Police", "An inspection of",
            StringComparison.Ordinal)));
        Press(page, "Check the plan");
        WaitForStep(page, "Check the plan");
        Assert.Empty(Problems(page));
        Assert.Contains("whose cover names no force", page.Find(".upload-naming").Words(), StringComparison.Ordinal);
        Assert.StartsWith("There is nothing to apply yet: name what the document does not say", page.Find("#upload-why").Words(),
            StringComparison.Ordinal);

        Press(page, "Check the plan with this for cover.txt");
        Assert.Equal("Error: Choose the force.", page.WaitForElement(".upload-naming .upload-error").Words());
        page.Find(".upload-naming select").Change("Northamptonshire Police");
        Press(page, "Check the plan with this for cover.txt");

        page.WaitForAssertion(() => Assert.False(Button(page, "Apply 1 file").HasAttribute("disabled")));
        Assert.Contains("about Northamptonshire Police, cycle 2021/22", page.Find(".upload-plan-body").Words(), StringComparison.Ordinal);
        Press(page, "Apply 1 file");
        WaitForStep(page, "Done");
        await using var db = await host.Store.ContextAsync();
        var document = await db.Documents.Include(row => row.Force).SingleAsync();
        Assert.Equal(("Northamptonshire Police", IdentityFacts.Force, "LiaisonOfficer"),
            (document.Force.Name, document.Named, document.NamedBy));

        Assert.NotNull(document.NamedAt);
    }

    [Fact]
    public async Task Nothing_is_planned_when_the_session_is_over()
    {
        var page = Open(await host.SomebodyAsync(Roles.LiaisonOfficer));
        Choose(page, (Name, UploadHost.Seed));
        await using (var db = await host.Store.ContextAsync())
        {
            (await db.Accounts.SingleAsync()).DisabledAt = DateTime.UtcNow;
            await db.SaveChangesAsync();
        }

        Press(page, "Check the plan");
        WaitForStep(page, "Check the plan");

        Assert.StartsWith("You are no longer signed in", Assert.Single(Problems(page)).Text, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".upload-counts"));
    }

    private IRenderedComponent<UploadIsland> Open(ClaimsPrincipal who)
    {
        Services.AddSingleton(host.Services.GetRequiredService<UploadSession>()).AddSingleton(TestStore.Catalogue).AddScoped<ForceFrame>()
            .AddMudServices();
        JSInterop.Mode = JSRuntimeMode.Loose;
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        CircuitUserAccessor.Current = who;
        return Render<UploadIsland>();
    }

    private static void Choose(IRenderedComponent<UploadIsland> page, params (string Name, string Text)[] files)
    {
        page.FindComponent<InputFile>().UploadFiles(
            [.. files.Select(file => InputFileContent.CreateFromBinary(Encoding.UTF8.GetBytes(file.Text), file.Name))]);
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[role=progressbar]")));
    }

    private static IElement Button(IRenderedComponent<UploadIsland> page, string words) =>
        page.FindAll("button").Single(button => button.Words() == words);

    private static void Press(IRenderedComponent<UploadIsland> page, string words) => Button(page, words).Click();

    private static string Step(IRenderedComponent<UploadIsland> page) => page.Find(".upload-steps [aria-current=step]").Words();

    private static void WaitForStep(IRenderedComponent<UploadIsland> page, string name) => page.WaitForAssertion(() =>
    {
        Assert.Equal(name, Step(page));
        Assert.Empty(page.FindAll("[role=progressbar]"));
    });

    private static List<(string Text, string Address)> Problems(IRenderedComponent<UploadIsland> page) =>
        [.. page.FindAll(".upload-problems a").Select(link => (link.Words(), link.GetAttribute("href")!))];

    private async Task<List<string>> NamesAsync()
    {
        await using var db = await host.Store.ContextAsync();
        return await db.Documents.Select(row => row.FileName).ToListAsync();
    }

    private async Task<int> EditionAsync()
    {
        await using var db = await host.Store.ContextAsync();
        return (await db.Documents.SingleAsync()).Edition;
    }

    private Task<ImportReport> ImportAsync(string text) => host.Services.GetRequiredService<ImportService>()
        .ImportAsync(Name, Encoding.UTF8.GetBytes(text), ImportOptions.Apply, default);

    private async Task RecordAsync()
    {
        var edit = new ProgressEdit(
            new Dictionary<FollowUpField, string>
            {
                [FollowUpField.Owner] = "Head of Crime", [FollowUpField.OwnerKind] = OwnerKind.Department.Words(),
                [FollowUpField.DueOn] = "2027-03-31", [FollowUpField.Status] = AfiStatus.InProgress.Words(),
            },
            "");
        var saved = await host.Services.GetRequiredService<FollowUpService>()
            .SaveAsync(Actor.CommandLine, new(UploadHost.Reworded, 0), edit, default);
        Assert.IsType<SaveResult.Saved>(saved);
    }
}
