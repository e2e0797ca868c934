using PeelDashboard.Parsing.Layouts.Shared;

namespace PeelDashboard.Parsing.Layouts.CausesOfConcern;

internal sealed class CauseReader(SourceText text, string cycleKey, PartialDate? published, List<Diagnostic> diagnostics)
{
    public static bool Reads(Part part) => part.Heading.Role is HeadingRole.CauseOfConcern or HeadingRole.Recommendations;

    public void Read(Chapter chapter, int first, List<ParsedAfi> found)
    {
        var run = chapter.Parts.Skip(first).TakeWhile(Reads).ToList();
        var machine = new CauseSequence(published, diagnostics);
        if (run[0].Heading.Role is HeadingRole.Recommendations && first > 0) machine.StartsBelow(chapter.Parts[first - 1]);
        foreach (var part in run) machine.Take(part);
        Add(machine, chapter.Heading.AreaKey!, found);
    }

    private void Add(CauseSequence sequence, string areaKey, List<ParsedAfi> found)
    {
        foreach (var (cause, recommendations) in sequence.Finish())
        {
            int? parent = null;
            if (cause is not null)
            {
                parent = found.Count;
                found.Add(new ParsedAfi(
                    cycleKey, areaKey, AfiKind.CauseOfConcern, FactText.Headline(cause.Headline), FactText.Join(cause.Detail),
                    new PassageBuilder(text).Add(cause.Headline).Add(cause.Detail).Build()));
                if (recommendations.Count == 0)
                    diagnostics.Warn(cause.Headline[0].FirstLine,
                        "No recommendation was found under this cause of concern, though every one has some; is a line lost in the file?");
            }

            found.AddRange(recommendations.Select(recommendation => Finish(recommendation, areaKey, parent)));
        }
    }

    private ParsedAfi Finish(RecommendationDraft draft, string areaKey, int? parent)
    {
        IEnumerable<Paragraph> lead = draft.Lead is null ? [] : [draft.Lead];
        return new ParsedAfi(
            cycleKey, areaKey, AfiKind.Recommendation, FactText.Headline([.. lead, .. draft.Items]), "",
            new PassageBuilder(text).Add(draft.Items).Add(lead).Build())
        {
            Parent = parent,
            TimeLimit = draft.Limit?.Words ?? "",
            DueOn = draft.Limit?.DueOn,
        };
    }
}
