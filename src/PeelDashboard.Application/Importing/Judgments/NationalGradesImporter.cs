using System.Text.RegularExpressions;
using PeelDashboard.Application.Importing.Facts;
using PeelDashboard.Application.Search;
using PeelDashboard.Parsing.Model;

namespace PeelDashboard.Application.Importing.Judgments;

internal sealed partial class NationalGradesImporter(ImportUnitOfWork session, ParsedNationalGrades grades)
{
    private readonly List<Diagnostic> diagnostics = [];

    public Applied Run(bool isOnlyReferenceFile)
    {
        var changes = new ImportChangeLog();
        session.At("Comparing");
        var claims = grades.Judgments.Where(Fits).Select(Row).ToList();
        var judgments = JudgmentImporter.Plan(
            session, new ClaimsOfFile(claims, claim => isOnlyReferenceFile && claim.Passage.DocumentId is null, CorrectedOn: null),
            JudgmentImporter.Select(session, _ => true), changes);
        var counts = new FactMerge<GradeCount>(
            FactComparers.Counts, session.Db.GradeCounts.Where(count => count.Passage.DocumentId == null)
                .OrderBy(count => count.Id).ToList(),
            [.. grades.Counts.Where(Fits).Select(Row)]);
        counts.Identify();
        if (!isOnlyReferenceFile) counts.Unmatched.Clear();
        counts.Tell(changes);
        session.At("Writing");
        JudgmentImporter.Write(session, judgments);
        counts.Write(session);
        session.Save();
        SearchIndexer.FollowJudgments(session);
        return new Applied(changes, [.. grades.Diagnostics, .. diagnostics, .. judgments.Diagnostics], null);
    }

    private bool Fits(ReferenceJudgment row)
    {
        var wrong = !session.Forces.ContainsKey(row.ForceName) ? $"data/forces.csv has no force \"{row.ForceName}\""
            : !session.Areas.ContainsKey((row.CycleKey, row.AreaKey))
                ? $"data/areas.json has no area \"{row.AreaKey}\" in the cycle {row.CycleKey}"
            : row.Address.Length == 0 ? "it has no address"
            : null;
        if (wrong is not null)
            diagnostics.Add(new Diagnostic(DiagnosticSeverity.Warning, row.Line, $"A judgment was left out, because {wrong}."));
        return wrong is null;
    }

    private Claim Row(ReferenceJudgment row) => new(
        session.Forces[row.ForceName].Id, session.Areas[(row.CycleKey, row.AreaKey)].Id, row.Grade,
        IsCarriedOver(row) ? Basis.CarriedOver : Basis.Reference, row.AreaAsPrinted,
        row.Published?.ToString(), new StoredPassage { Address = row.Address }, row.Note)
    { IncomingLine = row.Line };

    /// <summary>
    /// Whether the note says that this judgment is an earlier one. One note may stand at all rows of its page and name by their codes
    /// those that are ("PRE and SOC carried over"); of "some grades carried over" nobody can say which.
    /// </summary>
    private bool IsCarriedOver(ReferenceJudgment row) => CarriedOver().Match(row.Note) is { Success: true } told
        && (told.Groups["code"] is not { Success: true } codes
            || codes.Captures.Any(code => code.Value == session.Areas[(row.CycleKey, row.AreaKey)].Code));

    [GeneratedRegex(
        "(?:judgment|(?<code>[A-Z]{3})(?: and (?<code>[A-Z]{3}))*) carried over",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CarriedOver();

    private bool Fits(ReferenceCount row)
    {
        var wrong = !session.Forces.ContainsKey(row.ForceName) ? $"data/forces.csv has no force \"{row.ForceName}\""
            : !session.Cycles.Contains(row.CycleKey) ? $"data/cycles.json has no cycle \"{row.CycleKey}\""
            : row.Address.Length == 0 ? "it has no address"
            : null;
        if (wrong is not null)
            diagnostics.Add(new Diagnostic(DiagnosticSeverity.Warning, row.Line, $"A count was left out, because {wrong}."));
        return wrong is null;
    }

    private GradeCount Row(ReferenceCount row) => new()
    {
        ForceId = session.Forces[row.ForceName].Id, CycleKey = row.CycleKey, Grade = row.Grade, Areas = row.Areas,
        Passage = new StoredPassage { Address = row.Address }, StatedOn = row.Published?.ToString(), Note = row.Note,
    };
}
