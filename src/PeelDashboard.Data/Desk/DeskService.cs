#pragma warning disable
using Microsoft.EntityFrameworkCore;
using PeelDashboard.Data.Access;
using PeelDashboard.Data.Model;

namespace PeelDashboard.Data.Desk;

/// <summary>
/// Every change that people make at the desk. Each call asks the store whether the actor may, checks the rules, and writes the change and its
/// entries in the audit trail in one transaction: either all of it is there afterwards or nothing.
/// </summary>
public sealed partial class DeskService(IDbContextFactory<PeelContext> contexts, EvidenceFiles files, DeskChanges changes, TimeProvider clock)
{
    /// <summary>Changes one item.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="item">Which, and the version that the actor saw.</param>
    /// <param name="edit">What.</param>
    /// <param name="cancellation">Stops it before it is written.</param>
    public Task<SaveOutcome> SaveAsync(Actor actor, SeenItem item, ProgressEdit edit, CancellationToken cancellation) => throw new NotImplementedException();

    /// <summary>Makes the same change to several items, each in a transaction of its own; one that fails leaves the others alone.</summary>
    public Task<IReadOnlyList<ItemOutcome>> SaveManyAsync(Actor actor, IReadOnlyList<SeenItem> items, ProgressEdit edit, CancellationToken cancellation) => throw new NotImplementedException();

    /// <summary>Files a link as evidence.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="reference">The item.</param>
    /// <param name="address">http or https.</param>
    /// <param name="text">What it shows; may be empty.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<SaveOutcome> AddLinkAsync(Actor actor, string reference, string address, string text, CancellationToken cancellation) => throw new NotImplementedException();

    /// <summary>Files words as evidence.</summary>
    public Task<SaveOutcome> AddNoteAsync(Actor actor, string reference, string text, CancellationToken cancellation) => throw new NotImplementedException();

    /// <summary>Files a file as evidence. Its type is taken from its content; see <see cref="EvidenceFiles"/> for what is refused.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="reference">The item.</param>
    /// <param name="fileName">As the browser gives it.</param>
    /// <param name="content">Read to its end, but no further than the limit.</param>
    /// <param name="text">What it shows; may be empty.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<SaveOutcome> AddFileAsync(Actor actor, string reference, string fileName, Stream content, string text, CancellationToken cancellation) => throw new NotImplementedException();

    /// <summary>Withdraws evidence with a reason; it stays readable as withdrawn.</summary>
    public Task<SaveOutcome> WithdrawAsync(Actor actor, string reference, int evidenceId, string reason, CancellationToken cancellation) => throw new NotImplementedException();

    /// <summary>Enters items of the force's own; each awaits allocation under a new reference.</summary>
    /// <returns>An outcome for each item; a single refusal with an empty reference where the entry as a whole is refused, and then none is entered.</returns>
    public Task<IReadOnlyList<ItemOutcome>> EnterAsync(Actor actor, NewItems items, CancellationToken cancellation) => throw new NotImplementedException();

    /// <summary>Says whether an AFI says again what an earlier one of the same force said; a later decision replaces an earlier one.</summary>
    public Task<SaveOutcome> DecideLinkAsync(Actor actor, string reference, string earlierReference, bool accepted, CancellationToken cancellation) => throw new NotImplementedException();

    /// <summary>Records the day of a meeting.</summary>
    public Task<SaveOutcome> RecordMeetingAsync(Actor actor, int forceId, DateOnly heldOn, string name, CancellationToken cancellation) => throw new NotImplementedException();
}
