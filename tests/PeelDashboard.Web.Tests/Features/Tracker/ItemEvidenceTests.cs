using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PeelDashboard.Domain.FollowUp;
using PeelDashboard.Domain.Security;
using PeelDashboard.Web.Tests.Components;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Features.Tracker;

/// <summary>Evidence through the pages: added, withdrawn, downloaded, and by whom.</summary>
public sealed class ItemEvidenceTests(ItemHost tracker) : IClassFixture<ItemHost>
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n");

    [Fact]
    public async Task Links_notes_and_files_are_listed_with_who_and_when()
    {
        var reference = await tracker.NewAfiAsync();
        Assert.Equal($"/tracker/{reference}?saved=1",
            (await AddAsync(reference, "link", ("address", "https://example.org/plan"), ("text", "The plan"))).Location);
        Assert.Equal($"/tracker/{reference}?saved=2", (await AddAsync(reference, "note", ("text", "Dip sample\nof 20 cases"))).Location);
        Assert.Equal($"/tracker/{reference}?saved=3", (await AddFileAsync(reference, "minutes of May.pdf", Pdf)).Location);
        using var page = await tracker.Reader.ReadAsync("/tracker/" + reference);

        var rows = page.QuerySelectorAll(".evidence").Select(row => row.Words()).ToList();
        Assert.Equal(3, rows.Count);
        Assert.StartsWith("https://example.org/planThe planLink, added by Person", rows[0], StringComparison.Ordinal);
        Assert.StartsWith("Dip sample of 20 casesNote, added by Person", rows[1], StringComparison.Ordinal);
        Assert.Contains("File, 1 KB, added by Person", rows[2], StringComparison.Ordinal);
        Assert.Matches(@" on \d+ \w+ \d{4}, \d\d:\d\d UTC$", rows[2]);
        Assert.Contains("noopener", page.QuerySelector(".evidence a[href^=https]")!.GetAttribute("rel"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("link", "address", "javascript:alert(1)")]
    [InlineData("note", "text", " ")]
    public async Task What_is_refused_says_why_and_keeps_what_was_typed(string deed, string field, string value)
    {
        var reference = await tracker.NewAfiAsync();
        var answer = await AddAsync(reference, deed, (field, value), ("more", "x"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.NotEmpty(answer.Page.QuerySelector("#problems li")!.Words());
        var form = FormOf(answer.Page, deed);
        Assert.True(form.Closest("details")!.HasAttribute("open"));
        Assert.Equal(value, form.QuerySelector($"[name={field}]") switch { IHtmlTextAreaElement area => area.Value,
            var input => input!.GetAttribute("value") });
        Assert.Null(await tracker.RowAsync(reference));
    }

    [Fact]
    public async Task A_file_that_is_no_document_is_refused_and_none_at_all_is_asked_for()
    {
        var reference = await tracker.NewAfiAsync();
        var program = await AddFileAsync(reference, "tool.pdf", [0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]);
        var nothing = await AddFileAsync(reference, null, []);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, program.Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nothing.Status);
        Assert.Contains("Choose a file", nothing.Page.QuerySelector("#problems")!.Words(), StringComparison.Ordinal);
        Assert.Null(await tracker.RowAsync(reference));
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_told_so_with_the_words_beside_it_kept()
    {
        var reference = await tracker.NewAfiAsync();
        var large = new byte[21 * 1024 * 1024];
        Pdf.CopyTo(large, 0);
        var answer = await AddFileAsync(reference, "large.pdf", large);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("20", answer.Page.QuerySelector("#problems li")!.Words(), StringComparison.Ordinal);
        Assert.True(FormOf(answer.Page, "file").Closest("details")!.HasAttribute("open"));
        Assert.Null(await tracker.RowAsync(reference));
    }

    [Fact]
    public async Task Withdrawn_evidence_stays_with_who_when_and_why_in_words_and_cannot_be_withdrawn_again()
    {
        var reference = await tracker.NewAfiAsync();
        await AddAsync(reference, "note", ("text", "Wrong case"));
        using var before = await tracker.Officer.ReadAsync("/tracker/" + reference);
        var without = await ItemHost.SendAsync(tracker.Officer, before, ".evidence-withdraw form", ("text", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.Status);
        var withdrawn = await ItemHost.SendAsync(tracker.Officer, before, ".evidence-withdraw form", ("text", "another force's case"));
        using var after = await tracker.Officer.ReadAsync(withdrawn.Location!);

        var row = after.QuerySelector(".evidence")!;
        Assert.StartsWith("Withdrawn by Person", row.Words(), StringComparison.Ordinal);
        Assert.Contains("another force's case", row.Words(), StringComparison.Ordinal);
        Assert.Equal("Wrong case", row.QuerySelector("del")!.Words());
        Assert.Null(row.QuerySelector("form"));
        Assert.Contains("0, and 1 withdrawn", after.QuerySelector("#evidence")!.Words(), StringComparison.Ordinal);
        Assert.Contains("Evidence withdrawn: Note: Wrong case", after.QuerySelector(".history-list")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_download_is_never_a_page_of_this_server()
    {
        var reference = await tracker.NewAfiAsync();
        await AddFileAsync(reference, "Übersicht May.pdf", Pdf);
        using var page = await tracker.Reader.ReadAsync("/tracker/" + reference);
        using var response = await tracker.Reader.GetAsync(new Uri(page.QuerySelector(".evidence a[download]")!.GetAttribute("href")!,
            UriKind.Relative));

        Assert.Equal(Pdf, await response.Content.ReadAsByteArrayAsync());
        Assert.Equal("application/pdf", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains("bersicht", response.Content.Headers.ContentDisposition.FileNameStar, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("default-src 'none'; sandbox", Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
        Assert.Contains("no-store", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_downloads_without_the_right_or_for_another_force()
    {
        var reference = await tracker.NewAfiAsync();
        await AddFileAsync(reference, "minutes.pdf", Pdf);
        var address = new Uri("/tracker/evidence/" + (await tracker.RowAsync(reference))!.Evidence.Single().Id, UriKind.Relative);
        using var administrator = await tracker.Product.SignInAsync(Roles.Administrator);
        using var stranger = tracker.Product.Host.CreateClient(new() { AllowAutoRedirect = false });

        using var elsewhere = await tracker.Elsewhere.GetAsync(address);
        using var denied = await administrator.GetAsync(address);
        using var asked = await stranger.GetAsync(address);
        using var missing = await tracker.Reader.GetAsync(new Uri("/tracker/evidence/999999", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Forbidden, elsewhere.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, denied.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task Another_force_sees_and_changes_nothing_of_an_item()
    {
        var reference = await tracker.NewAfiAsync("A secret headline is public, its note is not");
        await ItemHost.SaveAsync(tracker.Officer, reference, null, ("Note", "Not for others"));
        using var own = await tracker.Officer.ReadAsync("/tracker/" + reference);
        using var page = await tracker.Elsewhere.GetAsync(new Uri("/tracker/" + reference, UriKind.Relative));
        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
        Assert.DoesNotContain("Not for others", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        // With a valid token of their own, from a page of their own.
        using var theirs = await tracker.Elsewhere.ReadAsync("/tracker/KEN-2021-22-INV-1");
        var form = theirs.QuerySelector<IHtmlFormElement>("form[data-draft]")!;
        form.SetAttribute("action", "/tracker/" + reference);
        var sent = await ItemHost.SendAsync(tracker.Elsewhere, theirs, "form[data-draft]", ("Note", "Overwritten"), ("version", "1"));
        Assert.Equal(HttpStatusCode.Forbidden, sent.Status);
        Assert.Equal("Not for others", (await tracker.RowAsync(reference))!.Note);

        using var open = await tracker.Reader.ReadAsync("/tracker/" + reference);
        var token = open.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;
        using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("deed", "note"),
            new("text", "Mine too")]);
        using var reader = await tracker.Reader.PostAsync(new Uri("/tracker/" + reference, UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.Forbidden, reader.StatusCode);
    }

    private async Task<Answer> AddAsync(string reference, string deed, params (string, string)[] values)
    {
        using var page = await tracker.Officer.ReadAsync("/tracker/" + reference);
        FormOf(page, deed).SetAttribute("id", "chosen");
        return await ItemHost.SendAsync(tracker.Officer, page, "#chosen", values);
    }

    private async Task<Answer> AddFileAsync(string reference, string? name, byte[] bytes)
    {
        using var page = await tracker.Officer.ReadAsync("/tracker/" + reference);
        using var content = new MultipartFormDataContent();
        foreach (var (field, value) in ItemHost.Fields(FormOf(page, "file"))) content.Add(new StringContent(value), field);
        if (name is not null)
        {
            using var file = new ByteArrayContent(bytes);
            file.Headers.ContentType = new MediaTypeHeaderValue("text/html");
            content.Add(file, "file", name);
            using var response = await tracker.Officer.PostAsync(new Uri("/tracker/" + reference, UriKind.Relative), content);
            return await Answer.OfAsync(response);
        }

        using var without = await tracker.Officer.PostAsync(new Uri("/tracker/" + reference, UriKind.Relative), content);
        return await Answer.OfAsync(without);
    }

    private static IHtmlFormElement FormOf(IDocument page, string deed) =>
        page.QuerySelectorAll<IHtmlFormElement>("main form")
            .Single(form => form.QuerySelector("[name=deed]")?.GetAttribute("value") == deed);
}
