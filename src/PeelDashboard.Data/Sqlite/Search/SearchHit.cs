using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Grades;

namespace PeelDashboard.Data.Sqlite.Search;

public sealed record SearchHit(SearchKind Kind, MarkedText Headline, MarkedText Text, HitPlace Place)
{
    public string Reference { get; init; } = "";
    public AfiKind AfiKind { get; init; }
    public Grade? Grade { get; init; }
    public HitFigure? Figure { get; init; }
    public bool IsSuperseded { get; init; }

    /// <summary>What replaced it; null where nothing did, or nothing that the store has.</summary>
    public HitReplacement? Replacement { get; init; }
}

public sealed record HitPlace(
    int DocumentId, string DocumentTitle, int Edition, string Lines, int Line, string Section, string CycleKey, string ThemeKey,
    string ForceName, string ForceSlug);

public sealed record HitReplacement(Grade? Grade, HitFigure? Figure, string? On, string Reason);

/// <summary>The number of a figure that was found, as the store keeps it; the measure is null where the catalogue knows none.</summary>
public sealed record HitFigure(
    string? MeasureKey, MeasureUnit Unit, decimal? Value, decimal? UpperValue, decimal? Margin, string Qualifier,
    decimal? Numerator, decimal? Denominator);
