using Microsoft.EntityFrameworkCore;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Sources;
using PeelDashboard.Parsing.Model;

namespace PeelDashboard.Data.Tests;

public sealed class ClosureTests
{
    private const string Concern = "The force is failing to record reports of crime properly.";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_closure_finds_its_cause_of_concern_whichever_was_imported_first(bool reportFirst)
    {
        using var store = await TestStore.WithOthersAsync();
        ReadResult[] files = [Report(), Letter("crime recording")];
        foreach (var file in reportFirst ? files : files.Reverse()) store.Take(file);

        await using var db = store.Context();
        var closure = await db.AfiClosures.SingleAsync();
        Assert.Equal(Concern, (await db.Afis.SingleAsync(afi => afi.Id == closure.AfiId)).Headline);
        Assert.Equal("2023-05-04", closure.ClosedOn);
        Assert.False(store.IsWrittenToBy(() => store.Take(Letter("crime recording"))));
        Assert.Empty(await store.CheckAsync());
    }

    [Theory]
    [InlineData("stop and search", null, null,
        "What is closed here is not known: the store has no cause of concern of 2021/22 that fits. It is found when the report that raised "
            + "it is imported.")]
    [InlineData("crime recording", "2018/19", null,
        "What is closed here is not known: the store has no cause of concern of 2018/19 that fits. It is found when the report that raised "
            + "it is imported.")]
    [InlineData("crime recording", null, "armed-policing",
        "What is closed here is not known: the store has no cause of concern of 2021/22 that fits. It is found when the report that raised "
            + "it is imported.")]
    [InlineData("", null, null,
        "What is closed here is not certain: NHP-2021-22-INV-1, NHP-2021-22-RES-1 all fit, so none is taken for it.")]
    public async Task What_does_not_fit_or_fits_twice_is_left_open_and_told(string subject, string? cycle, string? area, string note)
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(Report());
        var letter = store.Take(Letter(subject, cycle, area));

        Assert.Equal(note, Assert.Single(letter.Diagnostics).Message);
        Assert.Equal(DiagnosticSeverity.Note, letter.Diagnostics[0].Severity);
        await using var db = store.Context();
        Assert.Null((await db.AfiClosures.SingleAsync()).AfiId);
    }

    [Fact]
    public async Task A_link_that_a_later_report_makes_doubtful_is_taken_back()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(Report());
        Assert.Empty(store.Take(Letter("crime recording")).Diagnostics);
        store.Take(Reports.Of("second.txt", draft => draft.Afi("workforce", "Crime recording is not understood by the workforce.",
            kind: AfiKind.CauseOfConcern), layout: "pillar-report", pillar: "Legitimacy"));

        await using var db = store.Context();
        Assert.Null((await db.AfiClosures.SingleAsync()).AfiId);
    }

    private static ReadResult.Report Report() => Reports.Of("report.txt", draft => draft
        .Afi("investigating-crime", Concern, kind: AfiKind.CauseOfConcern)
        .Afi("responding-to-the-public", "The force does not answer emergency calls in time.", kind: AfiKind.CauseOfConcern)
        .Afi("investigating-crime", "The force should review its crime recording."));

    private static ReadResult.Report Letter(string subject, string? cycle = null, string? area = null) =>
        Reports.Of("letter.txt", draft => draft.Closure(AfiKind.CauseOfConcern, subject, area, cycle), published: "2023-05",
            layout: "revisit-letter");
}
