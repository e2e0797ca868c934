using PeelDashboard.Application.Evidence;
using PeelDashboard.Application.Security;

namespace PeelDashboard.Application.FollowUp;

public sealed partial class FollowUpService
{
    public Task<SaveResult> AddLinkAsync(Actor actor, string reference, string address, string text, CancellationToken cancellation)
    {
        var clean = FollowUpFields.Clean(address);
        var isWeb = clean.Length <= 2000 && Uri.TryCreate(clean, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            && uri.UserInfo.Length == 0;
        return isWeb
            ? AddAsync(actor, reference, new EvidenceItem { Kind = EvidenceKind.Link, Address = clean, Text = FollowUpFields.Clean(text) },
                cancellation)
            : Task.FromResult<SaveResult>(Refusal(
                "Enter an address that begins with http:// or https://, contains no password and has at most 2,000 characters."));
    }

    public Task<SaveResult> AddNoteAsync(Actor actor, string reference, string text, CancellationToken cancellation)
    {
        var clean = FollowUpFields.Clean(text);
        return clean.Length == 0
            ? Task.FromResult<SaveResult>(Refusal("Enter a note."))
            : AddAsync(actor, reference, new EvidenceItem { Kind = EvidenceKind.Note, Text = clean }, cancellation);
    }

    /// <summary>
    /// Files a file as evidence. Its type is taken from its content; <see cref="EvidenceFileStore"/> says what is refused.
    /// </summary>
    public async Task<SaveResult> AddFileAsync(
        Actor actor, string reference, string fileName, Stream content, string text, CancellationToken cancellation)
    {
        // Nobody fills the disk who may not; the store is asked again in the transaction.
        await using (var db = await contexts.CreateDbContextAsync(cancellation))
        {
            if (await TrackedItem.FindAsync(db, reference, cancellation) is not { } item)
                return new SaveResult.Missing($"There is no item {reference}.");
            if (await ProgressAuthorization.RefusalAsync(db, actor, Right.UpdateProgress, item.ForceId, cancellation) is { } refusal)
                return new SaveResult.Denied(refusal);
        }

        TakenFile file;
        try
        {
            file = await files.TakeAsync(fileName, content, cancellation);
        }
        catch (EvidenceRejectedException error)
        {
            return Refusal(error.Message);
        }

        return await AddAsync(actor, reference, new EvidenceItem
        {
            Kind = EvidenceKind.File, FileName = file.FileName, ContentType = file.ContentType, Size = file.Size, Sha256 = file.Sha256,
            Text = FollowUpFields.Clean(text),
        }, cancellation);
    }

    public Task<SaveResult> WithdrawAsync(Actor actor, string reference, int evidenceId, string reason, CancellationToken cancellation) =>
        ChangeAsync(actor, reference, async work =>
        {
            var why = FollowUpFields.Clean(reason);
            if (why.Length is 0 or > FollowUpRules.ReasonLength)
                return Refusal($"Enter a reason for the withdrawal of at most {FollowUpRules.ReasonLength} characters.");
            var evidence = await work.Db.Evidence.FirstOrDefaultAsync(one => one.Id == evidenceId
                && one.FollowUpId == work.Row.Id, cancellation);
            if (evidence is null) return new SaveResult.Missing($"{work.Item.Reference} has no such evidence.");
            if (evidence.WithdrawnAt is not null) return Refusal($"This evidence was already withdrawn by {evidence.WithdrawnBy}.");
            if (await IsLastProofAsync(work, evidenceId, cancellation))
                return Refusal(
                    $"{work.Item.Reference} is closed and nothing else shows why; add a note or other evidence first, or reopen it.");
            (evidence.WithdrawnAt, evidence.WithdrawnBy, evidence.WithdrawnReason) = (work.Now, work.Actor.Name, why);
            return await work.RecordAsync(work.Before, [new("Evidence withdrawn", Describe(evidence), "")], why, cancellation);
        }, cancellation);

    private static async Task<bool> IsLastProofAsync(FollowUpChange work, int evidenceId, CancellationToken cancellation) =>
        work.Before.Status is Domain.Findings.AfiStatus.ClosedByForce or Domain.Findings.AfiStatus.ClosedByInspectorate
            && work.Before.Note.Length == 0 && !work.Item.IsClosedByLetter
        && !await work.Db.Evidence.AnyAsync(one => one.FollowUpId == work.Row.Id && one.WithdrawnAt == null
            && one.Id != evidenceId, cancellation);

    private Task<SaveResult> AddAsync(Actor actor, string reference, EvidenceItem evidence, CancellationToken cancellation)
    {
        if (evidence.Text.Length > FollowUpRules.NoteLength)
            return Task.FromResult<SaveResult>(Refusal(
                $"The description of the evidence has more than {FollowUpRules.NoteLength} characters; shorten it, or add a file."));
        return ChangeAsync(actor, reference, async work =>
        {
            (evidence.AddedAt, evidence.AddedBy) = (work.Now, work.Actor.Name);
            work.Row.Evidence.Add(evidence);
            return await work.RecordAsync(work.Before, [new("Evidence added", "", Describe(evidence))], "", cancellation);
        }, cancellation);
    }

    private static SaveResult.Refused Refusal(string message) => new([new(null, message)]);

    internal static string Describe(EvidenceItem evidence)
    {
        var what = evidence.Kind switch
        {
            EvidenceKind.Link => $"Link {evidence.Address}",
            EvidenceKind.File => $"File {evidence.FileName} (SHA-256 {evidence.Sha256})",
            _ => "Note",
        };
        return evidence.Text.Length == 0 ? what : $"{what}: {evidence.Text}";
    }
}
