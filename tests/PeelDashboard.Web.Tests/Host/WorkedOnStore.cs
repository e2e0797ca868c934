using Microsoft.EntityFrameworkCore;
using PeelDashboard.Application.FollowUp;
using PeelDashboard.Application.Security;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.FollowUp;
using PeelDashboard.Tests;

namespace PeelDashboard.Web.Tests.Host;

/// <summary>
/// The store filled by hand after people worked at its tracker: progress of two forces, evidence of every kind, an own item.
/// </summary>
internal static class WorkedOnStore
{
    public const string First = "NHP-2021-22-INV-1";
    public const string OfKent = "KEN-2021-22-INV-1";
    public const string Own = "NHP-OWN-1";
    public const string Owner = "=Crime \"department\"";
    public const string Note = "+Training, begun\nin June";

    private static readonly StoreTemplate Template = TestStore.Template(FillAsync, HandFilledStore.Template);

    public static Task<TestStore> CreateAsync() => TestStore.CopyAsync(Template);

    private static async Task FillAsync(TestStore store)
    {
        var tracker = store.Get<FollowUpService>();
        await SaveAsync(
            tracker, First, 0, "@the board", (FollowUpField.Status, "In progress"), (FollowUpField.Owner, Owner),
                (FollowUpField.OwnerKind, "Department"),
            (FollowUpField.DueOn, "2099-12-31"), (FollowUpField.ReviewOn, "2099-06-30"), (FollowUpField.PercentComplete, "40"),
                (FollowUpField.Note, Note),
            (FollowUpField.Risk, "Red"), (FollowUpField.RiskReason, "-few trainers"));
        await SaveAsync(
            tracker, OfKent, 0, "", (FollowUpField.Status, "Ready for sign-off"), (FollowUpField.Owner, "Kent's lead"),
                (FollowUpField.OwnerKind, "Person"), (FollowUpField.DueOn, "2023-01-31"));
        await using var db = await store.ContextAsync();
        var force = await db.Forces.SingleAsync(row => row.Slug == "northamptonshire");
        NewItems items = new(force.Id, AfiKind.Recommendation, ["@Publish a policy."], "", "-Activism and impartiality",
            "https://example.org/activism", "2024-09", "investigating-crime");
        Assert.All(await tracker.EnterAsync(Actor.CommandLine, items, default), item => Assert.IsType<SaveResult.Saved>(item.Outcome));
        Saved(await tracker.AddLinkAsync(Actor.CommandLine, First, "https://example.org/audit", "The audit", default));
        Saved(await tracker.AddFileAsync(Actor.CommandLine, First, "notes.txt", new MemoryStream("Done."u8.ToArray()), "", default));
        Saved(await tracker.AddFileAsync(Actor.CommandLine, Own, "the same.txt", new MemoryStream("Done."u8.ToArray()), "", default));
        Saved(await tracker.AddNoteAsync(Actor.CommandLine, First, "A wrong note", default));
        var wrong = await db.Evidence.SingleAsync(evidence => evidence.Text == "A wrong note");
        Saved(await tracker.WithdrawAsync(Actor.CommandLine, First, wrong.Id, "Names a victim", default));
    }

    public static async Task SaveAsync(FollowUpService tracker, string reference, int version, string reason,
        params (FollowUpField Field, string Text)[] values) =>
        Saved(await tracker.SaveAsync(Actor.CommandLine, new(reference, version),
            new(values.ToDictionary(value => value.Field, value => value.Text), reason), default));

    private static void Saved(SaveResult outcome) => Assert.True(outcome is SaveResult.Saved, outcome.ToString());
}
