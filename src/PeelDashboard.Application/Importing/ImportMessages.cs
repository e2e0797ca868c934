namespace PeelDashboard.Application.Importing;

internal static class ImportMessages
{
    public static string Imported(string fileName, ImportFound found, bool dryRun) =>
        $"{fileName} {(dryRun ? "would be imported" : "was imported")}: {Words(found)}.";

    public static string Updated(string fileName, ImportChanges changes, bool dryRun) =>
        $"{fileName} has changed since it was last imported; {(dryRun ? "the store would follow" : "the store now follows it")}: "
        + $"{changes.Added} added, {changes.Changed} changed, {changes.Unchanged} unchanged, {changes.Gone} no longer in the text.";

    /// <summary>
    /// The bytes are known, but this version of the program, its reference data or an answer makes something else of them.
    /// </summary>
    public static string ReadAnew(string fileName, ImportChanges changes, bool dryRun) =>
        $"{fileName} has not changed, but is read differently now; {(dryRun ? "the store would follow" : "the store now follows")}: "
        + $"{changes.Added} added, {changes.Changed} changed, {changes.Unchanged} unchanged, {changes.Gone} no longer found in it.";

    public static string Unchanged(string fileName, string knownName) => fileName == knownName
        ? $"{fileName} was imported before and has not changed: there is nothing to import."
        : $"{fileName} holds the same bytes as {knownName}, which was imported before: there is nothing to import.";

    public static string UnknownForce(string fileName, string force) =>
        $"{fileName} is about \"{force}\", which is not among the forces of data/forces.csv; check the file, or add the name to "
            + "data/force-names.json.";

    public static string UnknownCycle(string fileName, string cycle) =>
        $"{fileName} belongs to the cycle \"{cycle}\", which data/cycles.json does not have; check the file, or add the cycle there.";

    public static string Namesakes(IReadOnlyList<string> others) => others.Count == 1
        ? $"The store has another document of that name ({others[0]}), which stays as it is."
        : $"The store has {others.Count} other documents of that name ({string.Join("; ", others)}), which stay as they are.";

    public static string ReadAsAnother(string fileName, string stored, string read) =>
        $"{fileName} is stored as a document about {stored}, but now reads as one about {read}. Nothing was written, because recorded "
            + "progress "
        + "stays with its document; check which of the two is right.";

    public static string About(string force, string cycle, string pillar, string layout) =>
        $"{force}, {cycle}, {(pillar.Length > 0 ? pillar + ", " : "")}{layout.Replace('-', ' ')}";

    public static string Outdated(string fileName, string plan) =>
        $"The store has changed since the plan for {fileName} was made, so nothing was written. The plan as it is now: {plan}";

    public static string Unanswered(string fileName, IReadOnlyList<ImportQuestion> questions) =>
        questions.DistinctBy(question => question.Reference).Count() is 1
            ? $"{fileName} was not imported, because a question must be answered first; nothing was written."
            : $"{fileName} was not imported, because {questions.DistinctBy(question => question.Reference).Count()} questions must be answered "
                + "first; nothing was written.";

    public static string LeftOut(string fileName, string force) =>
        $"{fileName} is about {force}, not about the force of your account, and was left out. Nothing was written.";

    public static string Edition(string fileName, string known, ImportChanges changes, bool dryRun) =>
        $"{fileName} is another edition of {known}; {(dryRun ? "the store would follow" : "the store now follows it")}: "
        + $"{changes.Added} added, {changes.Changed} changed, {changes.Unchanged} unchanged, {changes.Gone} no longer in the text.";

    public static string EarlierText(string fileName, string known) =>
        $"{fileName} is an earlier text of {known}, which was imported before; nothing was written.";

    public static string EarlierEdition(string fileName, string published, string known) =>
        $"{fileName} is dated {published} and is an earlier edition of {known}. Nothing was written, because the later edition stands.";

    public static string Named(SourceDocument document) => PartialDate.TryParse(document.Published) is { } published
        ? $"\"{document.Title}\" ({document.FileName}, {published.ToWords()})"
        : $"\"{document.Title}\" ({document.FileName})";

    private static string Words(ImportFound found)
    {
        string[] parts =
        [
            Count(found.Judgments, "judgment", "judgments"), Count(found.Afis, "area for improvement", "areas for improvement"),
            Count(found.Findings, "finding", "findings"), Count(found.Figures, "figure", "figures"),
            Count(found.Closures, "closure", "closures"), Count(found.GradeCounts, "count of grades", "counts of grades"),
        ];
        var some = parts.Where(part => part.Length > 0).ToList();
        return some.Count == 0 ? "nothing was found in it" : string.Join(", ", some);
    }

    private static string Count(int number, string one, string many) =>
        number switch { 0 => "", 1 => $"1 {one}", _ => $"{number:N0} {many}" };
}
