using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Grades;

namespace PeelDashboard.Data.Sqlite.Search;

/// <summary>One hit, with where it stands.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Headline">Of a paragraph that is no heading empty.</param>
/// <param name="Text">Of an AFI or a finding the paragraph that has what was looked for, without pieces where the headline has it; else all its text.</param>
/// <param name="Place">Where it stands.</param>
public sealed record SearchHit(SearchKind Kind, MarkedText Headline, MarkedText Text, HitPlace Place)
{
    /// <summary>Of an AFI; empty otherwise.</summary>
    public string Reference { get; init; } = "";

    /// <summary>Of an AFI.</summary>
    public AfiKind AfiKind { get; init; }

    /// <summary>Of a judgment.</summary>
    public Grade? Grade { get; init; }

    /// <summary>Of a figure.</summary>
    public HitFigure? Figure { get; init; }

    /// <summary>Whether a later statement has replaced the judgment or the figure.</summary>
    public bool IsSuperseded { get; init; }

    /// <summary>What replaced it; null where nothing did, or nothing that the store has.</summary>
    public HitReplacement? Replacement { get; init; }
}

/// <summary>Where a hit stands.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="DocumentTitle">Its title.</param>
/// <param name="Edition">Its latest text, which alone is searched.</param>
/// <param name="Lines">The lines of the paragraph that has the hit, in the form of the CSV contract.</param>
/// <param name="Line">The first of them.</param>
/// <param name="Section">The heading of the innermost section; empty where there is none.</param>
/// <param name="CycleKey">The cycle that it is about.</param>
/// <param name="ThemeKey">Theme of the area; empty where it belongs to none.</param>
/// <param name="ForceName">The force that the document is about.</param>
/// <param name="ForceSlug">The same for addresses.</param>
public sealed record HitPlace(
    int DocumentId, string DocumentTitle, int Edition, string Lines, int Line, string Section, string CycleKey, string ThemeKey, string ForceName, string ForceSlug);

/// <summary>What replaced a judgment or a figure.</summary>
/// <param name="Grade">Of a judgment.</param>
/// <param name="Figure">Of a figure.</param>
/// <param name="On">When, ISO, as exact as known; null where no source says.</param>
/// <param name="Reason">Why, as the source gives it; empty where it gives none.</param>
public sealed record HitReplacement(Grade? Grade, HitFigure? Figure, string? On, string Reason);

/// <summary>The number of a figure that was found, as the store keeps it; the measure is null where the catalogue knows none.</summary>
public sealed record HitFigure(
    string? MeasureKey, MeasureUnit Unit, decimal? Value, decimal? UpperValue, decimal? Margin, string Qualifier, decimal? Numerator, decimal? Denominator);
