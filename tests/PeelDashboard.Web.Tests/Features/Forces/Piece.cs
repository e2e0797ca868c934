using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace PeelDashboard.Web.Tests.Features.Forces;

internal sealed class Piece : ComponentBase
{
    [Parameter] public RenderFragment Content { get; set; } = null!;

    protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, Content);
}
