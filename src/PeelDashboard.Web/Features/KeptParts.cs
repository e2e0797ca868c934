using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Caching.Memory;
using PeelDashboard.Application.Queries;

namespace PeelDashboard.Web.Features;

/// <summary>
/// Keeps the HTML of parts of pages that are the same for every reader of one address, until the store changes: hundreds of cells and bars
/// cost far more to write than to find. Nothing is kept that depends on who reads.
/// </summary>
internal sealed class KeptParts(IServiceScopeFactory scopes, ILoggerFactory loggers) : IDisposable
{
    /// <summary>Characters of all parts together, 32 MB; a part of a page has up to 200,000.</summary>
    private const int Most = 16 * 1024 * 1024;

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = Most, TrackStatistics = true });

    /// <summary>How many characters are kept.</summary>
    public long Size => kept.GetCurrentStatistics()?.CurrentEstimatedSize ?? 0;

    /// <summary>The part for an address; made where it is not kept. It finds what it shows by itself, and knows neither request nor reader.</summary>
    /// <param name="version">Of the store, read before anything else: with another one the part is made anew.</param>
    /// <param name="address">What it shows, in the one spelling that the state of the page gives it.</param>
    /// <param name="parameters">Of the part.</param>
    public async Task<MarkupString> GetAsync<TPart>(DataVersion version, string address, params (string Name, object? Value)[] parameters)
        where TPart : IComponent
    {
        var key = (typeof(TPart), version, address);
        if (kept.TryGetValue(key, out MarkupString known)) return known;
        var made = await MakeAsync<TPart>(parameters);
        kept.Set(key, made, new MemoryCacheEntryOptions { Size = made.Value.Length });
        return made;
    }

    /// <inheritdoc/>
    public void Dispose() => kept.Dispose();

    private async Task<MarkupString> MakeAsync<TPart>(IEnumerable<(string Name, object? Value)> parameters)
        where TPart : IComponent
    {
        // What the renderer itself asks for belongs to a request.
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        var view = ParameterView.FromDictionary(parameters.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal));
        return new(await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TPart>(view)).ToHtmlString()));
    }
}
