using PeelDashboard.Application.Importing;
using PeelDashboard.Application.Queries.Imports;
using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.Sources;
using PeelDashboard.Parsing.Model;

namespace PeelDashboard.Web.Features.Imports.Upload;

/// <summary>
/// A file that was chosen, with its plan and what a person answered. Its bytes stay in memory, and only until it is applied or removed.
/// </summary>
public sealed class UploadedFile(string name)
{
    private readonly List<ImportQuestion> questions = [];
    private readonly Dictionary<string, int?> answers = new(StringComparer.Ordinal);

    public string Name { get; } = name;

    /// <summary>The name, with a number where another file of the list has it too.</summary>
    public string Label { get; init; } = name;

    /// <summary>Of its place on the page.</summary>
    public string Id { get; init; } = "upload-file";
    public long Size { get; init; }

    /// <summary>The content; empty before it was read, and after it was applied.</summary>
    public byte[] Bytes { get; set; } = [];
    public bool IsRead { get; set; }
    public ImportReport? Plan { get; private set; }

    /// <summary>Why the file could not be read or planned; null where it could.</summary>
    public string? Trouble { get; set; }

    /// <summary>Why nothing comes of the file as it is, whether it could not be read or is no report.</summary>
    public string? Problem => Trouble
        ?? (Plan is { Outcome: ImportOutcome.Refused } && Missing is IdentityFacts.None ? Plan.Message : null);

    /// <summary>What a person must name, because the document does not say it.</summary>
    public IdentityFacts Missing => Plan?.Missing ?? IdentityFacts.None;

    /// <summary>What a person named.</summary>
    public DocumentChoice Choice { get; private set; } = DocumentChoice.None;

    /// <summary>What a person must still do before it can be applied; null where nothing stands in the way.</summary>
    public string? Obstacle { get; private set; }

    /// <summary>Whether the plan is not the one that was shown before, because the store changed in between.</summary>
    public bool IsRenewed { get; private set; }
    public bool IsStale { get; set; }
    public ImportReport? Result { get; private set; }
    public int? RunId { get; private set; }

    /// <summary>What people recorded on the AFIs that are asked about, by reference; null where the reader may not see it.</summary>
    public IReadOnlyDictionary<string, RecordedProgress?> Recorded { get; set; } = new Dictionary<string, RecordedProgress?>();

    /// <summary>By what is stored: which of these is it, if any?</summary>
    public IReadOnlyList<IGrouping<string, ImportQuestion>> Questions =>
        [.. questions.GroupBy(question => question.Reference, StringComparer.Ordinal)];

    public IReadOnlyList<ImportAnswer> Answers => [.. answers.Select(answer => new ImportAnswer(answer.Key, answer.Value))];

    public bool CanApply => Plan is { Outcome: ImportOutcome.Imported or ImportOutcome.Updated } && Result is null;

    public string IdOfOpenQuestion => IdOf(Questions.Select(asked => asked.Key).ToList().FindIndex(IsOpen));

    private int Open => (Plan?.Questions ?? []).Select(question => question.Reference).Distinct().Count(IsOpen);

    public void Choose(DocumentChoice choice) => (Choice, IsStale) = (choice, true);

    public string IdOf(int question) => $"{Id}-question-{question}";

    /// <summary>Whether this was the answer; a null line says that nothing in the new text is it.</summary>
    public bool IsAnswer(string reference, int? line) => answers.TryGetValue(reference, out var answer) && answer == line;

    /// <summary>Notes an answer; two stored AFIs cannot both be the same AFI of the new text.</summary>
    public void SetAnswer(string reference, int? line)
    {
        foreach (var (other, _) in answers.Where(answer => answer.Value == line && line is not null).ToList()) answers[other] = null;
        answers[reference] = line;
        (Obstacle, IsStale) = (null, true);
    }

    /// <summary>Takes a new plan. Questions that were asked before stay, so that an answer can be changed.</summary>
    public void SetPlan(ImportReport plan, bool mayDiffer)
    {
        IsRenewed = Plan is not null && (plan.IsOutdated || (!mayDiffer && !Plan.Plan.SequenceEqual(plan.Plan)));
        if (IsRenewed) questions.RemoveAll(question => IsOpen(question.Reference));
        Plan = plan;
        questions.AddRange(plan.Questions.Where(asked =>
            !questions.Exists(known => (known.Reference, known.Line) == (asked.Reference, asked.Line))));
    }

    public bool IsReady()
    {
        var open = Open;
        Obstacle = open == 0 ? null : open == 1 ? "One question is not answered yet." : $"{open} questions are not answered yet.";
        return open == 0;
    }

    public void Finish(ImportReport result, int? runId) => (Result, RunId, Bytes) = (result, runId, []);

    private bool IsOpen(string reference) => !answers.ContainsKey(reference);
}
