using PeelDashboard.Parsing.Model;

namespace PeelDashboard.Application.Importing.Facts;

/// <summary>Knows an AFI again whose headline was changed: by what a person said, else by likeness; what is in doubt is asked.</summary>
internal sealed class AfiMatcher(FactMerge<AreaForImprovement> plan, int documentId, Func<AreaForImprovement, string> cycleOf)
{
    public List<ImportQuestion> Questions { get; } = [];
    public List<Diagnostic> Diagnostics { get; } = [];

    public void Run(IReadOnlyList<SameAfi> answers)
    {
        foreach (var answer in answers) Follow(answer);
        foreach (var (stored, afi, likeness, isSure) in Candidates())
        {
            if (!plan.Unmatched.Contains(stored) || !plan.Added.Contains(afi) || IsAsked(stored, afi)) continue;
            if (isSure) plan.Join(afi, stored);
            else Questions.Add(new ImportQuestion(stored.Reference, stored.Headline, afi.Headline, afi.Passage.FirstLine,
                Math.Round(likeness, 2)));
        }

        Questions.Sort((one, other) => one.Line.CompareTo(other.Line));
    }

    private bool IsAsked(AreaForImprovement stored, AreaForImprovement afi) =>
        Questions.Exists(question => question.Reference == stored.Reference || question.Line == afi.Passage.FirstLine);

    /// <summary>An answer may come after an import that took the two for different ones; then the later one goes without a text.</summary>
    private void Follow(SameAfi answer)
    {
        var stored = plan.Unmatched.Find(afi => afi.Reference.Equals(answer.Reference, StringComparison.OrdinalIgnoreCase));
        var afi = plan.Incoming.FirstOrDefault(afi => afi.Passage.FirstLine == answer.Line);
        var why = (stored, afi) switch
        {
            (null, _) => $"{answer.Reference} is no area for improvement of this document that the new text leaves out",
            (_, null) => string.Create(CultureInfo.InvariantCulture, $"no area for improvement begins on line {answer.Line}"),
            _ when cycleOf(stored) != cycleOf(afi) => $"{answer.Reference} belongs to another cycle",
            _ => null,
        };
        if (why is null)
        {
            plan.Join(afi!, stored!);
            return;
        }

        Diagnostics.Add(new Diagnostic(DiagnosticSeverity.Warning, answer.Line,
            $"The answer {answer.Reference}={answer.Line} was not used, because {why}."));
    }

    private List<(AreaForImprovement Stored, AreaForImprovement Incoming, double Likeness, bool IsSure)> Candidates() =>
    [
        .. (from stored in plan.Unmatched
            where stored.Passage.DocumentId == documentId
            from afi in plan.Added
            where cycleOf(stored) == cycleOf(afi)
            let likeness = HeadlineSimilarity.Of(stored.Headline, afi.Headline)
            let isElsewhere = stored.AreaId != afi.AreaId || stored.Kind != afi.Kind

            // Another area or another weight is a great change, so nothing less than the same words is worth a question, and none goes
            // without.
            where likeness >= (isElsewhere ? HeadlineSimilarity.Same : HeadlineSimilarity.Doubtful)
            let isSure = !isElsewhere && likeness >= HeadlineSimilarity.Same
                && HeadlineSimilarity.HaveSameNumbers(stored.Headline, afi.Headline)
            orderby isSure descending, isElsewhere, likeness descending, stored.Id, afi.Order
            select (stored, afi, likeness, isSure)),
    ];
}
