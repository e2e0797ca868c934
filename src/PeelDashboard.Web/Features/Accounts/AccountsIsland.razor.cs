using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MudBlazor;
using PeelDashboard.Application.Accounts;
using PeelDashboard.Application.Security;
using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.Security;
using PeelDashboard.Domain.Text;
using PeelDashboard.Web.Identity;

namespace PeelDashboard.Web.Features.Accounts;

/// <summary>Shows the accounts that the address asks for, and opens the dialogs. What a dialog changes is read again at once.</summary>
public sealed partial class AccountsIsland : ComponentBase
{
    private static readonly DialogOptions Options =
        new() { MaxWidth = MaxWidth.Small, FullWidth = true, CloseOnEscapeKey = true, BackdropClick = false };

    private readonly Dictionary<(int Account, string? Action), ElementReference> buttons = [];
    private MudButton? add;
    private CurrentUser? who;
    private AccountFilter filter = new();
    private AccountList list = new([], new HashSet<int>(), []);
    private IReadOnlyList<AccountRow> rows = [];
    private string? firstWords;
    private string status = "";
    private string saved = "";
    private bool isOwnChanged;
    private (int Account, string? Action)? focusOn;

    [Parameter, EditorRequired] public string Address { get; set; } = "";
    [CascadingParameter] private HttpContext? Http { get; set; }
    [Inject] private AccountQuery Query { get; set; } = null!;
    [Inject] private AccessOptions Access { get; set; } = null!;
    [Inject] private IServiceProvider Services { get; set; } = null!;
    [Inject] private IDialogService Dialogs { get; set; } = null!;
    [Inject] private TimeProvider Clock { get; set; } = null!;
    [Inject] private IJSRuntime Script { get; set; } = null!;

    private bool HasDirectory => Services.GetService<ExternalLoginOptions>() is not null;

    private string GridClass => HasDirectory && Access.Passwords ? "tracker-grid accounts-grid accounts-actions-many"
        : "tracker-grid accounts-grid";

    private int Pages => (rows.Count + AccountFilter.Size - 1) / AccountFilter.Size;

    private int Page => Math.Min(filter.Page, Math.Max(Pages, 1));

    private IEnumerable<AccountRow> PageRows => rows.Skip((Page - 1) * AccountFilter.Size).Take(AccountFilter.Size);

    protected override async Task OnInitializedAsync()
    {
        filter = AccountFilter.Parse(Address);
        firstWords = filter.Words;
        if (IsAllowed()) await ShowAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (focusOn is not { } place) return;
        focusOn = null;

        // A row that the filter no longer leaves has no button to go back to.
        if (rows.Any(row => row.Account.Id == place.Account) && buttons.TryGetValue(place, out var button)) await button.FocusAsync();
        else if (add is not null) await add.FocusAsync();
    }

    /// <summary>A page may stay open for hours: whether its reader may still see accounts is asked at each call.</summary>
    private bool IsAllowed()
    {
        var now = CurrentUser.Of(Http?.User ?? CircuitUserAccessor.Current);
        who = now?.May(Right.ManageAccounts) is true ? now : null;
        return who is not null;
    }

    private async Task ShowAsync()
    {
        list = await Query.ListAsync(CancellationToken.None);
        rows = filter.Rows(list, Clock.GetUtcNow());
    }

    private Task SearchAsync(ChangeEventArgs args) =>
        ChooseAsync(filter with { Words = args.Value?.ToString()?.Trim() is { Length: > 0 } words ? words : null }, "replaceState");

    private Task ChooseAsync(AccountFilter asked) => ChooseAsync(asked, "pushState");

    private async Task ChooseAsync(AccountFilter asked, string how)
    {
        if (!IsAllowed()) return;
        filter = asked with { Page = 1 };
        await ShowAsync();
        status = CountText.Of(rows.Count, list.Accounts.Count, "account");
        await Script.InvokeVoidAsync("history." + how, null, "", filter.ToAddress());
    }

    private IEnumerable<AccountAction> ActionsOf(Account account)
    {
        if (account.DisabledAt is not null) return [AccountAction.Enable];
        return AccountAction.OfUsed.Where(action => action == AccountAction.NewLink ? Access.Passwords
            : action != AccountAction.AllowLink || HasDirectory);
    }

    private async Task OpenAsync(Account? account, AccountAction? action)
    {
        if (!IsAllowed()) return;
        var parameters = new DialogParameters<AccountDialog>
        {
            { dialog => dialog.Account, account }, { dialog => dialog.Action, action }, { dialog => dialog.Forces, list.Forces },
            { dialog => dialog.Saved, EventCallback.Factory.Create<AccountDone>(this, SavedAsync) },
        };
        var dialog = await Dialogs.ShowAsync<AccountDialog>(null, parameters, Options);
        await dialog.Result;
        focusOn = (account?.Id ?? 0, action?.Place);
        if (isOwnChanged) who = null;
    }

    private async Task SavedAsync(AccountDone done)
    {
        saved = done.Said;

        // Each change of an account ends its sessions, this one too; but first the dialog may have a link to show.
        isOwnChanged |= done.AccountId == who?.Id;
        await ShowAsync();
    }
}
