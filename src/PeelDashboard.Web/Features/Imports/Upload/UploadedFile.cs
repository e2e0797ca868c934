using PeelDashboard.Application.Importing;
using PeelDashboard.Data.Entities;

namespace PeelDashboard.Web.Features.Imports.Upload;

/// <summary>A file that was chosen, with its plan and what a person answered. Its bytes stay in memory, and only until it is applied or discarded.</summary>
/// <param name="name">Without any folder.</param>
public sealed class UploadedFile(string name)
{
    private readonly List<ImportQuestion> questions = [];
    private readonly Dictionary<ImportQuestion, bool> answers = [];

    /// <summary>Without any folder.</summary>
    public string Name => name;

    /// <summary>The content; empty before it was read, and after it was applied.</summary>
    public byte[] Bytes { get; set; } = [];

    /// <summary>What would happen; null before it is known.</summary>
    public ImportReport? Plan { get; private set; }

    /// <summary>Why the file could not be read or planned; null where it could.</summary>
    public string? Trouble { get; set; }

    /// <summary>What a person must still do before it can be applied; null where nothing stands in the way.</summary>
    public string? Obstacle { get; private set; }

    /// <summary>Whether the plan is not the one that was shown before, because the store changed in between.</summary>
    public bool IsRenewed { get; private set; }

    /// <summary>Whether an answer was given that the plan does not know of.</summary>
    public bool IsStale { get; set; }

    /// <summary>Whether its heading is to get the focus when it is next shown.</summary>
    public bool WantsFocus { get; set; }

    /// <summary>What came of it; null before it was applied.</summary>
    public ImportReport? Result { get; private set; }

    /// <summary>The import in the history; null before it was applied.</summary>
    public int? RunId { get; private set; }

    /// <summary>Everything that was asked about the file so far.</summary>
    public IReadOnlyList<ImportQuestion> Questions => questions;

    /// <summary>What a plan or an application rests on.</summary>
    public IReadOnlyList<SameAfi> Same =>
        [.. questions.Where(question => Answer(question) is true).Select(question => new SameAfi(question.Reference, question.Line))];

    /// <summary>Whether there is anything to write.</summary>
    public bool CanApply => Plan is { Outcome: ImportOutcome.Imported or ImportOutcome.Updated } && Result is null;

    /// <summary>Yes, no, or not answered.</summary>
    public bool? Answer(ImportQuestion question) => answers.TryGetValue(Key(question), out var isSame) ? isSame : null;

    /// <summary>Notes an answer; two stored AFIs cannot both be the same AFI of the new text.</summary>
    public void SetAnswer(ImportQuestion question, bool isSame)
    {
        answers[Key(question)] = isSame;
        (Obstacle, IsStale) = (null, true);
        if (!isSame) return;
        foreach (var other in questions.Where(other => Key(other) != Key(question) && (other.Line == question.Line || other.Reference == question.Reference)))
            answers[Key(other)] = false;
    }

    /// <summary>Takes a new plan. Questions that were asked before stay, so that an answer can be changed.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="mayDiffer">Whether a person caused it, by an answer; otherwise a difference is told.</param>
    public void SetPlan(ImportReport plan, bool mayDiffer)
    {
        IsRenewed = Plan is not null && (plan.IsOutdated || (!mayDiffer && !Plan.Plan.SequenceEqual(plan.Plan)));
        if (IsRenewed) questions.RemoveAll(question => Answer(question) is null);
        Plan = plan;
        questions.AddRange(plan.Questions.Where(asked => !questions.Exists(known => Key(known) == Key(asked))));
    }

    /// <summary>Says what is missing, if anything is.</summary>
    /// <returns>Whether the file can be applied as it stands.</returns>
    public bool IsReady()
    {
        var open = questions.Count(question => Answer(question) is null);
        Obstacle = open == 0 ? null : open == 1 ? "One question is not answered yet." : $"{open} questions are not answered yet.";
        return open == 0;
    }

    /// <summary>Notes what came of it and lets go of the bytes.</summary>
    public void Finish(ImportReport result, int? runId) => (Result, RunId, Bytes) = (result, runId, []);

    // Likeness and headlines may differ between two plans of the same question.
    private static ImportQuestion Key(ImportQuestion question) => question with { OldHeadline = "", NewHeadline = "", Similarity = 0 };
}
