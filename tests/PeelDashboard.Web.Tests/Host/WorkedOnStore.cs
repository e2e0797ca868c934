using Microsoft.EntityFrameworkCore;
using PeelDashboard.Data.Access;
using PeelDashboard.Data.Desk;
using PeelDashboard.Domain;
using PeelDashboard.Domain.Desk;
using PeelDashboard.Tests;

namespace PeelDashboard.Web.Tests.Host;

/// <summary>The store filled by hand after people worked at its desk: progress of two forces, evidence of every kind, an own item.</summary>
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
        var desk = store.Get<DeskService>();
        await SaveAsync(
            desk, First, 0, "@the board", (ProgressField.Status, "In progress"), (ProgressField.Owner, Owner), (ProgressField.OwnerKind, "Department"),
            (ProgressField.DueOn, "2099-12-31"), (ProgressField.ReviewOn, "2099-06-30"), (ProgressField.PercentComplete, "40"), (ProgressField.Note, Note),
            (ProgressField.Risk, "Red"), (ProgressField.RiskReason, "-few trainers"));
        await SaveAsync(
            desk, OfKent, 0, "", (ProgressField.Status, "Ready for sign-off"), (ProgressField.Owner, "Kent's lead"), (ProgressField.OwnerKind, "Person"), (ProgressField.DueOn, "2023-01-31"));
        await using var db = await store.ContextAsync();
        var force = await db.Forces.SingleAsync(row => row.Slug == "northamptonshire");
        NewItems items = new(force.Id, AfiKind.Recommendation, ["@Publish a policy."], "", "-Activism and impartiality", "https://example.org/activism", "2024-09", "investigating-crime");
        Assert.All(await desk.EnterAsync(Actor.CommandLine, items, default), item => Assert.IsType<SaveOutcome.Saved>(item.Outcome));
        Saved(await desk.AddLinkAsync(Actor.CommandLine, First, "https://example.org/audit", "The audit", default));
        Saved(await desk.AddFileAsync(Actor.CommandLine, First, "notes.txt", new MemoryStream("Done."u8.ToArray()), "", default));
        Saved(await desk.AddFileAsync(Actor.CommandLine, Own, "the same.txt", new MemoryStream("Done."u8.ToArray()), "", default));
        Saved(await desk.AddNoteAsync(Actor.CommandLine, First, "A wrong note", default));
        var wrong = await db.Evidence.SingleAsync(evidence => evidence.Text == "A wrong note");
        Saved(await desk.WithdrawAsync(Actor.CommandLine, First, wrong.Id, "Names a victim", default));
    }

    public static async Task SaveAsync(DeskService desk, string reference, int version, string reason, params (ProgressField Field, string Text)[] values) =>
        Saved(await desk.SaveAsync(Actor.CommandLine, new(reference, version), new(values.ToDictionary(value => value.Field, value => value.Text), reason), default));

    private static void Saved(SaveOutcome outcome) => Assert.True(outcome is SaveOutcome.Saved, outcome.ToString());
}
