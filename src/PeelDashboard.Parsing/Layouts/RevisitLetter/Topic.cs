using PeelDashboard.Parsing.Layouts.Shared;

namespace PeelDashboard.Parsing.Layouts.RevisitLetter;

internal sealed record Topic(string Heading, Domain.Findings.AfiKind? Kind, string Subject)
{
    private static readonly string[] Generic =
        ["background", "introduction", "summary", "our findings", "findings", "conclusion", "conclusions", "next steps", "progress",
            "what we found", "overview", "our conclusion"];

    public static Topic Of(Part part)
    {
        var heading = part.Heading.Level == 1 ? "" : part.Heading.Text;
        if (heading.Length == 0 || Array.Exists(Generic, words => heading.Equals(words, StringComparison.OrdinalIgnoreCase)))
            return new("", null, "");
        if (ClosurePhrases.KindIn(heading) is not { } kind) return new(heading, null, heading);
        var colon = heading.IndexOf(':', StringComparison.Ordinal);
        var subject = colon > 0 ? heading[(colon + 1)..].Trim() : part.Paragraphs.Count > 0 ? part.Paragraphs[0].Text : "";
        return new(heading, kind, subject);
    }
}
