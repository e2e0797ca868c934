namespace PeelDashboard.Parsing.Layouts.Amendments;

internal sealed record ToldAmendment(
    IReadOnlyList<AreaDefinition> Areas, Grade? OldGrade, Grade NewGrade, PartialDate? AmendedOn, string Reason, Passage Passage);
