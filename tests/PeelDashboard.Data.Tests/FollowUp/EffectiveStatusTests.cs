using Microsoft.EntityFrameworkCore;
using PeelDashboard.Application.FollowUp;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.FollowUp;

namespace PeelDashboard.Data.Tests.FollowUp;

public sealed class EffectiveStatusTests
{
    private const string ClosedByLetter = "NHP-2021-22-INV-1";
    private const string NotClosed = "NHP-2021-22-RES-1";

    public static TheoryData<AfiStatus?, bool, AfiStatus> Cases()
    {
        var cases = new TheoryData<AfiStatus?, bool, AfiStatus>
        {
            { null, false, AfiStatus.AwaitingAllocation },
            { null, true, AfiStatus.ClosedByInspectorate },
        };
        foreach (var recorded in Enum.GetValues<AfiStatus>())
        {
            cases.Add(recorded, false, recorded);
            cases.Add(recorded, true, recorded);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Letter_counts_only_when_nobody_recorded_a_status(AfiStatus? recorded, bool isClosedByLetter, AfiStatus expected) =>
        Assert.Equal(expected, EffectiveStatus.Of(recorded, isClosedByLetter));

    [Fact]
    public async Task Sql_finds_the_same_untouched_items_open_as_memory_does()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(Reports.Of("report.txt", draft => draft
            .Afi("investigating-crime", "The force is failing to record reports of crime properly.", kind: AfiKind.CauseOfConcern)
            .Afi("responding-to-the-public", "The force should answer calls sooner.")));
        store.Take(Reports.Of("letter.txt", draft => draft.Closure(AfiKind.CauseOfConcern, "crime recording"), title: "Revisit letter",
            layout: "revisit-letter", published: "2023-05"));
        await using var db = store.Context();
        await AssertSameAsync(db, null);
    }

    [Fact]
    public void Item_that_a_letter_closes_starts_with_the_letter_and_its_day()
    {
        var start = EffectiveStatus.Untouched(new("2023-05-04", "Revisit letter", "3-4"));

        Assert.Equal(
            FollowUpState.Untouched with { Status = AfiStatus.ClosedByInspectorate, ClosingReference = "Revisit letter, line 3-4",
                ClosedOn = new DateOnly(2023, 5, 4) }, start);
        Assert.Null(EffectiveStatus.Untouched(new("2023-05", "Revisit letter", "3")).ClosedOn);
        Assert.Equal(FollowUpState.Untouched, EffectiveStatus.Untouched(null));
    }

    private static async Task AssertSameAsync(PeelDbContext db, AfiStatus? recorded)
    {
        var open = await EffectiveStatus.OpenAfis(db).Select(afi => afi.Reference).ToListAsync();
        Assert.Equal(StatusWorkflow.IsOpen(EffectiveStatus.Of(recorded, isClosedByLetter: true)), open.Contains(ClosedByLetter));
        Assert.Equal(StatusWorkflow.IsOpen(EffectiveStatus.Of(recorded, isClosedByLetter: false)), open.Contains(NotClosed));
    }
}
