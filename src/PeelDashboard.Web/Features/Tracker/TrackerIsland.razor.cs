using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MudBlazor;
using PeelDashboard.Application.FollowUp;
using PeelDashboard.Application.Queries;
using PeelDashboard.Application.Queries.Tracker;
using PeelDashboard.Application.Security;
using PeelDashboard.Data;
using PeelDashboard.Data.Sqlite;
using PeelDashboard.Domain.FollowUp;
using PeelDashboard.Domain.Security;
using PeelDashboard.Domain.Text;
using PeelDashboard.Web.Identity;

namespace PeelDashboard.Web.Features.Tracker;

/// <summary>Shows what the address asks for, follows what is saved in this server, and offers to undo what was just saved here.</summary>
public sealed partial class TrackerIsland : ComponentBase, IDisposable
{
    private static readonly DialogOptions ChangeOptions =
        new() { MaxWidth = MaxWidth.Medium, FullWidth = true, CloseOnEscapeKey = true, BackdropClick = false };

    private readonly HashSet<string> selected = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Order, string Title), TrackerGrid> grids = [];
    private ClaimsPrincipal? visitor;
    private CurrentUser? who;
    private TrackerFilter wanted = new();
    private TrackerView? view;
    private bool mayChange;
    private bool mayExport;
    private IDisposable? listening;
    private FollowUpNotice? heard;
    private int isWaiting;
    private string status = "";
    private string saved = "";
    private IReadOnlyList<SeenItem> undoable = [];
    private IReadOnlyList<ItemOutcome> notUndone = [];
    private string? focusOn;

    [Parameter, EditorRequired] public string Address { get; set; } = "";
    [CascadingParameter] private HttpContext? Http { get; set; }
    [Inject] private TrackerQuery Items { get; set; } = null!;
    [Inject] private FollowUpService FollowUp { get; set; } = null!;
    [Inject] private FollowUpNotifier Notifier { get; set; } = null!;
    [Inject] private SessionCheck Sessions { get; set; } = null!;
    [Inject] private IDialogService Dialogs { get; set; } = null!;
    [Inject] private TimeProvider Clock { get; set; } = null!;
    [Inject] private IJSRuntime Script { get; set; } = null!;

    private IReadOnlyList<TrackerItem> Chosen => [.. view!.Matching.Where(item => selected.Contains(item.Reference))];

    private string CsvText => view!.State.NotInCsv is { Count: > 0 } left
        ? $"Download as CSV (not filtered by {string.Join(", ", left)})" : "Download as CSV";

    public void Dispose() => listening?.Dispose();

    protected override async Task OnInitializedAsync()
    {
        visitor = Http?.User ?? CircuitUserAccessor.Current;
        who = CurrentUser.Of(visitor);
        if (who?.May(Right.ReadProgress) is not true) who = null;
        if (who is null) return;

        // Listening comes first: what is saved while the items are read is then read again, and never missed.
        if (RendererInfo.IsInteractive) listening = Notifier.Listen(Hear);
        await ShowAsync(TrackerFilter.Parse(Address));
        if (heard is not null) await ShowAsync(wanted);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (focusOn is not { } reference) return;
        focusOn = null;
        foreach (var group in view?.Groups ?? []) await grids[group.Place].FocusAsync(reference);
    }

    private async Task ShowAsync(TrackerFilter asked)
    {
        // Somebody may choose again, or somebody else may save, while this reads: what was chosen last is what is shown.
        wanted = asked;
        TrackedForce? all;
        try
        {
            all = await Items.LoadAsync(asked.Force, who!.ForceId);
        }
        catch (DatabaseUnavailableException error) when (view is not null)
        {
            status = $"{error.Message} What is shown here may be out of date; load the page again.";
            return;
        }

        if (all is null || asked != wanted) return;
        view = TrackerView.Of(all, asked with { Force = all.Force.Parameter }, who.Id, Clock.Today());
        mayChange = who.May(Right.UpdateProgress, all.Force.Id);
        mayExport = who.May(Right.ExportProgress, all.Force.Id);
        foreach (var gone in grids.Keys.Except(view.Groups.Select(group => group.Place)).ToList()) grids.Remove(gone);
    }

    private async Task ChooseAsync(TrackerFilter asked)
    {
        if (CurrentUser.Of(CircuitUserAccessor.Current) is null)
        {
            who = null;
            return;
        }

        status = "";
        await ShowAsync(asked with { Page = 1 });
        if (status.Length > 0) return;
        status = CountText.Of(view!.Matching.Count, view.All.Items.Count, "item");
        await Script.InvokeVoidAsync("history.pushState", null, "", view.State.ToAddress());
    }

    private void SelectAll() => selected.UnionWith(view!.Matching.Select(item => item.Reference));

    private async Task ChangeAsync(IReadOnlyList<TrackerItem> items)
    {
        var parameters = new DialogParameters<ChangeDialog>
        {
            { part => part.Items, items },
            { part => part.Owners, view!.Owners() },
            { part => part.KindOf, view.KindOf },
            { part => part.Saved, EventCallback.Factory.Create<IReadOnlyList<ItemOutcome>>(this, SavedAsync) },
        };
        var dialog = await Dialogs.ShowAsync<ChangeDialog>(null, parameters, ChangeOptions);
        await dialog.Result;
        focusOn = items.Count == 1 ? items[0].Reference : null;
    }

    private async Task SavedAsync(IReadOnlyList<ItemOutcome> outcomes)
    {
        var done = outcomes.Select(outcome => outcome.Outcome).OfType<SaveResult.Saved>().ToList();
        undoable = [.. done.Where(save => save.Changed.Count > 0).Select(save => new SeenItem(save.Reference, save.Version))];
        notUndone = [];
        saved = done.Count switch { 0 => "", 1 => $"Saved {done[0].Reference}.", _ => $"Saved {CountText.Of(done.Count, "item")}." };
        selected.ExceptWith(done.Select(save => save.Reference));
        await ShowAsync(wanted);
    }

    private async Task UndoAsync()
    {
        if (CurrentUser.Of(CircuitUserAccessor.Current) is not { } now)
        {
            who = null;
            return;
        }

        var outcomes = await FollowUp.UndoAsync(now.Actor, undoable, CancellationToken.None);
        notUndone = [.. outcomes.Where(outcome => outcome.Outcome is not SaveResult.Saved)];
        saved = notUndone.Count == 0 ? "Undone." : $"Undone, but for {CountText.Of(notUndone.Count, "item")}:";
        var untried = notUndone.Where(outcome => outcome.Outcome is SaveResult.Unavailable).Select(outcome => outcome.Reference).ToList();
        undoable = [.. undoable.Where(save => untried.Contains(save.Reference, StringComparer.Ordinal))];
        await ShowAsync(wanted);
    }

    private void Dismiss() => (saved, undoable, notUndone) = ("", [], []);

    // Runs where somebody saves, who must not wait for the reading: it only asks for a look, one for however many saves come before it.
    private void Hear(FollowUpNotice notice)
    {
        if (view is not null && view.All.Force.Id != notice.ForceId) return;
        heard = notice;
        if (Interlocked.Exchange(ref isWaiting, 1) == 0) _ = Task.Run(() => InvokeAsync(FollowAsync));
    }

    private async Task FollowAsync()
    {
        Volatile.Write(ref isWaiting, 0);
        if (view is null) return;
        try
        {
            // This runs on behalf of whoever saved, so the visitor is the one from the beginning, if their session still holds.
            if (await Sessions.FindAsync(visitor, CancellationToken.None) is null) who = null;
            else await ShowAsync(wanted);
            if (heard is { } notice && notice.By != who?.Name) status = $"{notice.Reference} was changed by {notice.By}.";
            StateHasChanged();
        }
        catch (Exception error) when (error.IsAboutTheStore())
        {
            status = "The store cannot be used just now. What is shown here may be out of date; load the page again.";
            StateHasChanged();
        }
    }

    private string Of(string path) => QueryStringState.Write(path, ("force", view!.State.Force));
}
