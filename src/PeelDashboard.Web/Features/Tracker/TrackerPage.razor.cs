using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using PeelDashboard.Application.FollowUp;
using PeelDashboard.Application.Queries;
using PeelDashboard.Application.Queries.Tracker;
using PeelDashboard.Application.Security;
using PeelDashboard.Data;
using PeelDashboard.Domain.FollowUp;
using PeelDashboard.Domain.Security;
using PeelDashboard.Web.Components.Shared;

namespace PeelDashboard.Web.Features.Tracker;

/// <summary>The board: reads what the address asks for; takes the form around the table and the one that puts former values back.</summary>
public sealed partial class TrackerPage
{
    /// <summary>The form around the table.</summary>
    internal const string SaveForm = "desk-save";

    /// <summary>The form that puts former values back.</summary>
    internal const string UndoForm = "desk-undo";

    private BoardView? board;
    private BoardChange change = new();
    private BoardResult? result;
    private string? undo;
    private IReadOnlyList<TrackerItem> justSaved = [];
    private IReadOnlySet<string> picked = new HashSet<string>(StringComparer.Ordinal);
    private bool mayChange;
    private string me = "";
    private string? handler;

    [Inject] private IDbContextFactory<PeelDbContext> Contexts { get; set; } = null!;

    [Inject] private BoardAfis Afis { get; set; } = null!;

    [Inject] private BoardSave Save { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    private string Here => (board!.State with { Saved = null }).ToAddress();

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var who = CurrentUser.Of(Http.User)!;
        me = who.Name;
        var state = TrackerFilter.Parse(Navigation.Uri);
        undo = BoardSave.ReadSpan(state.Saved) is null ? null : state.Saved;

        // The framework has checked the form's token before it makes the page.
        if (HttpMethods.IsPost(Http.Request.Method) && await TakeAsync(who, state)) return;

        await using var db = await Contexts.CreateDbContextAsync(Http.RequestAborted);
        var version = await DataVersion.ReadAsync(db, Http, Http.RequestAborted);
        if (await TrackerQuery.RunAsync(db, state.Force, who.ForceId, Afis, version) is not { } all) return;
        board = BoardView.Of(all, state with { Force = all.Force.Parameter }, who.Id, Clock.Today());
        mayChange = who.May(Right.UpdateProgress, all.Force.Id);
        if (BoardSave.ReadSpan(undo) is var (first, last))
            justSaved = [.. all.Items.Where(item => item.LastEntryId >= first && item.LastEntryId <= last && item.UpdatedBy == who.Name)];
        if (!mayChange) undo = null;
    }

    private static void Nothing()
    {
        // The form is taken while the page is made, so that the board is read once, after the change.
    }

    /// <summary>Whether the answer sends the browser on, and no page is needed.</summary>
    private async Task<bool> TakeAsync(CurrentUser who, TrackerFilter state)
    {
        var form = await Http.Request.ReadFormAsync(Http.RequestAborted);
        handler = form["_handler"] == UndoForm ? UndoForm : SaveForm;
        if (handler == UndoForm)
        {
            result = await Save.PutBackAsync(who, form["saved"].ToString(), CancellationToken.None);
        }
        else
        {
            change = BoardChange.Read(form);
            result = await Save.SaveAsync(who, change, CancellationToken.None);
        }

        undo = result.Saved;
        if (result is { IsDone: true, Saved: not null })
        {
            Http.Response.SeeOther((state with { Saved = result.Saved }).ToAddress());
            return true;
        }

        var left = result.Problem is not null ? change.Items.Select(item => item.Reference)
            : result.Outcomes.Where(item => item.Outcome is not SaveResult.Saved).Select(item => item.Reference);
        picked = left.ToHashSet(StringComparer.Ordinal);
        if (result.IsDone) change = new();
        return false;
    }
}
