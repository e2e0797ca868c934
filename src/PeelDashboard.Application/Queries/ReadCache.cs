using Microsoft.Extensions.Caching.Memory;

namespace PeelDashboard.Application.Queries;

/// <summary>
/// Keeps what costs much to put together and is the same for every reader, until the store changes. Keys name something that there is a
/// bounded number of, such as a force, and never what somebody typed.
/// </summary>
public sealed class ReadCache(IMemoryCache memory)
{
    /// <summary>What is kept under the key for this version of the store; loaded where it is missing, in place of an older one.</summary>
    public async Task<T> GetAsync<T>(string key, DataVersion version, Func<Task<T>> load)
    {
        var place = (typeof(T), key);
        if (memory.TryGetValue(place, out Kept<T>? kept) && kept!.Version == version) return kept.Value;
        var value = await load();
        memory.Set(place, new Kept<T>(version, value));
        return value;
    }

    private sealed record Kept<T>(DataVersion Version, T Value);
}
