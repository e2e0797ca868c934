using PeelDashboard.Application.Formatting;
using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.Figures;

namespace PeelDashboard.Web.Components.Charts;

/// <summary>One row of a dumbbell chart: a force's figure with what it is set against.</summary>
public sealed record DumbbellRow(
    string Label, string? Address, string Sub, FigureAmount Amount, IReadOnlyList<DumbbellMark> Others, string Note, StoredPassage? Passage)
{
    public decimal Value => Amount.Value ?? 0;

    public MeasureUnit Unit => Amount.Unit;

    /// <summary>"better" or "worse" than what the note tells of, by our reading; empty where neither can be said.</summary>
    public string Verdict { get; init; } = "";
    public bool HasNoDirection { get; init; }
    public IReadOnlyList<string> MoreNotes { get; init; } = [];
    public IReadOnlyList<DumbbellPlace> AlsoAt { get; init; } = [];
}

public sealed record DumbbellPlace(StoredPassage Passage, string Rounded);

public sealed record DumbbellMark(ComparatorKind Kind, decimal Value);
