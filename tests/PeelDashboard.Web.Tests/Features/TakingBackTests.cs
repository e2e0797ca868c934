using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeelDashboard.Application.FollowUp;
using PeelDashboard.Application.Importing;
using PeelDashboard.Application.Security;
using PeelDashboard.Domain.FollowUp;
using PeelDashboard.Domain.Security;
using PeelDashboard.Web.Tests.Components;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Features;

/// <summary>An import's page: what it added, the next step, and taking it back. Each test changes the store, so each has its own.</summary>
public sealed class TakingBackTests : IAsyncLifetime
{
    private const string Reference = "DOR-2021-22-RES-1";

    private readonly FeatureHost product = new();
    private int run;

    public async Task InitializeAsync()
    {
        await product.InitializeAsync();
        var text = "PEEL 2021/22\nPolice effectiveness, efficiency and legitimacy\n\nAn inspection of Dorset Police\n\nJune 2022\n\n"
            + "Responding to the public\n\nAdequate\n\nDorset Police is adequate at responding to the public.\n\nArea for improvement\n\n"
            + "The force should answer calls\n\nIn the year ending 31 March 2022, 8.8 percent of calls were abandoned.\n";
        await product.Host.Services.GetRequiredService<ImportService>().ImportAsync("dorset.txt", Encoding.UTF8.GetBytes(text),
            ImportOptions.Apply, default);
        await using var db = await product.ContextAsync();
        run = await db.ImportRuns.MaxAsync(row => row.Id);
    }

    public Task DisposeAsync() => product.DisposeAsync();

    [Fact]
    public async Task Officer_sees_what_was_added_with_the_next_step_and_takes_it_back()
    {
        using var officer = await product.SignInAsync(Roles.LiaisonOfficer, "dorset");
        var address = string.Create(CultureInfo.InvariantCulture, $"/imports/{run}");
        var page = await officer.ReadAsync(address);

        var words = page.QuerySelector("main")!.Words();
        Assert.Contains("What it added", words, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"a[href='/afis/{Reference}']"));
        Assert.Contains("8.8 percent", page.QuerySelector("#take-back")!.PreviousElementSibling!.Words(),
            StringComparison.Ordinal);
        Assert.Contains("Added (3)", words, StringComparison.Ordinal);
        Assert.Equal("Allocate the new area for improvement",
            page.QuerySelector("a[href='/tracker?force=dorset&state=awaiting-allocation&cycle=2021-22']")!.Words());
        using var content = new FormUrlEncodedContent([new("__RequestVerificationToken",
            page.QuerySelector("#take-back input[name=__RequestVerificationToken]")!.GetAttribute("value")!)]);
        using var response = await officer.PostAsync(new Uri(address + "/take-back", UriKind.Relative), content);

        Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.SeeOther, response.StatusCode.ToString());
        await using var db = await product.ContextAsync();
        Assert.Equal((0, 0), (await db.Documents.CountAsync(row => row.FileName == "dorset.txt"),
            await db.Afis.CountAsync(afi => afi.Reference == Reference)));
        Assert.Contains("was taken back by", (await officer.ReadAsync("/imports")).QuerySelector("main")!.Words(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_says_what_stands_in_the_way_to_the_forces_own_officers_only()
    {
        await product.Host.Services.GetRequiredService<FollowUpService>().SaveAsync(Actor.CommandLine, new(Reference, 0),
            new(new Dictionary<FollowUpField, string> { [FollowUpField.Note] = "Lines were added" }), default);
        using var officer = await product.SignInAsync(Roles.LiaisonOfficer, "dorset");
        using var other = await product.SignInAsync(Roles.LiaisonOfficer, "kent");
        var address = string.Create(CultureInfo.InvariantCulture, $"/imports/{run}");

        Assert.Equal([$"Work is recorded on {Reference}."],
            (await officer.ReadAsync(address)).QuerySelectorAll("#take-back li").Select(row => row.Words()));
        Assert.Null((await other.ReadAsync(address)).QuerySelector("#take-back"));
        Assert.Null((await product.GetAsync(address)).QuerySelector("#take-back"));
    }
}
