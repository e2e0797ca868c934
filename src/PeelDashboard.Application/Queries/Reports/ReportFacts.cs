using PeelDashboard.Application.Formatting;
using PeelDashboard.Domain.Text;

namespace PeelDashboard.Application.Queries.Reports;

public abstract record LineFact(int Line);

/// <summary>A judgment; a passage of several places stands at each of them, and counts once, at the first.</summary>
public sealed record JudgmentFact(int Line, Grade Grade, Basis Basis, string Area, bool IsFirst) : LineFact(Line);

public sealed record AfiFact(int Line, string Reference) : LineFact(Line);

public sealed record FindingFact(int Line) : LineFact(Line);

public sealed record FigureFact(int Line, string Label, string? MeasureKey, FigureAmount Amount, FactStatus Status) : LineFact(Line)
{
    /// <summary>"65 of 88", "10 to 15 minutes", or that the value is not in the text.</summary>
    public string Words => FigureFormat.WithUnit(Amount);
}

/// <summary>
/// A statement that something is closed: what, when (ISO, or empty), and the AFI of the store (empty where none or more than one fits).
/// </summary>
public sealed record ClosureFact(int Line, AfiKind Kind, string Subject, string ClosedOn, string AfiReference) : LineFact(Line)
{
    /// <summary>"Closed on 3 March 2017: cause of concern, vulnerable people".</summary>
    public string Words =>
        $"Closed{(ClosedOn.Length > 0 ? " on " + DateFormat.Words(ClosedOn) : "")}: "
            + $"{Kind.Words()}{(Subject.Length > 0 ? ", " + Subject : "")}";
}

public readonly record struct FactCounts(int Judgments, int Afis, int Findings, int Figures)
{
    public static FactCounts Within(LineSpan lines, IEnumerable<LineFact> facts)
    {
        var counts = default(FactCounts);
        foreach (var fact in facts.Where(fact => fact.Line >= lines.First && fact.Line <= lines.Last))
        {
            counts = fact switch
            {
                JudgmentFact { IsFirst: true } => counts with { Judgments = counts.Judgments + 1 },
                AfiFact => counts with { Afis = counts.Afis + 1 },
                FindingFact => counts with { Findings = counts.Findings + 1 },
                FigureFact => counts with { Figures = counts.Figures + 1 },
                _ => counts,
            };
        }

        return counts;
    }

    /// <summary>"1 judgment, 3 AFIs, 5 figures"; empty where nothing was taken.</summary>
    public string Words()
    {
        (int Count, string Noun)[] parts = [(Judgments, "judgment"), (Afis, "AFI"), (Findings, "finding"), (Figures, "figure")];
        return string.Join(", ", parts.Where(part => part.Count > 0).Select(part => CountText.Of(part.Count, part.Noun)));
    }
}
