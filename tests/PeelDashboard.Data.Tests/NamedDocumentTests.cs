using System.Text;
using Microsoft.EntityFrameworkCore;
using PeelDashboard.Application.Importing;
using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.Sources;
using PeelDashboard.Parsing.Model;

namespace PeelDashboard.Data.Tests;

/// <summary>A document that does not say its force is about the one that a person names, which holds for its bytes ever after.</summary>
public sealed class NamedDocumentTests
{
    private const string Kent = "Kent Police";

    [Fact]
    public async Task Named_force_is_stored_with_who_named_it_and_survives_a_re_read()
    {
        using var store = await TestStore.OpenAsync();
        var asked = await ImportAsync(store, Text(""), DocumentChoice.None);
        Assert.Equal((ImportOutcome.Refused, IdentityFacts.Force), (asked.Outcome, asked.Missing));

        var report = await ImportAsync(store, Text(""), new(Force: Kent));

        Assert.Equal((ImportOutcome.Imported, 2), (report.Outcome, report.Changes.Added));
        await using var db = store.Context();
        var document = await db.Documents.Include(row => row.Force).SingleAsync();
        Assert.Equal((Kent, IdentityFacts.Force, "Ann Example"), (document.Force.Name, document.Named, document.NamedBy));
        Assert.NotNull(document.NamedAt);
        Assert.Equal(["KEN-2021-22-RES-1"], await db.Afis.Select(afi => afi.Reference).ToListAsync());

        Assert.Equal(ImportOutcome.Unchanged, (await ImportAsync(store, Text(""), DocumentChoice.None)).Outcome);
        Assert.Equal(ImportOutcome.Unchanged, (await ImportAsync(store, Text(""), new(Force: Kent), "Bob Example")).Outcome);
        Assert.Equal("Ann Example", (await store.Context().Documents.SingleAsync()).NamedBy);
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Same_bytes_cannot_be_named_another_forces_later()
    {
        using var store = await TestStore.OpenAsync();
        await ImportAsync(store, Text(""), new(Force: Kent));

        var report = await ImportAsync(store, Text(""), new(Force: "Dorset Police"));

        Assert.Equal(ImportOutcome.Refused, report.Outcome);
        Assert.Contains("is stored as a document about Kent Police", report.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Named_force_counts_in_what_a_document_is()
    {
        using var store = await TestStore.OpenAsync();
        await ImportAsync(store, Text("Kent Police", "calls"), DocumentChoice.None);

        var other = await ImportAsync(store, Text(""), new(Force: "Dorset Police"));
        var same = await ImportAsync(store, Text("", "calls", "custody"), new(Force: Kent));

        Assert.Equal((ImportOutcome.Imported, 2), (other.Outcome, other.DocumentId));
        Assert.Equal((ImportOutcome.Updated, 1), (same.Outcome, same.DocumentId));
        await using var db = store.Context();
        Assert.Equal([IdentityFacts.Force, IdentityFacts.Force],
            await db.Documents.OrderBy(row => row.Id).Select(row => row.Named).ToListAsync());
    }

    [Fact]
    public async Task Text_that_says_its_force_ends_the_naming()
    {
        using var store = await TestStore.OpenAsync();
        await ImportAsync(store, Text(""), new(Force: Kent));

        var report = await ImportAsync(store, Text(Kent), DocumentChoice.None);

        Assert.Equal((ImportOutcome.Updated, 1), (report.Outcome, report.DocumentId));
        var document = await store.Context().Documents.SingleAsync();
        Assert.Equal((IdentityFacts.None, "", null), (document.Named, document.NamedBy, document.NamedAt));
    }

    private static Task<ImportReport> ImportAsync(TestStore store, string text, DocumentChoice choice, string person = "Ann Example") =>
        store.Imports.ImportAsync("report.txt", Encoding.UTF8.GetBytes(text),
            new ImportOptions { Choice = choice, Person = person }, default);

    private static string Text(string force, params string[] faults) =>
        $"PEEL 2021/22\n\nAn inspection of {force}\n\nJune 2022\n\nResponding to the public\n\nAdequate\n\nThe force is adequate at "
            + "responding to the public.\n\n"
        + string.Concat((faults.Length == 0 ? ["radios"] : faults).Select(fault =>
            $"Area for improvement\n\nThe force should improve how it handles {fault}\n\nWe found faults with {fault}.\n\n"));
}
