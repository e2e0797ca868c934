using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Grades;

namespace PeelDashboard.Application.Exports;

/// <summary>What an export leaves in, every value checked against the catalogue. Null leaves everything in.</summary>
internal sealed record ExportFilter
{
    /// <summary>For whom the file is.</summary>
    public ExportAudience Reader { get; init; } = ExportAudience.Visitor;

    /// <summary>The day against which dates are late.</summary>
    public DateOnly Today { get; init; }

    /// <summary>Name of the force, as in <c>data/forces.csv</c>.</summary>
    public string? Force { get; init; }

    /// <summary>Names of several forces.</summary>
    public IReadOnlyList<string>? Forces { get; init; }

    /// <summary>Name of the region.</summary>
    public string? Region { get; init; }

    /// <summary>Key of the cycle.</summary>
    public string? Cycle { get; init; }

    /// <summary>Key of the theme.</summary>
    public string? Theme { get; init; }

    /// <summary>Keys of the areas that bear the name.</summary>
    public IReadOnlyList<string>? Areas { get; init; }

    /// <summary>Whether a grade or a figure still stands.</summary>
    public FactStatus? Status { get; init; }

    /// <summary>How far the follow-up of an AFI has come.</summary>
    public AfiStatus? Progress { get; init; }

    /// <summary>Key of the measure.</summary>
    public string? Measure { get; init; }

    /// <summary>Unit of a figure.</summary>
    public MeasureUnit? Unit { get; init; }

    /// <summary>True for "as first published", false for "as amended".</summary>
    public bool? AsPublished { get; init; }

    /// <summary>True for links that a report states, false for the others.</summary>
    public bool? IsStated { get; init; }

    /// <summary>Reference of an item.</summary>
    public string? Reference { get; init; }

    /// <summary>First day, UTC.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Words that must occur, in any case.</summary>
    public string? Text { get; init; }

    /// <summary>The rows that it leaves, by every field that they name.</summary>
    public IQueryable<T> Apply<T>(IQueryable<T> rows, ExportFields<T> fields)
    {
        if (Force is { } force) rows = rows.Where(fields.Force, name => name == force);
        if (Forces is { } forces) rows = rows.Where(fields.Force, name => forces.Contains(name));
        if (Region is { } region) rows = rows.Where(fields.Region, name => name == region);
        if (Cycle is { } cycle) rows = rows.Where(fields.Cycle, key => key == cycle);
        if (Theme is { } theme) rows = rows.Where(fields.Theme, key => key == theme);
        if (Areas is { } areas) rows = rows.Where(fields.Area, key => areas.Contains(key));
        if (Status is { } status) rows = rows.Where(fields.Status, one => one == status);
        if (AsPublished is false) rows = rows.Where(fields.Status, one => one == FactStatus.Current);
        if (AsPublished is true) rows = rows.Where(fields.IsAsPublished, isIt => isIt);
        return Text is { } words ? rows.Containing(fields.Texts, words) : rows;
    }
}

/// <summary>A filter that no export has, or a value that it does not know. The message names what is allowed.</summary>
public sealed class ExportFilterException : Exception
{
    /// <summary>Creates the error with its one sentence.</summary>
    public ExportFilterException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the error without words.</summary>
    public ExportFilterException()
    {
    }

    /// <summary>Creates the error with its one sentence and its cause.</summary>
    public ExportFilterException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
