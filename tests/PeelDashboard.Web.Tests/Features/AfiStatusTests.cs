using PeelDashboard.Application.FollowUp;
using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.FollowUp;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Domain.Security;
using PeelDashboard.Web.Tests.Components;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Features;

/// <summary>The public pages follow the state that the force records, at once, whoever wrote it.</summary>
public sealed class AfiStatusTests
{
    private const string List = "/afis?force=northamptonshire";

    [Fact]
    public async Task The_list_and_the_overview_show_a_change_at_once_though_the_list_is_kept()
    {
        await using var store = await WorkedOnStore.CreateAsync();
        await using var host = new PeelHost(store.Folder);
        using var visitor = host.CreateClient();
        Assert.Equal(["In progress", "Awaiting allocation"], await StatesAsync(visitor, List));
        Assert.Equal("1 AFI of 2021/22", await CountsAsync(visitor));

        // Another process than the server: the command line, say.
        var tracker = store.Get<FollowUpService>();
        await WorkedOnStore.SaveAsync(tracker, WorkedOnStore.First, 5, "", (FollowUpField.Status, "Ready for sign-off"));
        await WorkedOnStore.SaveAsync(tracker, WorkedOnStore.First, 6, "", (FollowUpField.Status, "Closed by force"),
            (FollowUpField.ClosedOn, "2024-01-31"));

        Assert.Equal(["Closed by force", "Awaiting allocation"], await StatesAsync(visitor, List));
        Assert.Equal(["Closed by force"], await StatesAsync(visitor, List + "&status=closed-by-force"));
        Assert.Equal(["Closed by force", "Awaiting allocation"], await StatesAsync(visitor, List + "&q=the"));
        Assert.Equal("1 AFI of 2021/22 (0 open)", await CountsAsync(visitor));
    }

    [Fact]
    public async Task A_letter_closes_what_nobody_recorded_and_a_record_comes_before_a_letter()
    {
        await using var store = await WorkedOnStore.CreateAsync();
        await using var host = new PeelHost(store.Folder);
        using var visitor = host.CreateClient();
        await using (var db = await store.ContextAsync())
        {
            var report = db.Documents.Single();
            foreach (var afi in db.Afis.Where(afi => afi.ForceId == report.ForceId && afi.InLatestText))
            {
                db.AfiClosures.Add(new AfiClosure
                {
                    ForceId = afi.ForceId, CycleKey = "2021/22", AreaId = afi.AreaId, Kind = afi.Kind, Subject = "crime",
                    ClosedOn = "2024-05-04", AfiId = afi.Id,
                    Passage = new() { DocumentId = report.Id, Lines = "40", FirstLine = 40, Quote = "We have closed it." },
                });
            }

            db.ImportRuns.Add(new ImportRun { FileName = "letter.txt", Outcome = ImportOutcome.Imported, Message = "By hand." });
            await db.SaveChangesAsync();
        }

        Assert.Equal(["In progress", "Closed by inspectorate"], await StatesAsync(visitor, List));
        Assert.Equal("1 AFI of 2021/22", await CountsAsync(visitor));
    }

    private static async Task<string[]> StatesAsync(HttpClient client, string address)
    {
        using var page = await client.ReadAsync(address);
        return [.. page.QuerySelectorAll(".afis tbody tr").Select(row => Enum.GetValues<AfiStatus>().Select(AfiWords.Words)
            .Single(words => row.Words().Contains(words, StringComparison.Ordinal)))];
    }

    private static async Task<string> CountsAsync(HttpClient client)
    {
        using var page = await client.ReadAsync("/?force=northamptonshire");
        return page.QuerySelectorAll(".area-afis").Select(cell => cell.Words()).Single(words => !words.StartsWith('0'));
    }
}
