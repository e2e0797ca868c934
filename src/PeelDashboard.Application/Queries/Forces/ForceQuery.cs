using PeelDashboard.Application.Queries.Grades;

namespace PeelDashboard.Application.Queries.Forces;

/// <summary>What the page of one force shows.</summary>
/// <param name="Force">The force.</param>
/// <param name="Parameter">Its slug in addresses; null for the default force.</param>
/// <param name="Cycles">What it was graded among the others, newest first.</param>
public sealed record ForceContent(NationalForce Force, string? Parameter, IReadOnlyList<ForceCycle> Cycles);

/// <summary>Asks for what the page of one force shows.</summary>
public sealed class ForceQuery(NationalGradesQuery national)
{
    /// <summary>Null where no force has this slug.</summary>
    public async Task<ForceContent?> LoadAsync(string slug, GradeView view)
    {
        var grades = await national.LoadAsync();
        if (grades?.Force(slug) is not { } force) return null;
        return new(force, grades.Choose(force.Slug).Parameter, ForceCycle.Of(grades, force, view));
    }
}
