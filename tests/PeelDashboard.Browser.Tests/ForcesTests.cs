using Microsoft.Playwright;
using PeelDashboard.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace PeelDashboard.Browser.Tests;

/// <summary>The 43 forces as a reader works with them: by links and plain forms, the address telling the state.</summary>
[Collection(OneDashboard.Name)]
public sealed class ForcesTests(Dashboard dashboard)
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task Peers_are_chosen_by_check_boxes_and_stay_in_the_address(bool hasScript)
    {
        await using var visit = await dashboard.VisitAsync(new() { JavaScriptEnabled = hasScript });
        var page = visit.Page;
        await visit.OpenAsync("/forces?theme=effectiveness");

        await page.Locator(".peers summary").ClickAsync();
        await page.GetByLabel("Kent Police").CheckAsync();
        await page.GetByLabel("Essex Police").CheckAsync();
        await page.GetByLabel("Name of the set (you choose it)").FillAsync("Most similar");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show with these peers" }).ClickAsync();

        await Expect(page.Locator(".matrix-group").First).ToContainTextAsync("Most similar");
        await Expect(page.Locator(".matrix tbody").First.Locator("tr[data-force]")).ToHaveCountAsync(3);
        Assert.Contains("peers=", page.Url, StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "Show these alone" }).ClickAsync();
        await Expect(page.Locator(".matrix tr[data-force]")).ToHaveCountAsync(3);
        Assert.Contains("peers=essex%2Ckent", page.Url, StringComparison.Ordinal);
        await page.ReloadAsync();
        await Expect(page.Locator(".matrix tr[data-force]")).ToHaveCountAsync(3);
        visit.AssertNoTrouble();
    }

    [Fact]
    public async Task Choices_act_at_once_are_in_the_address_and_back_undoes_them()
    {
        await using var visit = await dashboard.VisitAsync();
        var page = visit.Page;
        await visit.OpenAsync("/forces");

        await page.GetByLabel("Pillar or area (our grouping)").SelectOptionAsync("investigating-crime");
        await Expect(page.Locator("#counts")).ToContainTextAsync("Investigating crime");
        await page.GetByLabel("Force", new() { Exact = true }).SelectOptionAsync("kent");
        await Expect(page.Locator(".matrix tr.ours")).ToHaveAttributeAsync("data-force", "kent");
        await Expect(page.Locator(".lead")).ToContainTextAsync("Kent Police");
        await page.GetByLabel("Region of the list").SelectOptionAsync("wales");
        await Expect(page.Locator(".matrix tr[data-force]")).ToHaveCountAsync(4);
        await page.WaitForURLAsync(url => url.EndsWith("/forces?theme=investigating-crime&force=kent&region=wales",
            StringComparison.Ordinal));
        await Expect(page.Locator(".filters button")).ToHaveCountAsync(0);
        await Expect(page.Locator("[data-copy-link]").First).ToBeVisibleAsync();

        await page.ReloadAsync();
        await Expect(page.Locator(".matrix tr[data-force]")).ToHaveCountAsync(4);
        await page.GoBackAsync();
        await Expect(page.Locator(".matrix tr[data-force]")).ToHaveCountAsync(43);
        await Expect(page.Locator(".matrix tr.ours")).ToHaveAttributeAsync("data-force", "kent");
        visit.AssertNoTrouble();
    }

    [Fact]
    public async Task Without_a_script_the_same_choices_are_sent_by_a_button()
    {
        await using var visit = await dashboard.VisitAsync(new() { JavaScriptEnabled = false });
        var page = visit.Page;
        await visit.OpenAsync("/forces");

        await page.GetByLabel("Pillar or area (our grouping)").SelectOptionAsync("investigating-crime");
        await page.GetByLabel("Force", new() { Exact = true }).SelectOptionAsync("kent");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).ClickAsync();

        await Expect(page.Locator("#counts")).ToContainTextAsync("Investigating crime");
        await Expect(page.Locator(".matrix tr.ours")).ToHaveAttributeAsync("data-force", "kent");
    }

    [Theory, InlineData("/forces", true), InlineData("/forces/kent", false), InlineData("/grades", false)]
    public async Task The_librarys_script_is_fetched_only_where_a_part_is_interactive(string address, bool isFetched)
    {
        await using var visit = await dashboard.VisitAsync();
        var fetched = new List<string>();
        visit.Page.Request += (_, request) => fetched.Add(request.Url);
        await visit.OpenAsync(address);
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        Assert.Equal(
            isFetched, fetched.Any(url => url.Contains("MudBlazor", StringComparison.Ordinal)
                && url.EndsWith(".js", StringComparison.Ordinal)));
        visit.AssertNoTrouble();
    }

    [Fact]
    public async Task The_names_behind_a_number_open_with_the_keyboard()
    {
        await using var visit = await dashboard.VisitAsync();
        var page = visit.Page;
        await visit.OpenAsync("/forces");
        var row = page.Locator(".count-row[data-column='2016']");

        await row.Locator("summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(row.GetByText("Graded lower (1)")).ToBeVisibleAsync();
        await Expect(row.Locator("dd").Last).ToHaveTextAsync("Bedfordshire Police");
    }

    [Fact]
    public async Task On_a_telephone_rows_can_be_sorted_and_every_grade_has_its_cycle()
    {
        await using var visit = await dashboard.VisitAsync(new() { ViewportSize = new() { Width = 320, Height = 640 } });
        var page = visit.Page;
        await visit.OpenAsync("/forces");

        var link = page.Locator(".matrix thead a", new() { HasTextString = "2016" });
        await Expect(link).ToBeVisibleAsync();
        await link.ClickAsync();

        await Expect(page.Locator(".matrix tr[data-force]").First).ToHaveAttributeAsync("data-force", "durham");
        var label = await page.EvaluateAsync<string>(
            "() => getComputedStyle(document.querySelector('.matrix tr[data-force] td[data-label=\"2016\"]'), '::before').content");
        Assert.Equal("\"2016\"", label);
    }

    [Fact]
    public async Task On_paper_the_matrix_fits_and_says_its_grades_in_letters()
    {
        await using var visit = await dashboard.VisitAsync(new() { ViewportSize = new() { Width = 690, Height = 1000 } });
        var page = visit.Page;
        await visit.OpenAsync("/forces");
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal(690, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        await Expect(page.Locator(".peers")).ToBeHiddenAsync();
        await Expect(page.Locator(".matrix tr[data-force=durham] .grade-word").First).ToHaveTextAsync("O");
    }
}
