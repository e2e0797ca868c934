using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PeelDashboard.Application.FollowUp;
using PeelDashboard.Application.Security;
using PeelDashboard.Data;
using PeelDashboard.Domain.FollowUp;
using PeelDashboard.Domain.Security;

namespace PeelDashboard.Web.Features.Tracker;

/// <summary>What came of a form of the board.</summary>
/// <param name="Outcomes">One for each item.</param>
/// <param name="Saved">The entries of the trail that it wrote, "120-131", by which it can be put back; null where it wrote none.</param>
/// <param name="Problem">Why nothing was tried; null where it was.</param>
public sealed record BoardResult(IReadOnlyList<ItemOutcome> Outcomes, string? Saved, string? Problem)
{
    /// <summary>Whether everything that was asked for is in the store.</summary>
    public bool IsDone => Problem is null && Outcomes.All(outcome => outcome.Outcome is SaveResult.Saved);
}

/// <summary>Saves what the forms of the board send, and puts former values back.</summary>
internal sealed class BoardSave(FollowUpService desk, IDbContextFactory<PeelDbContext> contexts)
{
    /// <summary>The same change to every chosen item; each is asked for, checked and written by itself.</summary>
    public async Task<BoardResult> SaveAsync(CurrentUser who, BoardChange change, CancellationToken cancellation)
    {
        if (change.Items.Count == 0) return new([], null, "No item is selected: tick the box at the start of a row.");
        if (change.IsEmpty) return new([], null, "Nothing to change is filled in: give an owner, a due date or a state.");
        var before = await LastEntryAsync(cancellation);
        var outcomes = await desk.SaveManyAsync(who.Actor, change.Items, change.ToEdit(), cancellation);
        return new(outcomes, await SpanAsync(before, outcomes, cancellation), null);
    }

    /// <summary>
    /// Puts the values from before a save of the same account back, as a change of its own. What somebody changed since is left alone and
    /// comes back as a conflict; a state that cannot be gone back to is refused like any other move.
    /// </summary>
    public async Task<BoardResult> PutBackAsync(CurrentUser who, string saved, CancellationToken cancellation)
    {
        if (ReadSpan(saved) is not var (first, last)) return new([], null, "There is nothing to put back.");
        List<Former> former;
        await using (var db = await contexts.CreateDbContextAsync(cancellation))
        {
            former = await db.AuditEntries.AsNoTracking()
                .Where(entry => entry.Id >= first && entry.Id <= last && entry.AccountId == who.Id && entry.Version != null)
                .OrderBy(entry => entry.Id).Select(entry => new Former(entry.Subject, entry.Version!.Value, entry.What, entry.From)).ToListAsync(cancellation);
        }

        if (former.Count == 0) return new([], null, "There is nothing to put back.");
        var before = await LastEntryAsync(cancellation);
        var outcomes = new List<ItemOutcome>();
        foreach (var item in former.GroupBy(entry => entry.Reference, StringComparer.Ordinal))
        {
            var values = new Dictionary<FollowUpField, string>();
            foreach (var field in FollowUpFields.All)
                if (item.FirstOrDefault(entry => entry.What == field.Words()) is { } entry) values[field] = entry.From;
            if (values.Count == 0) continue;
            var seen = new SeenItem(item.Key, item.Max(entry => entry.Version));
            outcomes.Add(new(item.Key, await desk.SaveAsync(who.Actor, seen, new(values, "Former values put back"), cancellation)));
        }

        return new(outcomes, await SpanAsync(before, outcomes, cancellation), null);
    }

    /// <summary>"120-131"; null for anything else.</summary>
    public static (int First, int Last)? ReadSpan(string? text)
    {
        var parts = (text ?? "").Split('-');
        return parts.Length == 2 && Number(parts[0]) is { } first && Number(parts[1]) is { } last && first <= last ? (first, last) : null;

        static int? Number(string part) => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private async Task<string?> SpanAsync(int before, IReadOnlyList<ItemOutcome> outcomes, CancellationToken cancellation)
    {
        if (!outcomes.Any(outcome => outcome.Outcome is SaveResult.Saved { Changed.Count: > 0 })) return null;
        var last = await LastEntryAsync(cancellation);
        return string.Create(CultureInfo.InvariantCulture, $"{before + 1}-{last}");
    }

    private async Task<int> LastEntryAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.AuditEntries.MaxAsync(entry => (int?)entry.Id, cancellation) ?? 0;
    }

    private sealed record Former(string Reference, int Version, string What, string From);
}
