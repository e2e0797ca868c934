using PeelDashboard.Application.Configuration;
using PeelDashboard.Parsing.ReferenceData;

namespace PeelDashboard.Application.Queries.Tracker;

/// <summary>What <c>data/named-recommendations.csv</c> holds, read when somebody first asks.</summary>
internal sealed class NamedRecommendations(AppPaths folders)
{
    private readonly Lazy<IReadOnlyList<NamedRecommendation>> all = new(() => NamedRecommendation.Load(folders.Data));

    public IReadOnlyList<NamedRecommendation> All => all.Value;
}
