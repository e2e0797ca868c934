using PeelDashboard.Parsing.Layouts.Shared;

namespace PeelDashboard.Parsing.Layouts.CausesOfConcern;

/// <summary>
/// Divides paragraphs into causes of concern and their recommendations. The first paragraph says the cause, the next ones explain it; below
/// "Recommendations", or below a sentence that begins to recommend, each item of a list and each demand is a recommendation. After these
/// another headline begins another cause.
/// </summary>
internal sealed class CauseSequence(PartialDate? published, List<Diagnostic> diagnostics)
{
    private static readonly string[] Openings = ["To address ", "HMIC recommends ", "HMICFRS recommends ", "We recommend ",
        "We therefore recommend "];

    private readonly List<CauseDraft> causes = [];
    private readonly List<RecommendationDraft> recommendations = [];
    private CauseDraft? cause;
    private bool recommending;
    private bool recommended;
    private Paragraph? lead;
    private bool leadUsed;

    public void StartsBelow(Part above)
    {
        if (above.Paragraphs.LastOrDefault() is { Kind: ParagraphKind.Prose } last
            && last.Text.Contains("cause of concern", StringComparison.OrdinalIgnoreCase))
            Begin(last);
    }

    public void Take(Part part)
    {
        if (part.Heading.Role is HeadingRole.Recommendations) BeginRecommendations();
        else (cause, recommending) = (null, false);
        for (var i = 0; i < part.Paragraphs.Count; i++)
        {
            var paragraph = part.Paragraphs[i];
            if (Headings.IsRecommendations(PlainText.Fold(paragraph.Text).TrimEnd(':'))) BeginRecommendations();
            else if (recommending) TakeRecommendation(paragraph, i + 1 < part.Paragraphs.Count ? part.Paragraphs[i + 1] : null);
            else TakeCause(paragraph);
        }

        EndLead();
    }

    /// <summary>The causes with their recommendations; first those recommendations that have no cause above them.</summary>
    public IEnumerable<(CauseDraft? Cause, IReadOnlyList<RecommendationDraft> Recommendations)> Finish()
    {
        var byCause = recommendations.ToLookup(draft => draft.Cause);
        if (byCause[null].Any()) yield return (null, [.. byCause[null]]);
        foreach (var one in causes) yield return (one, [.. byCause[one]]);
    }

    private void Begin(Paragraph headline)
    {
        EndLead();
        causes.Add(cause = new CauseDraft(headline));
        recommending = false;
    }

    private void BeginRecommendations()
    {
        EndLead();
        (recommending, recommended) = (true, false);
    }

    private void TakeCause(Paragraph paragraph)
    {
        var isBullet = paragraph.Kind is ParagraphKind.Bullet;
        if (cause is null || (isBullet && cause is { Detail.Count: 0, GoesOn: false } && cause.Headline[0].Kind is ParagraphKind.Bullet))
            Begin(paragraph);
        else if (isBullet && cause.GoesOn) cause.Headline.Add(paragraph);
        else if (!BeginsToRecommend(paragraph)) cause.Detail.Add(paragraph);
        else
        {
            BeginRecommendations();
            TakeRecommendation(paragraph, null);
        }
    }

    /// <summary>
    /// "We recommend that within twelve months the force should:", "By 31 March 2017 the force should ...", "To address this, the force
    /// should ...".
    /// </summary>
    private bool BeginsToRecommend(Paragraph paragraph) =>
        paragraph.Kind is ParagraphKind.Prose && TimeLimit.Demands(paragraph.Text)
        && (paragraph.Text.EndsWith(':') || TimeLimit.In(paragraph.Text, published) is not null
            || Array.Exists(Openings, words => paragraph.Text.StartsWith(words, StringComparison.OrdinalIgnoreCase)));

    private void TakeRecommendation(Paragraph paragraph, Paragraph? next)
    {
        if (ListItems.AsItem(paragraph, lead is not null) is { } item)
        {
            TakeItem(item);
            return;
        }

        EndLead();
        var demands = TimeLimit.Demands(paragraph.Text);
        if (TimeLimit.IsAlone(paragraph.Text) || (demands && paragraph.Text.EndsWith(':'))) (lead, leadUsed) = (paragraph, false);
        else if (Headings.IsUnpunctuated(paragraph) && (!demands || (recommended && IsExplanation(next)))) Begin(paragraph);
        else if (demands) Recommend(paragraph);
        else if (cause is not null) cause.Detail.Add(paragraph);
        else diagnostics.Warn(paragraph.FirstLine, "This paragraph among the recommendations asks for nothing and was left out; check it.");
    }

    private static bool IsExplanation(Paragraph? next) => next is { Kind: ParagraphKind.Prose, EndsSentence: true }
        && !TimeLimit.Demands(next.Text);

    private void TakeItem(Paragraph item)
    {
        if (lead is not null && leadUsed && recommendations[^1].GoesOn)
        {
            if (recommendations[^1].Items.Count == 1)
                diagnostics.Note(item.FirstLine,
                    "The item above ends in a colon: the items from here on were taken as parts of it, not as recommendations of their own.");
            recommendations[^1].Items.Add(item);
        }
        else if (lead is null && item.Text.EndsWith(':'))
        {
            (lead, leadUsed) = (item, false);
        }
        else
        {
            Recommend(item);
        }
    }

    private void Recommend(Paragraph paragraph)
    {
        var own = TimeLimit.In(paragraph.Text, published, lead is not null);
        var limit = own ?? (lead is null ? null : TimeLimit.In(lead.Text, published));
        recommendations.Add(new RecommendationDraft(cause, lead, limit) { Items = { paragraph } });
        var isFirst = lead is null || !leadUsed;
        (leadUsed, recommended) = (true, true);
        if (limit is null && TimeLimit.Doubtful(paragraph.Text) is { } words)
            diagnostics.Note(paragraph.FirstLine,
                $"\"{words}\" may be the time limit of the recommendation or the way to work that it asks for; no due date was taken from "
                    + "it.");
        else if (isFirst && limit is { DueOn: null, IsSpan: true })
            diagnostics.Note(paragraph.FirstLine,
                $"The report gives no date to count \"{limit.Words}\" from, or none that is exact enough; there is no due date.");
    }

    private void EndLead()
    {
        if (lead is { } alone && !leadUsed)
        {
            lead = null;
            if (TimeLimit.Demands(alone.Text)) Recommend(alone);
        }

        lead = null;
    }
}

internal sealed class CauseDraft(Paragraph headline)
{
    /// <summary>What says it; a headline that ends in a colon goes on over its bullets.</summary>
    public List<Paragraph> Headline { get; } = [headline];

    public List<Paragraph> Detail { get; } = [];

    public bool GoesOn => Detail.Count == 0 && Headline[0].Text.EndsWith(':');
}

internal sealed record RecommendationDraft(CauseDraft? Cause, Paragraph? Lead, TimeLimit? Limit)
{
    public List<Paragraph> Items { get; } = [];

    public bool GoesOn => Items[0].Text.EndsWith(':');
}
