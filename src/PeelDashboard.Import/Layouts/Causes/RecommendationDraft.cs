using PeelDashboard.Import.Reading;

namespace PeelDashboard.Import.Layouts.Causes;

/// <summary>A recommendation while its paragraphs are gathered.</summary>
/// <param name="Cause">The cause of concern that it belongs to, or null.</param>
/// <param name="Lead">The sentence above the list whose item it is, or null.</param>
/// <param name="Limit">By when it should be done, or null.</param>
internal sealed record RecommendationDraft(CauseDraft? Cause, Paragraph? Lead, TimeLimit? Limit)
{
    /// <summary>Its own paragraph, and the list items that it goes on over.</summary>
    public List<Paragraph> Items { get; } = [];

    /// <summary>Whether it asks for the items of a list below it.</summary>
    public bool GoesOn => Items[0].Text.EndsWith(':');
}
