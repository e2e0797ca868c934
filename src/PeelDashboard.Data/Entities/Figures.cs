using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Grades;

namespace PeelDashboard.Data.Entities;

public sealed class Observation : IStatedFact
{
    public int Id { get; set; }
    public int ForceId { get; set; }
    public Force Force { get; set; } = null!;
    public string CycleKey { get; set; } = "";
    public int? AreaId { get; set; }
    public Area? Area { get; set; }
    public string? MeasureKey { get; set; }
    public Measure? Measure { get; set; }
    public string Label { get; set; } = "";
    public string Period { get; set; } = "";
    public MeasureUnit Unit { get; set; }

    /// <summary>As printed; null where the text has the label and not the value.</summary>
    public decimal? Value { get; set; }

    /// <summary>The upper end of a range whose lower end is the value; else null.</summary>
    public decimal? UpperValue { get; set; }

    /// <summary>Half the width of the confidence interval, in the unit of the value; else null.</summary>
    public decimal? Margin { get; set; }

    /// <summary>The word that makes the value inexact, as printed; empty where it is exact.</summary>
    public string Qualifier { get; set; } = "";
    public decimal? Numerator { get; set; }
    public decimal? Denominator { get; set; }
    public string RankStatement { get; set; } = "";
    public int Order { get; set; }
    public StoredPassage Passage { get; set; } = new();
    public FactStatus Status { get; set; }
    public int? SupersededById { get; set; }

    /// <summary>When it was corrected, ISO, as exact as known; on both the old and the new figure.</summary>
    public string? AmendedOn { get; set; }
    public string? Reason { get; set; }
    public bool InLatestText { get; set; } = true;
    public List<Comparator> Comparators { get; } = [];
}

public sealed class Comparator
{
    public int Id { get; set; }
    public int ObservationId { get; set; }
    public ComparatorKind Kind { get; set; }
    public decimal Value { get; set; }
    public decimal? Whole { get; set; }
    public int Line { get; set; }
}
