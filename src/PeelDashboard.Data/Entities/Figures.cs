using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Grades;

namespace PeelDashboard.Data.Entities;

/// <summary>A figure about a force.</summary>
public sealed class Observation : IStatedFact
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The force.</summary>
    public int ForceId { get; set; }

    /// <summary>The force.</summary>
    public Force Force { get; set; } = null!;

    /// <summary>The cycle of the report.</summary>
    public string CycleKey { get; set; } = "";

    /// <summary>The area whose section holds it, or null.</summary>
    public int? AreaId { get; set; }

    /// <summary>The area.</summary>
    public Area? Area { get; set; }

    /// <summary>The measure of the catalogue, or null.</summary>
    public string? MeasureKey { get; set; }

    /// <summary>The measure of the catalogue, or null.</summary>
    public Measure? Measure { get; set; }

    /// <summary>The measure's label, or the words of the source.</summary>
    public string Label { get; set; } = "";

    /// <summary>In the source's words; empty where it gives none.</summary>
    public string Period { get; set; } = "";

    /// <summary>What the number counts.</summary>
    public MeasureUnit Unit { get; set; }

    /// <summary>As printed; null where the text has the label and not the value.</summary>
    public decimal? Value { get; set; }

    /// <summary>The upper end of a range whose lower end is the value; else null.</summary>
    public decimal? UpperValue { get; set; }

    /// <summary>Half the width of the confidence interval, in the unit of the value; else null.</summary>
    public decimal? Margin { get; set; }

    /// <summary>The word that makes the value inexact, as printed; empty where it is exact.</summary>
    public string Qualifier { get; set; } = "";

    /// <summary>Of "65 of the 88", else null.</summary>
    public decimal? Numerator { get; set; }

    /// <summary>Of the same, else null.</summary>
    public decimal? Denominator { get; set; }

    /// <summary>As quoted; may be empty.</summary>
    public string RankStatement { get; set; } = "";

    /// <summary>Position in the report, from 1.</summary>
    public int Order { get; set; }

    /// <summary>Where the report says so.</summary>
    public StoredPassage Passage { get; set; } = new();

    /// <summary>Whether it still stands.</summary>
    public FactStatus Status { get; set; }

    /// <summary>The figure that replaced it.</summary>
    public int? SupersededById { get; set; }

    /// <summary>When it was corrected, ISO, as exact as known; on both the old and the new figure.</summary>
    public string? AmendedOn { get; set; }

    /// <summary>Why; on both.</summary>
    public string? Reason { get; set; }

    /// <summary>Whether the latest text of the report still has it.</summary>
    public bool InLatestText { get; set; } = true;

    /// <summary>What it is set against.</summary>
    public List<Comparator> Comparators { get; } = [];
}

/// <summary>One value that a figure is set against.</summary>
public sealed class Comparator
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The figure.</summary>
    public int ObservationId { get; set; }

    /// <summary>England and Wales, local population, target or the period before.</summary>
    public ComparatorKind Kind { get; set; }

    /// <summary>As printed; of "37 out of 60" 37.</summary>
    public decimal Value { get; set; }

    /// <summary>Of the same 60; null where the value is no part of a whole.</summary>
    public decimal? Whole { get; set; }

    /// <summary>The line of the document it stands on.</summary>
    public int Line { get; set; }
}
