using PeelDashboard.Import.Reference;
using PeelDashboard.Web.Setup;

namespace PeelDashboard.Web.Features.Desk.Own;

/// <summary>What <c>data/named-recommendations.csv</c> holds, read when somebody first asks.</summary>
internal sealed class NamedSources(ProductFolders folders)
{
    private readonly Lazy<IReadOnlyList<NamedRecommendation>> all = new(() => NamedRecommendation.Load(folders.Data));

    /// <summary>All of them.</summary>
    public IReadOnlyList<NamedRecommendation> All => all.Value;
}
