using System.Security.Claims;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeelDashboard.Application.FollowUp;
using PeelDashboard.Application.Importing;
using PeelDashboard.Application.Security;
using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.FollowUp;
using PeelDashboard.Domain.Security;
using PeelDashboard.Web.Features.Imports.Upload;
using PeelDashboard.Web.Identity;

namespace PeelDashboard.Web.Tests.Features.Upload;

public sealed class UploadSessionTests : IAsyncLifetime
{
    private const string Name = UploadHost.Name;

    private static readonly string Seed = UploadHost.Seed;

    private UploadHost host = null!;
    private UploadSession work = null!;
    private ClaimsPrincipal officer = null!;

    public async Task InitializeAsync()
    {
        host = await UploadHost.StartAsync();
        work = host.Services.GetRequiredService<UploadSession>();
        officer = await SomebodyAsync(Roles.LiaisonOfficer);
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_plan_writes_nothing_and_applying_it_is_one_recorded_import()
    {
        var file = await PlannedAsync(Seed);

        Assert.True(file.CanApply);
        Assert.Contains(file.Plan!.Plan, change => change is { Kind: ChangeKind.Added, Fact: "judgment" });
        await using var db = await host.Store.ContextAsync();
        Assert.Equal(0, await db.Documents.CountAsync());

        Assert.True(await ApplyAsync(file));

        var run = await db.ImportRuns.SingleAsync(run => run.FileName == Name);
        Assert.Equal((run.Id, ImportOutcome.Imported), (file.RunId, run.Outcome));
        Assert.Empty(file.Bytes);
        Assert.False(file.CanApply);
    }

    [Fact]
    public async Task Report_of_another_force_is_a_document_of_its_own_when_it_is_uploaded_under_a_known_name()
    {
        await ApplyAsync(await PlannedAsync(Seed));
        await using var db = await host.Store.ContextAsync();
        var before = await AfisAsync();

        var file = await PlannedAsync(Seed.Replace("Northamptonshire", "Surrey", StringComparison.Ordinal));
        Assert.All(file.Plan!.Plan, change => Assert.Equal(ChangeKind.Added, change.Kind));
        Assert.EndsWith(
            "The store has another document of that name (Northamptonshire Police, 2021/22, integrated report), which stays as it is.",
            file.Plan.Message, StringComparison.Ordinal);
        Assert.True(await ApplyAsync(file));

        Assert.Equal(["Northamptonshire Police", "Surrey Police"], await db.Documents.OrderBy(row => row.Id)
            .Select(row => row.Force.Name).ToListAsync());
        Assert.Equal(before, await AfisAsync());
        Assert.Equal(before.Count, await db.Afis.CountAsync(afi => afi.Force.Name == "Surrey Police"));

        Task<List<string>> AfisAsync() => db.Afis.Where(afi => afi.Force.Name == "Northamptonshire Police").OrderBy(afi => afi.Id)
            .Select(afi => afi.Reference + " " + afi.Passage.DocumentId + " " + afi.InLatestText).ToListAsync();
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Roles.Viewer)]
    [InlineData(Roles.PfccStaff)]
    [InlineData(Roles.Administrator)]
    public async Task Who_asks_is_checked_before_planning_and_again_before_applying(Roles? roles)
    {
        var other = roles is { } some ? await SomebodyAsync(some) : null;
        var file = File(Seed);
        await work.PlanAsync(file, mayDiffer: true, other, _ => { }, default);
        Assert.Null(file.Plan);
        Assert.Contains(other is null ? "no longer signed in" : "does not allow uploading", file.Trouble, StringComparison.Ordinal);

        await work.PlanAsync(file, mayDiffer: true, officer, _ => { }, default);
        Assert.Null(file.Trouble);
        Assert.False(await work.ApplyAsync(file, other, _ => { }, default));
        Assert.Contains(other is null ? "no longer signed in" : "does not allow uploading", file.Trouble, StringComparison.Ordinal);
        await using var db = await host.Store.ContextAsync();
        Assert.Equal(0, await db.Documents.CountAsync());
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task An_officer_who_is_disabled_or_signed_out_everywhere_meanwhile_applies_nothing(bool isDisabled, bool isSignedOut)
    {
        var file = await PlannedAsync(Seed);
        await using var db = await host.Store.ContextAsync();
        var account = await db.Accounts.SingleAsync();
        if (isDisabled) account.DisabledAt = DateTime.UtcNow;
        if (isSignedOut) account.SecurityStamp = "another";
        await db.SaveChangesAsync();

        Assert.False(await ApplyAsync(file));

        Assert.Contains("no longer signed in", file.Trouble, StringComparison.Ordinal);
        Assert.Equal(0, await db.Documents.CountAsync());
    }

    [Fact]
    public async Task Nobody_uploads_where_it_is_switched_off() => Assert.Contains(
        "switched off", await new UploadAccess(UploadSetting.Off, host.Services.GetRequiredService<SessionCheck>())
            .RefusalAsync(officer, default), StringComparison.Ordinal);

    [Fact]
    public async Task A_changed_headline_must_be_answered_for_and_the_answer_changes_the_plan()
    {
        await ApplyAsync(await PlannedAsync(Seed));
        var file = await PlannedAsync(UploadHost.RewordedSeed);
        var question = Assert.Single(file.Questions);
        Assert.Contains(file.Plan!.Plan, change => change is { Kind: ChangeKind.Gone, Subject: UploadHost.Reworded });

        Assert.False(await ApplyAsync(file));
        Assert.Equal("One question is not answered yet.", file.Obstacle);

        file.SetAnswer(question.Key, question.First().Line);
        Assert.True(file.IsStale);
        await work.PlanAsync(file, mayDiffer: true, officer, _ => { }, default);
        Assert.Contains(file.Plan!.Plan, change => change is { Kind: ChangeKind.Changed, Subject: UploadHost.Reworded });
        Assert.True(file.IsAnswer(Assert.Single(file.Questions).Key, question.First().Line));
        Assert.False(file.IsRenewed);

        Assert.True(await ApplyAsync(file));
        await using var db = await host.Store.ContextAsync();
        Assert.Contains(UploadHost.NewHeadline, (await db.Afis.SingleAsync(afi => afi.Reference == UploadHost.Reworded)).Headline,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_officers_of_two_forces_bring_in_their_reports_under_one_name_and_see_nothing_of_each_other()
    {
        var north = await host.SomebodyAsync(Roles.LiaisonOfficer | Roles.Viewer, "northamptonshire");
        var surrey = await host.SomebodyAsync(Roles.LiaisonOfficer | Roles.PfccStaff, "surrey");
        var text = Seed.Replace("Northamptonshire", "Surrey", StringComparison.Ordinal);
        foreach (var (who, report) in (List<(ClaimsPrincipal, string)>)[(north, Seed), (surrey, text)])
        {
            var own = await PlannedAsync(report, who);
            Assert.Empty(own.Questions);
            Assert.True(await work.ApplyAsync(own, who, _ => { }, default));
        }

        // The other force's report is asked about, and what that force recorded is not shown.
        await using var db = await host.Store.ContextAsync();
        Assert.IsType<SaveResult.Saved>(await host.Services.GetRequiredService<FollowUpService>().SaveAsync(Actor.CommandLine,
            new(UploadHost.Reworded, 0), new(new Dictionary<FollowUpField, string> { [FollowUpField.Note] = "Bought radios" }), default));
        var other = await PlannedAsync(UploadHost.RewordedSeed, surrey);
        Assert.Equal(["force-northamptonshire", UploadHost.Reworded], other.Questions.Select(asked => asked.Key));
        Assert.Null(other.Recorded[UploadHost.Reworded]);
        Assert.False(await work.ApplyAsync(other, surrey, _ => { }, default));
        other.SetAnswer("force-northamptonshire", null);
        await work.PlanAsync(other, mayDiffer: true, surrey, _ => { }, default);
        Assert.Equal(
            $"{Name} is about Northamptonshire Police, not about the force of your account, and was left out. Nothing was written.",
            other.Problem);
        var mine = await PlannedAsync(UploadHost.RewordedSeed, north);
        Assert.Equal("Bought radios", mine.Recorded[UploadHost.Reworded]!.Note);
        Assert.Equal(
            ["Northamptonshire Police 1", "Surrey Police 1"],
            await db.Documents.OrderBy(row => row.Id).Select(row => row.Force.Name + " " + row.Edition).ToListAsync());
        Assert.Equal(2, await db.Afis.GroupBy(afi => afi.ForceId).CountAsync());
    }

    [Fact]
    public async Task Where_the_store_moved_on_a_fresh_plan_is_shown_and_nothing_written()
    {
        var file = await PlannedAsync(Seed);
        await host.Services.GetRequiredService<ImportService>().ImportAsync(Name, Encoding.UTF8.GetBytes(Seed + "\nOne more line."),
            ImportOptions.Apply, default);

        Assert.False(await ApplyAsync(file));

        Assert.True(file.IsRenewed);
        Assert.True(file.Plan!.IsOutdated);
        Assert.Null(file.Result);
        Assert.True(await ApplyAsync(file));
        await using var db = await host.Store.ContextAsync();
        Assert.Equal(2, (await db.Documents.SingleAsync()).Edition);
    }

    [Fact]
    public async Task A_file_that_is_no_report_has_its_sentence_and_nothing_to_apply()
    {
        var file = await PlannedAsync("We went to the sea.");

        Assert.False(file.CanApply);
        Assert.Contains("names neither the inspectorate", file.Plan!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Steps_are_told_in_words()
    {
        var steps = new List<string>();
        await work.PlanAsync(File(Seed), mayDiffer: true, officer, steps.Add, default);

        Assert.Equal($"Comparing {Name} with the store", steps[0]);
    }

    private Task<ClaimsPrincipal> SomebodyAsync(Roles roles) => host.SomebodyAsync(roles);

    private Task<UploadedFile> PlannedAsync(string text) => PlannedAsync(text, officer);

    private async Task<UploadedFile> PlannedAsync(string text, ClaimsPrincipal who)
    {
        var file = File(text);
        await work.PlanAsync(file, mayDiffer: true, who, _ => { }, default);
        return file;
    }

    private Task<bool> ApplyAsync(UploadedFile file) => work.ApplyAsync(file, officer, _ => { }, default);

    private static UploadedFile File(string text) => new(Name) { Bytes = Encoding.UTF8.GetBytes(text) };
}
