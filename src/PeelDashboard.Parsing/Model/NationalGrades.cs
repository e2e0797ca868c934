namespace PeelDashboard.Parsing.Model;

/// <summary>One row of <c>national-grades.csv</c>: a judgment that a public page states.</summary>
/// <param name="Line">1-based line of the file; the header is line 1.</param>
/// <param name="ForceName">As in <c>forces.csv</c>.</param>
/// <param name="CycleKey">The cycle.</param>
/// <param name="AreaKey">The area of that cycle's framework, found by name or alias.</param>
/// <param name="AreaAsPrinted">The name that the page prints.</param>
/// <param name="Grade">The grade, or ungraded for "not graded".</param>
/// <param name="Published">When the page says it was published; null where it gives none.</param>
/// <param name="Address">The page.</param>
/// <param name="Note">Re-issue, carried over, second-hand and the like; may be empty.</param>
public sealed record ReferenceJudgment(
    int Line, string ForceName, string CycleKey, string AreaKey, string AreaAsPrinted, Grade Grade, PartialDate? Published,
        string Address, string Note);

/// <summary>A row that counts areas ("adequate in six areas"). Never spread over areas.</summary>
/// <param name="Line">1-based line of the file.</param>
/// <param name="ForceName">As in <c>forces.csv</c>.</param>
/// <param name="CycleKey">The cycle.</param>
/// <param name="Grade">The grade that was counted.</param>
/// <param name="Areas">How many areas had it.</param>
/// <param name="Published">When the page says it was published; null where it gives none.</param>
/// <param name="Address">The page.</param>
/// <param name="Note">As the file gives it.</param>
public sealed record ReferenceCount(
    int Line, string ForceName, string CycleKey, Grade Grade, int Areas, PartialDate? Published, string Address, string Note);

/// <summary>The file as read.</summary>
public sealed record ParsedNationalGrades(
    string FileName, string Sha256, IReadOnlyList<ReferenceJudgment> Judgments, IReadOnlyList<ReferenceCount> Counts,
    IReadOnlyList<Diagnostic> Diagnostics);
