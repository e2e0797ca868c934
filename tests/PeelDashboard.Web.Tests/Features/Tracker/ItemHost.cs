using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.Security;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Features.Tracker;

/// <summary>The product with two liaison officers, a reader and an officer of another force, each signed in by the real form.</summary>
public sealed class ItemHost : IAsyncLifetime
{
    internal FeatureHost Product { get; } = new();

    internal HttpClient Officer { get; private set; } = null!;

    internal HttpClient Second { get; private set; } = null!;

    internal HttpClient Reader { get; private set; } = null!;

    internal HttpClient Elsewhere { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await Product.InitializeAsync();
        Officer = await Product.SignInAsync(Roles.LiaisonOfficer, "northamptonshire");
        Second = await Product.SignInAsync(Roles.LiaisonOfficer);
        Reader = await Product.SignInAsync(Roles.Viewer, "northamptonshire");
        Elsewhere = await Product.SignInAsync(Roles.LiaisonOfficer, "kent");
    }

    public async Task DisposeAsync()
    {
        foreach (var client in new[] { Officer, Second, Reader, Elsewhere }) client.Dispose();
        await Product.DisposeAsync();
    }

    internal async Task<string> NewAfiAsync(string? headline = null, bool isLate = false)
    {
        await using var db = await Product.ContextAsync();
        var model = await db.Afis.Include(afi => afi.Area).FirstAsync(afi => afi.Reference == "NHP-2021-22-INV-1");
        var number = await db.Afis.MaxAsync(afi => afi.Id) + 100;
        var reference = $"NHP-2021-22-INV-{number}";
        db.Afis.Add(new AreaForImprovement
        {
            Reference = reference, ForceId = model.ForceId, AreaId = model.AreaId, Order = number,
            Headline = headline ?? $"The force should do number {number}",
            TimeLimit = isLate ? "within three months" : "", TimeLimitEndsOn = isLate ? "2022-02-01" : null,
            Passage = new() { DocumentId = model.Passage.DocumentId, Lines = "6", FirstLine = 6, Edition = 1, Quote = "The force should" },
        });

        // As every AFI, it comes with an import.
        db.ImportRuns.Add(new ImportRun { FileName = "by-hand.txt", Outcome = ImportOutcome.Imported, Message = "Filled by hand." });
        await db.SaveChangesAsync();
        return reference;
    }

    internal async Task<FollowUpRecord?> RowAsync(string reference)
    {
        await using var db = await Product.ContextAsync();
        return await db.FollowUps.AsNoTracking().Include(row => row.Evidence).FirstOrDefaultAsync(row => row.Reference == reference);
    }

    /// <summary>Opens an item, fills in its form as a browser would and sends it; a change of state is named by its button.</summary>
    internal static async Task<Answer> SaveAsync(HttpClient client, string reference, string? move = null,
        params (string Name, string Value)[] values)
    {
        using var page = await client.ReadAsync("/tracker/" + reference);
        return await SendAsync(client, page, "form[data-draft]", Chosen(page, move, values));
    }

    internal static async Task<Answer> SendAsync(HttpClient client, IDocument page, string form,
        params (string Name, string Value)[] values)
    {
        var element = (IHtmlFormElement)(page.QuerySelector(form)
            ?? throw new InvalidOperationException($"No form like {form}: {page.Body!.TextContent}"));
        var fields = Fields(element);
        foreach (var (name, value) in values) fields[name] = value;
        using var content = new FormUrlEncodedContent(fields);
        using var response = await client.PostAsync(new Uri(element.GetAttribute("action")!, UriKind.Relative), content);
        return await Answer.OfAsync(response);
    }

    internal static Dictionary<string, string> Fields(IHtmlFormElement form)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var input in form.QuerySelectorAll<IHtmlInputElement>("input"))
            if (input.Name is { Length: > 0 } name && input.Type is not "file"
                && (input.Type is not ("radio" or "checkbox") || input.IsChecked)) fields[name] = input.Value;
        foreach (var area in form.QuerySelectorAll<IHtmlTextAreaElement>("textarea")) fields[area.Name!] = area.Value;
        foreach (var select in form.QuerySelectorAll<IHtmlSelectElement>("select")) fields[select.Name!] = select.Value!;
        return fields;
    }

    internal static (string, string)[] Chosen(IDocument page, string? move, params (string Name, string Value)[] values)
    {
        if (move is null) return values;
        var radio = page.QuerySelectorAll(".item-moves label").Single(label => label.QuerySelector("strong")!.TextContent == move)
            .QuerySelector("input")!;
        return [("Status", radio.GetAttribute("value")!), .. values];
    }
}

internal sealed record Answer(HttpStatusCode Status, string? Location, IDocument Page)
{
    public static async Task<Answer> OfAsync(HttpResponseMessage response) => new(
        response.StatusCode, response.Headers.Location?.OriginalString,
        await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync()));

    public string Shown(string field) => Page.QuerySelector($"[name={field}]") switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value ?? "",
        IHtmlInputElement { Type: "radio" } => Page.QuerySelector<IHtmlInputElement>($"[name={field}]:checked")?.Value ?? "",
        var input => input?.GetAttribute("value") ?? "",
    };

    public string? ProblemAt(string field)
    {
        var element = Page.QuerySelector($"#field-{field}");
        var id = element?.GetAttribute("aria-describedby")?.Split(' ')
            .FirstOrDefault(one => one.EndsWith("-problem", StringComparison.Ordinal));
        return id is null ? null : Page.GetElementById(id)?.TextContent.Replace("Error: ", "", StringComparison.Ordinal).Trim();
    }
}
