using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PeelDashboard.Web.Features.Forces;
using PeelDashboard.Web.Features.GradeHistory;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Features.Forces;

/// <summary>What is kept is what would be made, until the next import and not without end.</summary>
public sealed class KeptPartsTests
{
    private static readonly NationalForce[] Forces = [new(1, "Kent Police", "kent", "South East", [])];

    private readonly KeptParts parts = new(new ServiceCollection().BuildServiceProvider().GetRequiredService<IServiceScopeFactory>(), NullLoggerFactory.Instance);

    [Fact]
    public async Task A_part_is_made_once_for_an_address()
    {
        var picture = Picture();

        Assert.Equal("one", (await parts.GetAsync<Word>(picture, "/a", ("Text", "one"))).Value);
        Assert.Equal("one", (await parts.GetAsync<Word>(picture, "/a", ("Text", "two"))).Value);
        Assert.Equal("two", (await parts.GetAsync<Word>(picture, "/b", ("Text", "two"))).Value);
    }

    [Fact]
    public async Task After_an_import_everything_is_made_anew()
    {
        await parts.GetAsync<Word>(Picture(), "/a", ("Text", "before"));

        Assert.Equal("after", (await parts.GetAsync<Word>(Picture(), "/a", ("Text", "after"))).Value);
        Assert.Equal(1, parts.Count);
    }

    [Fact]
    public async Task However_many_addresses_are_asked_for_no_more_than_forty_are_kept()
    {
        var picture = Picture();
        for (var number = 0; number < 100; number++)
        {
            await parts.GetAsync<Word>(picture, $"/{number}", ("Text", "one"));
            Assert.InRange(parts.Count, 1, 40);
        }
    }

    [Fact]
    public async Task What_a_reader_writes_is_no_markup() =>
        Assert.Equal("&lt;b&gt;", (await parts.GetAsync<Word>(Picture(), "/a", ("Text", "<b>"))).Value);

    private static NationalPicture Picture() => new(Forces, [], new Dictionary<(int, GradeView), IReadOnlyList<ShownJudgment>>(), TestStore.Catalogue);

    private sealed class Word : ComponentBase
    {
        [Parameter] public string Text { get; set; } = "";

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, Text);
    }
}
