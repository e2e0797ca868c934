using Microsoft.Playwright;
using PeelDashboard.Browser.Tests.Harness;

namespace PeelDashboard.Browser.Tests;

/// <summary>Every page on paper: A4, without what only a screen needs, and with where it comes from.</summary>
[Collection(EveryPage.Name)]
public sealed class PrintTests(Dashboard dashboard)
{
    /// <summary>
    /// A4 in pixels of 96 to the inch, less the margins of the style sheet: 210 - 28 mm, and 297 - 24 mm across for pages with many
    /// columns.
    /// </summary>
    private const int Portrait = 687;
    private const int Landscape = 1031;

    public static TheoryData<string> Names => [.. SiteMap.Names];

    [Theory, MemberData(nameof(Names))]
    public async Task Fits_the_paper_without_navigation_and_says_where_it_comes_from(string name)
    {
        var site = await dashboard.PageAsync(name);
        var visit = await dashboard.SameVisitAsync(site);
        var page = visit.Page;
        await visit.OpenAsync(site);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var isWide = await page.EvaluateAsync<bool>("() => document.querySelector('.history, .force, .matrix-several') !== null");
        await page.SetViewportSizeAsync(isWide ? Landscape : Portrait, 1000);

        var trouble = await page.EvaluateAsync<string>("""
            () => {
              const room = window.innerWidth;
              const seen = e => e.checkVisibility({ visibilityProperty: true }) && e.getClientRects().length > 0;
              const shown = ['.site-nav', '.site-search', '.site-account', '.site-footer nav', '.crumbs', '.skip', '.view-tools', '.filters button', '.pager', '.csv']
                .filter(part => [...document.querySelectorAll(part)].some(seen));
              if (shown.length > 0) return 'printed: ' + shown.join(', ');
              if (document.documentElement.scrollWidth > room) {
                const out = [...document.querySelectorAll('body *')].filter(e => seen(e) && e.getBoundingClientRect().right > room + 1);
                return `${document.documentElement.scrollWidth} of ${room} pixels: ` + out.filter(e => !out.some(o => o !== e && e.contains(o))).slice(0, 4).map(e => e.outerHTML.slice(0, 160)).join(' | ');
              }
              const cut = [...document.querySelectorAll('main table')].filter(seen).filter(table => table.getBoundingClientRect().right > room + 1);
              return cut.length > 0 ? 'a table leaves the paper: ' + cut[0].className : '';
            }
            """);
        Assert.True(trouble.Length == 0, $"{site.Address} on paper: {trouble}");

        var foot = await page.Locator(".site-footer").InnerTextAsync();
        Assert.Contains("Printed ", foot, StringComparison.Ordinal);
        if (site.Status == 200) Assert.Contains(new Uri(page.Url).PathAndQuery, foot, StringComparison.Ordinal);
        Assert.Contains("Crown copyright", foot, StringComparison.Ordinal);
        Assert.NotEmpty(await page.PdfAsync(new() { PreferCSSPageSize = true }));
    }

    [Theory]
    [InlineData("/grades?force=kent&view=published", "Kent Police", "As first published")]
    [InlineData("/afis?cycle=2016", "Northamptonshire Police", "2016 (18)")]
    public async Task What_was_chosen_is_on_the_paper_and_the_other_choices_are_not(string address, string one, string other)
    {
        await using var visit = await dashboard.VisitAsync();
        var page = visit.Page;
        await visit.OpenAsync(address);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        var pdf = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('.filters-chosen select, .filters-chosen .switch a')]
              .filter(e => e.getClientRects().length > 0).map(e => e.tagName === 'SELECT' ? e.selectedOptions[0].text : e.textContent)
            """);
        Assert.Contains(one, pdf);
        Assert.Contains(other, pdf);
        Assert.DoesNotContain("As amended", pdf);
    }

    [Theory, InlineData("/"), InlineData("/grades"), InlineData("/forces")]
    public async Task A_grade_on_paper_has_a_shape_and_letters_and_no_colour(string address)
    {
        await using var visit = await dashboard.VisitAsync(new() { ColorScheme = ColorScheme.Dark });
        var page = visit.Page;
        await visit.OpenAsync(address);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        var bad = await page.EvaluateAsync<string>("""
            () => {
              for (const grade of document.querySelectorAll('.grade')) {
                const look = getComputedStyle(grade);
                if (look.backgroundColor !== 'rgba(0, 0, 0, 0)' || look.color !== 'rgb(0, 0, 0)') return look.backgroundColor + ' ' + look.color;
                if (grade.querySelector('.grade-word').textContent.trim() === '') return 'no letters';
                if (grade.dataset.grade !== 'Ungraded' && grade.querySelector('svg') === null) return 'no shape';
              }
              return document.querySelectorAll('.grade').length > 3 ? '' : 'hardly any grade';
            }
            """);
        Assert.Equal("", bad);
        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
    }
}
