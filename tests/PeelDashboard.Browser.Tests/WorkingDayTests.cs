using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using PeelDashboard.Browser.Tests.Harness;
using PeelDashboard.Data.Sqlite;

namespace PeelDashboard.Browser.Tests;

/// <summary>
/// A liaison officer's day from the first sign-in to the export, and the same item after the server died in the middle of saves.
/// </summary>
[Collection(OneDashboard.Name)]
public sealed class WorkingDayTests(Dashboard dashboard)
{
    private const string Item = "NHP-2021-22-INV-1";
    private static readonly string ItemPath = "/tracker/" + Item;

    [Fact]
    public async Task A_full_day_from_allocation_to_the_export()
    {
        await using var server = await PeelServer.StartAsync();
        await using var officer = await dashboard.SignedInAsync(server, "Liaison officer", name: "First officer");
        await using var second = await dashboard.SignedInAsync(server, "Liaison officer", name: "Second officer");
        await using var staff = await dashboard.SignedInAsync(server, "PFCC staff", name: "PFCC staff");
        var page = officer.Page;

        // Allocate, from the tracker to the item.
        await officer.OpenAsync("/tracker?group=state");
        await page.GetByRole(AriaRole.Link, new() { Name = Item, Exact = true }).ClickAsync();
        await ChooseAsync(page, "Allocate");
        await page.FillAsync("#field-Owner", "First officer");
        await page.SelectOptionAsync("#field-OwnerKind", "Person");
        await page.FillAsync("#field-DueOn", "2027-03-31");
        await SaveAsync(page);
        await Axe.FindsNothingAsync(page, "an item that was just saved");

        await officer.OpenAsync("/tracker?mine=yes");
        Assert.Equal([Item], await page.Locator("td.tracker-reference").AllInnerTextsAsync());

        // Update with evidence: a note on the progress, and a file.
        await officer.OpenAsync(ItemPath);
        await page.FillAsync("#field-Note", "Dip sample of 50 investigations done.");
        await page.FillAsync("#field-PercentComplete", "60");
        await SaveAsync(page);
        await page.ClickAsync("summary:has-text('Add a file')");
        await page.SetInputFilesAsync("#file", new FilePayload { Name = "sample.csv", MimeType = "text/csv",
            Buffer = "case,supervised\n1,yes\n"u8.ToArray() });
        await page.FillAsync("#file-text", "The sample");
        await page.ClickAsync("button:has-text('Add the file')");
        await page.Locator(".evidence:has-text('sample.csv')").WaitForAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync(".evidence a:has-text('sample.csv')"));
        Assert.Equal("case,supervised\n1,yes\n", await File.ReadAllTextAsync(await download.PathAsync()));

        // A second officer opened the item before the first one saved again.
        await second.OpenAsync(ItemPath);
        await page.FillAsync("#field-Note", "Dip sample done; supervisors trained.");
        await page.FillAsync("#field-PercentComplete", "80");
        await SaveAsync(page);
        await second.Page.FillAsync("#field-Note", "Training is booked for May.");
        await second.Page.FillAsync("#field-ReviewOn", "2027-01-15");
        await second.Page.ClickAsync("#change button[type=submit]");
        await second.Page.Locator("#conflict").WaitForAsync();
        await Axe.FindsNothingAsync(second.Page, "a collision");
        var collision = await second.Page.Locator(".item-conflict").InnerTextAsync();
        foreach (var text in new[] { "First officer", "Dip sample done; supervisors trained.", "Training is booked for May.",
            "80", "15 January 2027" })
            Assert.Contains(text, collision, StringComparison.Ordinal);
        await second.Page.Locator("#field-Note input[value=both]").CheckAsync();
        await second.Page.ClickAsync("button:has-text('Save what is chosen')");
        await second.Page.Locator("[data-saved]").WaitForAsync();

        await officer.OpenAsync(ItemPath);
        Assert.Equal("Dip sample done; supervisors trained.\n\nTraining is booked for May.", (await page.InputValueAsync("#field-Note"))
            .ReplaceLineEndings("\n"));
        Assert.Equal(("80", "2027-01-15"), (await page.InputValueAsync("#field-PercentComplete"),
            await page.InputValueAsync("#field-ReviewOn")));

        // Sign-off, closing, reopening; each asks for what it needs.
        await ChooseAsync(page, "Send for sign-off");
        await SaveAsync(page);
        await ChooseAsync(page, "Sign off");
        await page.ClickAsync("#change button[type=submit]");
        Assert.Contains("needs the date on which it was closed", await page.Locator(".problems, [role=alert]").First.InnerTextAsync(),
            StringComparison.Ordinal);
        await Axe.FindsNothingAsync(page, "a refused closing");
        await page.FillAsync("#field-ClosedOn", DateTime.UtcNow.AddDays(-2).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await SaveAsync(page);
        await ChooseAsync(page, "Closed by HMICFRS");
        await page.FillAsync("#field-ClosedOn", DateTime.UtcNow.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await page.FillAsync("#field-ClosingReference", "Portal 2026/114");
        await SaveAsync(page);
        await ChooseAsync(page, "Reopen");
        await page.FillAsync("#field-Reason", "A later audit found gaps");
        await SaveAsync(page);

        // PFCC staff read it and take it away; a visitor gets neither.
        var progress = await DownloadAsync(staff, "/exports/progress.csv");
        Assert.Contains($"{Item},", progress, StringComparison.Ordinal);
        Assert.Contains("Reopened", progress, StringComparison.Ordinal);
        Assert.Contains("Training is booked for May.", progress, StringComparison.Ordinal);
        var trail = await DownloadAsync(staff, "/exports/trail.csv");
        foreach (var text in new[] { "Allocate", "First officer", "Second officer", "Evidence added", "Portal 2026/114",
            "A later audit found gaps", "Closed by force", "Closed by inspectorate" }.Skip(1))
            Assert.Contains(text, trail, StringComparison.Ordinal);
        await using var visitor = await dashboard.VisitAsync(server);
        Assert.DoesNotContain("Training is booked", await DownloadAsync(visitor, "/exports/afis.csv"), StringComparison.Ordinal);
        await server.RunAsync("", "check");
        foreach (var one in new[] { staff, visitor }) one.AssertNoTrouble();

        // The refused closing and the collision, and what the browser's console says of them.
        Assert.All(officer.Troubles, trouble => Assert.Contains("422", trouble, StringComparison.Ordinal));
        Assert.All(second.Troubles, trouble => Assert.Contains("409", trouble, StringComparison.Ordinal));
    }

    /// <summary>
    /// The server is killed at another moment of a save each time: before the request, while it is written, after it. Whatever was typed is
    /// back in the form or safe in the store, never half, and the trail verifies.
    /// </summary>
    [Fact]
    public async Task A_crash_in_the_middle_of_a_save_loses_nothing()
    {
        await using var server = await PeelServer.StartAsync();
        await using var officer = await dashboard.SignedInAsync(server, "Liaison officer", name: "First officer");
        var page = officer.Page;
        int[] delays = [0, 2, 5, 8, 12, 20, 35, 60];
        var (before, after) = (0, 0);
        foreach (var delay in delays)
        {
            await officer.OpenAsync(ItemPath);
            var typed = string.Create(CultureInfo.InvariantCulture, $"Typed before the crash after {delay} ms. {new string('x', 3000)}");
            await page.FillAsync("#field-Note", typed);
            await page.FillAsync("#field-PercentComplete", delay.ToString(CultureInfo.InvariantCulture));
            var saving = page.EvaluateAsync("() => document.querySelector('#change button[type=submit]').click()");
            await Task.Delay(delay);
            await server.KillAsync();
            await IgnoreAsync(saving);

            var (note, percent, entries) = Stored(server);
            Assert.True((note == typed) == (percent == delay), $"After {delay} ms the store has half a save.");
            await server.StartAgainAsync();
            await officer.OpenAsync(ItemPath);
            Assert.Equal(typed, (await page.InputValueAsync("#field-Note")).ReplaceLineEndings("\n"));
            if (note == typed)
            {
                after++;
                continue;
            }

            before++;
            await page.Locator(".item-draft").WaitForAsync();
            await SaveAsync(page);
            var now = Stored(server);
            Assert.Equal((typed, (int?)delay, entries + 2), (now.Note, now.Percent, now.Entries));
        }

        Assert.Equal(delays.Length, before + after);
        await server.RunAsync("", "check");
    }

    private static (string? Note, int? Percent, int Entries) Stored(PeelServer server)
    {
        using var store = new SqliteConnection(new SqliteDatabaseOptions(server.Store).ConnectionString + ";Pooling=False");
        store.Open();
        using var command = store.CreateCommand();
        command.CommandText =
            "SELECT \"Note\", \"PercentComplete\", (SELECT count(*) FROM \"AuditEntries\" WHERE \"Subject\" = $item) FROM \"FollowUps\" "
                + "WHERE \"Reference\" = $item";
        command.Parameters.AddWithValue("$item", Item);
        using var row = command.ExecuteReader();
        return row.Read() ? (row.GetString(0), row.IsDBNull(1) ? null : row.GetInt32(1), row.GetInt32(2)) : (null, null, 0);
    }

    private static Task ChooseAsync(IPage page, string move) => page.Locator(".item-move", new() { HasText = move })
        .Locator("input").First.CheckAsync();

    private static async Task SaveAsync(IPage page)
    {
        await page.ClickAsync("#change button[type=submit]");
        await page.Locator("[data-saved]").WaitForAsync();
    }

    private static async Task<string> DownloadAsync(Visit visit, string address)
    {
        var response = await visit.Page.Context.APIRequest.GetAsync(address);
        Assert.Equal(200, response.Status);
        return await response.TextAsync();
    }

    private static async Task IgnoreAsync(Task task)
    {
        try
        {
            await task;
        }
        catch (PlaywrightException)
        {
        }
    }
}
