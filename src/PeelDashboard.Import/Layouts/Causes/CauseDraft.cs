using PeelDashboard.Import.Reading;

namespace PeelDashboard.Import.Layouts.Causes;

/// <summary>A cause of concern while its paragraphs are gathered.</summary>
internal sealed class CauseDraft(Paragraph headline)
{
    /// <summary>What says it; a headline that ends in a colon goes on over its bullets.</summary>
    public List<Paragraph> Headline { get; } = [headline];

    /// <summary>What explains it.</summary>
    public List<Paragraph> Detail { get; } = [];

    /// <summary>Whether nothing has followed the headline yet, and it asks for bullets.</summary>
    public bool GoesOn => Detail.Count == 0 && Headline[0].Text.EndsWith(':');
}
