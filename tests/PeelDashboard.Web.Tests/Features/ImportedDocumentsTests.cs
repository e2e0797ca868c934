using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;
using PeelDashboard.Application.Importing;
using PeelDashboard.Data.Entities;
using PeelDashboard.Parsing.Model;
using PeelDashboard.Web.Tests.Components;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Features;

/// <summary>
/// What pages show of a document whose force a person named, of a commissioner's answer, and of an area that no framework has.
/// </summary>
public sealed class ImportedDocumentsTests : IAsyncLifetime, IDisposable
{
    private TestStore store = null!;
    private WebApplicationFactory<Program> host = null!;
    private HttpClient client = null!;

    public async Task InitializeAsync()
    {
        store = await TestStore.CreateAsync();
        await ImportAsync("cover.txt",
            "PEEL 2021/22\n\nAn inspection of\n\nJune 2022\n\nOverall summary\n\nResponding to the public\n\nGood\n\n"
            + "The force is good at responding to the public.\n\nArea for improvement\n\nThe force should answer emergency calls sooner\n\n"
            + "It does not.\n\nArea for improvement\n\nThe force should train its supervisors\n\nIt does not.\n",
            new(Force: "Surrey Police"));
        await ImportAsync("response.txt", "Response to PEEL 2021/22 – An inspection of Surrey Police\n\nThis response is pursuant to my "
            + "obligations under section 55 of the Police Act 1996.\n\n"
            + "Recommendation 1: The force should answer emergency calls sooner.\n\n"
            + "PCC response: More call handlers were hired.\n\nRecommendation 2: The force should buy horses.\n", DocumentChoice.None);
        await ImportAsync("kent.txt",
            "PEEL 2025–27\n\nAn inspection of Kent Police\n\nMarch 2026\n\nUsing technology\n\nGood\n\nKent Police is "
            + "good at using technology.\n\nArea for improvement\n\nThe force should replace its radios\n\nThey fail.\n",
            DocumentChoice.None);
        host = new PeelHost(store.Folder);
        client = host.CreateClient();
    }

    [Fact]
    public async Task Pages_of_facts_say_who_named_what_the_document_does_not_say()
    {
        const string Words = "The document does not say its force: Ann Example named it at the import on ";
        foreach (var address in (string[])["/afis/SUR-2021-22-RES-1", "/reports/1", "/grades/responding-to-the-public?force=surrey",
            "/grades?force=surrey&cell=responding-to-the-public.2021-22"])
        {
            using var page = await GetAsync(address);
            Assert.StartsWith(Words, page.QuerySelector(".named-note")!.Words(), StringComparison.Ordinal);
        }

        using var other = await GetAsync("/afis/KEN-2025-27-OTH-1");
        Assert.Null(other.QuerySelector(".named-note"));
    }

    [Fact]
    public async Task Answer_of_a_commissioner_stands_on_the_page_of_what_it_answers_and_on_no_other()
    {
        using var answered = await GetAsync("/afis/SUR-2021-22-RES-1");
        using var other = await GetAsync("/afis/SUR-2021-22-RES-2");

        var section = answered.QuerySelector(".afi-answers")!;
        Assert.Contains("More call handlers were hired.", section.Words(), StringComparison.Ordinal);
        Assert.Contains("Police and crime commissioner", section.Words(), StringComparison.Ordinal);
        Assert.StartsWith("/reports/2?lines=5", section.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Null(other.QuerySelector(".afi-answers"));
    }

    [Fact]
    public async Task Area_that_no_framework_knows_is_shown_and_exported_under_its_printed_name()
    {
        using var grades = await GetAsync("/grades?force=kent");
        Assert.Contains("Using technology", grades.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        foreach (var address in (string[])["/grades/printed-using-technology?force=kent", "/forces?theme=printed-using-technology",
            "/forces/kent", "/afis/KEN-2025-27-OTH-1"])
        {
            using var page = await GetAsync(address);
            Assert.Contains("Using technology", page.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        }

        Assert.Contains("Kent Police,2025-27,,Using technology,Good,",
            await client.GetStringAsync(new Uri("/exports/grades.csv", UriKind.Relative)),
            StringComparison.Ordinal);
    }

    public async Task DisposeAsync() => await store.DisposeAsync();

    public void Dispose()
    {
        client.Dispose();
        host.Dispose();
    }

    private async Task<IDocument> GetAsync(string address) =>
        await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(new Uri(address, UriKind.Relative)));

    private async Task ImportAsync(string name, string text, DocumentChoice choice)
    {
        var report = await store.Get<ImportService>().ImportAsync(name, Encoding.UTF8.GetBytes(text),
            new ImportOptions { Choice = choice, Person = "Ann Example" }, default);
        Assert.Equal(ImportOutcome.Imported, report.Outcome);
    }
}
