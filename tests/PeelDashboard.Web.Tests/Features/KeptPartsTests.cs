using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PeelDashboard.Application.Queries;
using PeelDashboard.Web.Features;

namespace PeelDashboard.Web.Tests.Features;

/// <summary>What is kept is what would be made, until the store changes and not without end.</summary>
public sealed class KeptPartsTests : IDisposable
{
    private const int Megabyte = 1024 * 1024;
    private static readonly DataVersion Now = new(1, 0);

    private readonly ServiceProvider services = new ServiceCollection().BuildServiceProvider();
    private readonly KeptParts parts;

    public KeptPartsTests() => parts = new(services.GetRequiredService<IServiceScopeFactory>(), NullLoggerFactory.Instance);

    public void Dispose()
    {
        parts.Dispose();
        services.Dispose();
    }

    [Fact]
    public async Task A_part_is_made_once_for_an_address()
    {
        Assert.Equal("one", (await parts.GetAsync<Word>(Now, "/a", ("Text", "one"))).Value);
        Assert.Equal("one", (await parts.GetAsync<Word>(Now, "/a", ("Text", "two"))).Value);
        Assert.Equal("two", (await parts.GetAsync<Word>(Now, "/b", ("Text", "two"))).Value);
    }

    [Fact]
    public async Task Two_parts_of_one_address_are_not_mixed_up()
    {
        Assert.Equal("one", (await parts.GetAsync<Word>(Now, "/a", ("Text", "one"))).Value);
        Assert.Equal("!", (await parts.GetAsync<Mark>(Now, "/a")).Value);
    }

    [Theory]
    [InlineData(2, 0)] // an import
    [InlineData(1, 1)] // somebody recorded progress
    public async Task When_the_store_has_changed_a_part_is_made_anew(int import, int entry)
    {
        await parts.GetAsync<Word>(Now, "/a", ("Text", "before"));

        Assert.Equal("after", (await parts.GetAsync<Word>(new(import, entry), "/a", ("Text", "after"))).Value);
    }

    [Fact]
    public async Task However_many_addresses_are_asked_for_no_more_than_sixteen_million_characters_are_kept()
    {
        var text = new string('a', 3 * Megabyte);
        for (var number = 0; number < 12; number++)
        {
            Assert.Equal(text, (await parts.GetAsync<Word>(Now, $"/{number}", ("Text", text))).Value);
            Assert.InRange(parts.Size, 1, 16 * Megabyte);
        }
    }

    [Fact]
    public async Task What_a_reader_writes_is_no_markup() =>
        Assert.Equal("&lt;b&gt;", (await parts.GetAsync<Word>(Now, "/a", ("Text", "<b>"))).Value);

    private sealed class Word : ComponentBase
    {
        [Parameter] public string Text { get; set; } = "";

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, Text);
    }

    private sealed class Mark : ComponentBase
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, "!");
    }
}
