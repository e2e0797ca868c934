using System.Globalization;
using PeelDashboard.Application.FollowUp;
using PeelDashboard.Application.Security;
using PeelDashboard.Domain.FollowUp;

namespace PeelDashboard.Web.Features.Tracker;

internal sealed class ItemSending(FollowUpService followUp, Actor actor, string reference, IFormCollection form)
{
    private readonly Dictionary<string, string> typed = form
        .Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal)) // the antiforgery token is the form's own
        .ToDictionary(field => field.Key, field => field.Value.ToString().ReplaceLineEndings("\n"), StringComparer.Ordinal);

    public string Reference => reference;

    public ProgressConflict? Collided { get; private set; }

    private string Deed => Text("deed");

    public async Task<SaveResult> DoAsync(CancellationToken cancellation) => Deed switch
    {
        ItemDeeds.Save => await SaveAsync(Number("version"), Values(), cancellation),
        ItemDeeds.Resolve => await ResolveAsync(cancellation),
        ItemDeeds.Link => await followUp.AddLinkAsync(actor, reference, Text("address"), Text("text"), cancellation),
        ItemDeeds.Note => await followUp.AddNoteAsync(actor, reference, Text("text"), cancellation),
        ItemDeeds.File => await AddFileAsync(cancellation),
        ItemDeeds.Withdraw => await followUp.WithdrawAsync(actor, reference, Number("evidence"), Text("text"), cancellation),
        ItemDeeds.Decide => await followUp.DecideLinkAsync(actor, reference, Text("earlier"), Text("accepted") == "yes", cancellation),
        _ => new SaveResult.Refused([new(null, "The form does not say what it is for; load the page again.")]),
    };

    public ItemAttempt Attempt(IReadOnlyList<FollowUpProblem> problems, ProgressConflict? conflict = null)
    {
        // A form that is shown again after a choice between versions is the plain form with what was chosen.
        if (Deed == ItemDeeds.Resolve && conflict is null)
        {
            var values = ConflictChoice.Resolve(typed, out _)
                .ToDictionary(pair => pair.Key.ToString(), pair => pair.Value, StringComparer.Ordinal);
            (values["version"], values[ItemForm.ReasonName]) = (Text("version"), Text(ItemForm.ReasonName));
            return new(ItemDeeds.Save, values, problems);
        }

        // Where somebody saved again between choice and save, what was chosen is now what was sent.
        if (Deed == ItemDeeds.Resolve && problems.Count == 0)
        {
            var chosen = new Dictionary<string, string>(typed, StringComparer.Ordinal);
            foreach (var (field, value) in ConflictChoice.Resolve(typed, out _)) chosen[field.ToString()] = value;
            return new(Deed, chosen, problems, conflict);
        }

        return new(Deed, typed, problems, conflict);
    }

    public string Saved(SaveResult.Saved saved) =>
        saved.Changed.Count == 0 ? ItemAddress.SameAsBefore
        : Deed == ItemDeeds.Decide ? ItemAddress.LinkDecided
        : saved.Version.ToString(CultureInfo.InvariantCulture);

    private Task<SaveResult> SaveAsync(int version, IReadOnlyDictionary<FollowUpField, string> values, CancellationToken cancellation) =>
        followUp.SaveAsync(actor, new SeenItem(reference, version), new ProgressEdit(values, Text(ItemForm.ReasonName)), cancellation);

    /// <summary>
    /// Saves what was chosen; where a choice is missing, asks the store again what there is to choose, which writes nothing.
    /// </summary>
    private async Task<SaveResult> ResolveAsync(CancellationToken cancellation)
    {
        var values = ConflictChoice.Resolve(typed, out var missing);
        if (missing.Count == 0) return await SaveAsync(Number("version"), values, cancellation);
        var again = await SaveAsync(Number("seen"), Values(), cancellation);
        if (again is not SaveResult.Conflicting conflicting) return again;
        Collided = conflicting.Conflict;
        return new SaveResult.Refused(missing);
    }

    private async Task<SaveResult> AddFileAsync(CancellationToken cancellation)
    {
        if (form.Files.GetFile("file") is not { } file) return new SaveResult.Refused([new(null, "Choose a file to add.")]);
        await using var content = file.OpenReadStream();
        return await followUp.AddFileAsync(actor, reference, file.FileName, content, Text("text"), cancellation);
    }

    private Dictionary<FollowUpField, string> Values() => FollowUpFields.All.Where(field => typed.ContainsKey(field.ToString()))
        .ToDictionary(field => field, field => typed[field.ToString()]);

    private string Text(string name) => typed.GetValueOrDefault(name, "");

    private int Number(string name) => int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : 0;
}
