using PeelDashboard.Application.Queries.Grades;

namespace PeelDashboard.Application.Queries.Forces;

public sealed record ForceContent(NationalForce Force, string? Parameter, IReadOnlyList<ForceCycle> Cycles);

public sealed class ForceQuery(NationalGradesQuery national)
{
    public async Task<ForceContent?> LoadAsync(string slug, GradeView view)
    {
        var grades = await national.LoadAsync();
        if (grades?.Force(slug) is not { } force) return null;
        return new(force, grades.Choose(force.Slug).Parameter, ForceCycle.Of(grades, force, view));
    }
}
