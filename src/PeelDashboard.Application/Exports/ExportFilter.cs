namespace PeelDashboard.Application.Exports;

/// <summary>What an export leaves in, every value checked against the catalogue. Null leaves everything in.</summary>
internal sealed record ExportFilter
{
    public ExportAudience Reader { get; init; } = ExportAudience.Visitor;
    public DateOnly Today { get; init; }
    public string? Force { get; init; }
    public IReadOnlyList<string>? Forces { get; init; }
    public string? Region { get; init; }
    public string? Cycle { get; init; }
    public string? Theme { get; init; }
    public IReadOnlyList<string>? Areas { get; init; }
    public FactStatus? Status { get; init; }
    public AfiStatus? Progress { get; init; }
    public string? Measure { get; init; }
    public MeasureUnit? Unit { get; init; }
    public bool? AsPublished { get; init; }
    public bool? IsStated { get; init; }
    public string? Reference { get; init; }
    public DateOnly? Since { get; init; }
    public string? Text { get; init; }

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
    public ExportFilterException(string message)
        : base(message)
    {
    }

    public ExportFilterException()
    {
    }

    public ExportFilterException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
