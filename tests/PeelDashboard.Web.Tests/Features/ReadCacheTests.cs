using Microsoft.Extensions.Caching.Memory;
using PeelDashboard.Application.Queries;

namespace PeelDashboard.Web.Tests.Features;

public sealed class ReadCacheTests : IDisposable
{
    private static readonly DataVersion Now = new(1, 1);

    private readonly MemoryCache memory = new(new MemoryCacheOptions());
    private int loads;

    public void Dispose() => memory.Dispose();

    [Fact]
    public async Task Value_is_loaded_once_for_a_version()
    {
        Assert.Equal("first", await AskAsync("a", Now, "first"));
        Assert.Equal("first", await AskAsync("a", Now, "second"));
        Assert.Equal(1, loads);
    }

    [Fact]
    public async Task Values_of_two_keys_are_not_mixed_up()
    {
        await AskAsync("a", Now, "first");

        Assert.Equal("second", await AskAsync("b", Now, "second"));
        Assert.Equal("first", await AskAsync("a", Now, "third"));
    }

    [Theory]
    [InlineData(2, 1)] // an import
    [InlineData(1, 2)] // somebody recorded progress
    public async Task Value_is_loaded_again_when_the_store_has_changed(int import, int entry)
    {
        await AskAsync("a", Now, "before");

        Assert.Equal("after", await AskAsync("a", new(import, entry), "after"));
        Assert.Equal(1, memory.Count);
    }

    [Fact]
    public async Task What_only_imports_change_is_kept_when_progress_is_recorded()
    {
        await AskAsync("a", Now.Published, "before");

        Assert.Equal("before", await AskAsync("a", new DataVersion(1, 2).Published, "after"));
    }

    [Fact]
    public async Task Nothing_is_kept_when_loading_fails()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            new ReadCache(memory).GetAsync<string>("a", Now, () => throw new InvalidOperationException("The store cannot be read.")));

        Assert.Equal("later", await AskAsync("a", Now, "later"));
    }

    [Fact]
    public async Task That_there_is_nothing_is_kept_too()
    {
        Assert.Null(await AskAsync("a", Now, null));
        Assert.Null(await AskAsync("a", Now, "later"));
        Assert.Equal(1, loads);
    }

    private Task<string?> AskAsync(string key, DataVersion version, string? value) => new ReadCache(memory).GetAsync(key, version, () =>
    {
        loads++;
        return Task.FromResult(value);
    });
}
