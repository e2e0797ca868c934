namespace PeelDashboard.Parsing.CrossReferences;

/// <summary>A sentence of the inspectorate's report that says what an earlier inspection of the force found.</summary>
/// <param name="Passage">Where it stands, with the sentence as its quote.</param>
/// <param name="Words">The whole sentence, clean.</param>
/// <param name="Target">What it looks back at.</param>
/// <param name="Before">The sentence before it, where this one begins with "This" and so speaks of it; empty otherwise.</param>
/// <param name="After">The sentence behind it, where that says what became of it ("Since then ..."); empty otherwise.</param>
/// <param name="Paragraph">The whole paragraph, clean.</param>
public sealed record CrossReference(Passage Passage, string Words, LookBackTarget Target, string Before, string After, string Paragraph);

/// <summary>The earlier inspection that a sentence points to.</summary>
/// <param name="Words">The words that point to it, as printed: "our last inspection", "HMIC's 2015 effectiveness report".</param>
/// <param name="Year">The year that they name; null for the inspection before the report's own.</param>
public sealed record LookBackTarget(string Words, int? Year)
{
    private static readonly string[] Pillars = ["effectiveness", "efficiency", "legitimacy", "leadership"];

    /// <summary>The pillar that they name; empty where they name none.</summary>
    public string Pillar => Array.Find(Pillars, pillar => Words.Contains(pillar, StringComparison.OrdinalIgnoreCase)) ?? "";
}
