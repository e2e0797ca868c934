using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace PeelDashboard.Web.Features.Forces;

/// <summary>
/// Keeps the HTML of parts that are the same for every reader of one address until the next import: hundreds of cells and bars cost far more to
/// write than to find. Nothing is kept that depends on who reads.
/// </summary>
internal sealed class KeptParts(IServiceScopeFactory scopes, ILoggerFactory loggers)
{
    /// <summary>About a quarter of a megabyte each; when there are more, all are let go and the ones in use come back by themselves.</summary>
    private const int Most = 40;

    private readonly ConcurrentDictionary<string, MarkupString> kept = new(StringComparer.Ordinal);
    private volatile NationalPicture? latest;

    /// <summary>How many are kept.</summary>
    public int Count => kept.Count;

    /// <summary>The part for an address; made where it is not kept. It must ask for no service.</summary>
    /// <param name="picture">What it shows; with another one everything that is kept is out of date.</param>
    /// <param name="address">What it shows of it.</param>
    /// <param name="parameters">Of the part.</param>
    public async Task<MarkupString> GetAsync<TPart>(NationalPicture picture, string address, params IEnumerable<(string Name, object? Value)> parameters)
        where TPart : IComponent
    {
        if (!ReferenceEquals(latest, picture))
        {
            kept.Clear();
            latest = picture;
        }

        if (kept.TryGetValue(address, out var known)) return known;
        var made = await MakeAsync<TPart>(parameters);
        if (kept.Count >= Most) kept.Clear();

        // Made from a picture that an import has just overtaken, it is shown once and not kept.
        if (ReferenceEquals(latest, picture)) kept[address] = made;
        return made;
    }

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
