using PeelDashboard.Domain.Catalogue;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Domain.Sources;

namespace PeelDashboard.Parsing.Layouts.Amendments;

/// <summary>A change of grade after publication, as one sentence tells it.</summary>
/// <param name="Areas">Whose grade it is.</param>
/// <param name="OldGrade">The grade as first published; null where the sentence does not say.</param>
/// <param name="NewGrade">The grade from then on.</param>
/// <param name="AmendedOn">When, or null.</param>
/// <param name="Reason">Why; the sentence itself where no reason is given.</param>
/// <param name="Passage">Where it is told.</param>
internal sealed record ToldAmendment(
    IReadOnlyList<AreaDefinition> Areas, Grade? OldGrade, Grade NewGrade, PartialDate? AmendedOn, string Reason, Passage Passage);
