using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using PeelDashboard.Data.Entities;
using PeelDashboard.Web.Tests.Components;

namespace PeelDashboard.Web.Tests.Features;

/// <summary>What an import changes on the list of AFIs; it changes the store, so its host is its own.</summary>
public sealed class AfiImporterTests(FeatureHost product) : IClassFixture<FeatureHost>
{
    [Fact]
    public async Task Afi_list_shows_an_import_when_the_list_was_read_before()
    {
        using var before = await product.GetAsync("/afis?force=essex");
        await using (var db = await product.ContextAsync())
        {
            var model = await db.Afis.Include(afi => afi.Area).FirstAsync(afi => afi.Reference == "KEN-2021-22-INV-1");
            db.Afis.Add(new AreaForImprovement
            {
                Reference = "ESX-2021-22-INV-1", Force = await db.Forces.SingleAsync(force => force.Slug == "essex"),
                Area = model.Area, Order = 1, Headline = "Essex should plan",
                Passage = new() { DocumentId = model.Passage.DocumentId, Lines = "1", FirstLine = 1, Quote = "Kent" },
            });
            db.ImportRuns.Add(new ImportRun { FileName = "essex.txt", Outcome = ImportOutcome.Imported, Message = "Imported." });
            await db.SaveChangesAsync();
        }

        using var after = await product.GetAsync("/afis?force=essex");

        Assert.Empty(References(before));
        Assert.Equal(["ESX-2021-22-INV-1"], References(after));
    }

    private static IEnumerable<string> References(IParentNode page) =>
        page.QuerySelectorAll(".afis th[scope=row] a").Select(link => link.Words());
}
