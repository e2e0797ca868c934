using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using MudBlazor.Services;
using PeelDashboard.Web.Navigation;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Components;

internal static class Rendered
{
    public static Task<IDocument> PageAsync<T>(ComponentStore store, string address, params (string Name, object? Value)[] parameters)
        where T : IComponent => RenderAsync<T>(store.Services, address, parameters);

    public static async Task<IDocument> PartAsync<T>(params (string Name, object? Value)[] parameters)
        where T : IComponent
    {
        var services = new ServiceCollection().AddLogging().AddMudServices().AddSingleton(TimeProvider.System).BuildServiceProvider();
        await using (services) return await RenderAsync<T>(services, "/", parameters);
    }

    private static async Task<IDocument> RenderAsync<T>(IServiceProvider services, string address,
        (string Name, object? Value)[] parameters)
        where T : IComponent
    {
        await using var renderer = new HtmlRenderer(new Here(services, address), NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters.ToDictionary(pair =>
                pair.Name, pair => pair.Value))))
            .ToHtmlString());
        return await new HtmlParser().ParseDocumentAsync(html);
    }

    private sealed class Here(IServiceProvider services, string address) : IServiceProvider
    {
        private readonly FixedNavigation navigation = new(address);

        public object? GetService(Type serviceType) => serviceType == typeof(NavigationManager) ? navigation
            : serviceType == typeof(ForceFrame) ? new ForceFrame(navigation, TestStore.Catalogue)
            : services.GetService(serviceType);
    }

    private sealed class FixedNavigation : NavigationManager
    {
        public FixedNavigation(string address) => Initialize("http://localhost/", "http://localhost" + address);
    }
}

internal static class DocumentWords
{
    public static string Words(this INode node) => string.Join(' ',
        node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
