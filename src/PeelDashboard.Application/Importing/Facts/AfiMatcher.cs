using PeelDashboard.Parsing.Model;

namespace PeelDashboard.Application.Importing.Facts;

/// <summary>Knows an AFI again whose headline was changed: by what a person said, else by likeness; what is in doubt is asked.</summary>
internal sealed class AfiMatcher(FactMerge<AreaForImprovement> plan, int documentId, Func<AreaForImprovement, string> cycleOf)
{
    public List<ImportQuestion> Questions { get; } = [];
    public List<Diagnostic> Diagnostics { get; } = [];

    public void Run(IReadOnlyList<ImportAnswer> answers)
    {
        var about = answers.Where(answer => answer.IsAboutAfi).ToList();
        foreach (var answer in about) Follow(answer);
        var candidates = Candidates(about);
        foreach (var (stored, afi, _, isSure) in candidates)
            if (isSure && plan.Unmatched.Contains(stored) && plan.Added.Contains(afi)) plan.Join(afi, stored);

        // What is asked stays asked until it is answered, whichever of the new ones is the likest.
        var (left, added) = (plan.Unmatched.ToHashSet(), plan.Added.ToHashSet());
        Questions.AddRange(candidates.Where(pair => left.Contains(pair.Stored) && added.Contains(pair.Incoming)).Select(pair =>
            new ImportQuestion(pair.Stored.Reference, pair.Stored.Headline, pair.Incoming.Headline, pair.Incoming.Passage.FirstLine,
                Math.Round(pair.Likeness, 2))
            { OldDetail = pair.Stored.Detail, NewDetail = pair.Incoming.Detail })
            .OrderBy(question => question.Line).ThenByDescending(question => question.Similarity));
    }

    /// <summary>An answer may come after an import that took the two for different ones; then the later one goes without a text.</summary>
    private void Follow(ImportAnswer answer)
    {
        var stored = plan.Unmatched.Find(afi => answer.IsAbout(afi.Reference));
        var afi = plan.Incoming.FirstOrDefault(afi => afi.Passage.FirstLine == answer.Line);
        var why = (stored, afi) switch
        {
            (null, _) => $"{answer.Reference} is no area for improvement of this document that the new text leaves out",
            _ when answer.Line is null => null,
            (_, null) => string.Create(CultureInfo.InvariantCulture, $"no area for improvement begins on line {answer.Line}"),
            _ when cycleOf(stored) != cycleOf(afi) => $"{answer.Reference} belongs to another cycle",
            _ => null,
        };
        if (why is null)
        {
            if (afi is not null) plan.Join(afi, stored!);
            return;
        }

        Diagnostics.Add(new Diagnostic(DiagnosticSeverity.Warning, answer.Line,
            $"The answer {answer.Reference}={answer.Line?.ToString(CultureInfo.InvariantCulture) ?? "none"} was not used, because {why}."));
    }

    private List<(AreaForImprovement Stored, AreaForImprovement Incoming, double Likeness, bool IsSure)> Candidates(
        List<ImportAnswer> answers)
    {
        var added = plan.Added.ToList();
        var rivals = plan.Unmatched.Concat(added).CountBy(FactComparers.KeyOf, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        return
        [
            .. (from stored in plan.Unmatched
                where stored.Passage.DocumentId == documentId && !answers.Exists(answer => answer.IsAbout(stored.Reference))
                from afi in added
                where cycleOf(stored) == cycleOf(afi)
                let likeness = HeadlineSimilarity.Of(stored.Headline, afi.Headline)
                let isElsewhere = stored.AreaId != afi.AreaId || stored.Kind != afi.Kind

                // Where one goes and another comes in the same section, it may be the same in other words. Another section is a great
                // change, so nothing less than the same words is worth a question, and none goes without.
                where (stored.AreaId == afi.AreaId && stored.InLatestText)
                    || likeness >= (isElsewhere ? HeadlineSimilarity.Same : HeadlineSimilarity.Doubtful)

                // Those of one headline are told apart by their detail, which did not do it here.
                let isSure = !isElsewhere && likeness >= HeadlineSimilarity.Same && Rivals(stored) == 1 && Rivals(afi) == 1
                    && HeadlineSimilarity.HaveSameNumbers(stored.Headline, afi.Headline)
                orderby isSure descending, isElsewhere, likeness descending, stored.Id, afi.Order
                select (stored, afi, likeness, isSure)),
        ];

        int Rivals(AreaForImprovement afi) => rivals[FactComparers.KeyOf(afi)];
    }
}
