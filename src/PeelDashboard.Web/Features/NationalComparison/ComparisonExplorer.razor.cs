using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using PeelDashboard.Data;

namespace PeelDashboard.Web.Features.NationalComparison;

/// <summary>The figures with their filters.</summary>
public sealed partial class ComparisonExplorer(IDbContextFactory<PeelContext> store, NavigationManager navigation) : ComponentBase
{
    private ComparisonState state = new();
    private Comparison? comparison;
    private IReadOnlyList<UnitGroup> groups = [];
    private string? shownQuery;
    private bool isInteractive;

    /// <summary>The query of the page's address.</summary>
    [Parameter, EditorRequired]
    public string Query { get; set; } = "";

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (Query == shownQuery) return;
        shownQuery = Query;
        await LoadAsync(ComparisonState.Parse(Query));
    }

    /// <inheritdoc/>
    protected override void OnAfterRender(bool firstRender)
    {
        if (!firstRender) return;
        isInteractive = true;
        StateHasChanged();
    }

    private async Task LoadAsync(ComparisonState wanted)
    {
        if (comparison is null || wanted.Force != state.Force)
        {
            await using var db = await store.CreateDbContextAsync();
            comparison = await Comparison.LoadAsync(db, wanted.Force);
        }

        state = wanted;
        groups = comparison?.Groups(state) ?? [];
    }

    /// <summary>Shows another choice and keeps the address in step with it.</summary>
    private async Task ShowAsync(ComparisonState wanted)
    {
        var address = wanted.ToAddress();
        await LoadAsync(ComparisonState.Parse(address));
        shownQuery = address[ComparisonState.Path.Length..];
        navigation.NavigateTo(address, replace: true);
    }
}
