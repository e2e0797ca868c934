using PeelDashboard.Application.Configuration;
using PeelDashboard.Parsing.ReferenceData;

namespace PeelDashboard.Application.Queries;

/// <summary>The tables of <c>data/</c> that pages show as they are; each is read when somebody first asks.</summary>
internal sealed class ReferenceRecords(AppPaths folders)
{
    private readonly Lazy<IReadOnlyList<NamedRecommendation>> recommendations = new(() => NamedRecommendation.Load(folders.Data));
    private readonly Lazy<IReadOnlyList<MonitoringMove>> monitoring = new(() => MonitoringMove.Load(folders.Data));
    private readonly Lazy<IReadOnlyList<CommentRule>> comments = new(() => CommentRule.Load(folders.Data));

    public IReadOnlyList<NamedRecommendation> Recommendations => recommendations.Value;

    /// <summary>What is known of it, by force and then in order of time; never complete.</summary>
    public IReadOnlyList<MonitoringMove> Monitoring => monitoring.Value;

    /// <summary>The rule that held when a report was published; null where there was none or the date is not known.</summary>
    public CommentRule? CommentsOn(PartialDate? published) =>
        comments.Value.Where(rule => rule.From.FirstDay <= published?.FirstDay).MaxBy(rule => rule.From);
}
