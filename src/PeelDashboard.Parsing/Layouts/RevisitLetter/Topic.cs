using PeelDashboard.Parsing.Layouts.Shared;

namespace PeelDashboard.Parsing.Layouts.RevisitLetter;

/// <summary>What a part of a letter is about, by its heading.</summary>
/// <param name="Heading">The heading; empty where it says nothing of the content.</param>
/// <param name="Kind">What it names ("Recommendation 2"), or null.</param>
/// <param name="Subject">
/// What that is about: the heading itself, or the first paragraph below one that only numbers it.
/// </param>
internal sealed record Topic(string Heading, Domain.Findings.AfiKind? Kind, string Subject)
{
    private static readonly string[] Generic =
        ["background", "introduction", "summary", "our findings", "findings", "conclusion", "conclusions", "next steps", "progress", "what we found", "overview", "our conclusion"];

    /// <summary>The topic of a part.</summary>
    public static Topic Of(Part part)
    {
        var heading = part.Heading.Level == 1 ? "" : part.Heading.Text;
        if (heading.Length == 0 || Array.Exists(Generic, words => heading.Equals(words, StringComparison.OrdinalIgnoreCase))) return new("", null, "");
        if (ClosurePhrases.KindIn(heading) is not { } kind) return new(heading, null, heading);
        var colon = heading.IndexOf(':', StringComparison.Ordinal);
        var subject = colon > 0 ? heading[(colon + 1)..].Trim() : part.Paragraphs.Count > 0 ? part.Paragraphs[0].Text : "";
        return new(heading, kind, subject);
    }
}
