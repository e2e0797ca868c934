using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using PeelDashboard.Web.Identity;

namespace PeelDashboard.Web.Features.Imports.Upload;

internal enum UploadStep
{
    Choose,

    Check,

    Answer,

    Done,
}

/// <summary>The upload in steps: files are read, planned and applied one after the other, each applied in one transaction.</summary>
public sealed partial class UploadIsland : ComponentBase, IDisposable
{
    private const string BoxId = "upload-files";

    private static readonly (UploadStep Step, string Name)[] AllSteps =
    [
        (UploadStep.Choose, "Choose files"), (UploadStep.Check, "Check the plan"), (UploadStep.Answer, "Answer questions"),
        (UploadStep.Done, "Done"),
    ];

    private readonly List<UploadedFile> files = [];
    private readonly CancellationTokenSource leaving = new();
    private CancellationToken gone;
    private ElementReference heading;
    private ElementReference list;
    private ElementReference summary;
    private Func<ElementReference>? focus;
    private UploadStep step;
    private string status = "";
    private string detail = "";
    private double share;
    private string? trouble;
    private bool isBusy;
    private int choice;
    private int numbers;

    [Inject] private UploadSession Work { get; set; } = null!;

    private IEnumerable<(UploadStep Step, string Name)> Steps => AllSteps.Where(one =>
        one.Step is not UploadStep.Answer || step is UploadStep.Answer || files.Exists(file => file.Questions.Count > 0));

    private IEnumerable<UploadedFile> Read => files.Where(file => file.IsRead);

    private int Applicable => files.Count(file => file.CanApply);

    private int Questions => files.Where(file => file.CanApply).Sum(file => file.Questions.Count);

    private string Asked => Questions == 1 ? "A question must" : $"{Questions} questions must";

    /// <summary>What keeps the step from going on, each with the id of the place that it is about.</summary>
    private List<(string Text, string Id)> Problems
    {
        get
        {
            List<(string, string)> found = trouble is null ? [] : [(trouble, BoxId)];
            foreach (var file in step is UploadStep.Choose ? files : Read)
            {
                var problem = step switch { UploadStep.Answer => file.Trouble, UploadStep.Done => null, _ => file.Problem };
                if (problem is not null) found.Add((problem, file.Id));
                if (step is UploadStep.Answer && file.Obstacle is { } obstacle) found.Add((obstacle, file.IdOfOpenQuestion));
            }

            return [.. found.DistinctBy(problem => problem.Item1)];
        }
    }

    /// <summary>Ends what is under way; a transaction is finished or taken back as a whole.</summary>
    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    protected override void OnInitialized() => gone = leaving.Token;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (focus is not { } place || isBusy) return;
        focus = null;
        await (Problems.Count > 0 ? summary : place()).FocusAsync();
    }

    private Task ChooseAsync(InputFileChangeEventArgs args) => RunAsync(async () =>
    {
        if (args.FileCount == 0) return;
        focus = () => list;
        if (files.Count + args.FileCount is var all && all > UploadFiles.MostFiles)
        {
            trouble = $"{(files.Count == 0 ? "" : "With these ")}{all} files are chosen; choose up to {UploadFiles.MostFiles} at a time.";
            focus = () => heading;
            return;
        }

        List<(UploadedFile File, IBrowserFile Chosen)> wanted = [];
        foreach (var chosen in args.GetMultipleFiles(UploadFiles.MostFiles))
        {
            var name = UploadFiles.NameOf(chosen.Name);
            var file = new UploadedFile(name)
            {
                Label = LabelOf(name), Size = chosen.Size, Id = $"upload-file-{++numbers}",
                Trouble = UploadFiles.Refusal(name, chosen.Size),
            };
            files.Add(file);
            if (file.Trouble is null) wanted.Add((file, chosen));
        }

        await CountAsync("read", wanted, pair => ReadAsync(pair.File, pair.Chosen));
    });

    private async Task<bool> ReadAsync(UploadedFile file, IBrowserFile chosen)
    {
        Say($"Reading {file.Label}");
        try
        {
            file.Bytes = await UploadFiles.ReadAsync(chosen, tenths => Say($"Reading {file.Label}: {tenths * 10} percent"), gone);
            var isThere = Read.Any(other => other.Name == file.Name && other.Bytes.AsSpan().SequenceEqual(file.Bytes));
            if (isThere) file.Trouble = $"{file.Name} is in the list already, with the same content; remove one of the two.";
            file.IsRead = !isThere;
        }
        catch (IOException)
        {
            file.Trouble = $"{file.Name} could not be read to its end; it may have changed while it was read. Choose it again.";
        }

        return true;
    }

    private Task CheckAsync() => RunAsync(async () =>
    {
        focus = () => heading;
        var ready = Read.Where(file => file.Result is null).ToList();
        if (ready.Count == 0)
        {
            trouble = files.Count == 0 ? "Choose at least one file." : "None of the files can be read; choose another one.";
            return;
        }

        await CountAsync("compared with the store", ready, async file =>
        {
            await PlanAsync(file, mayDiffer: true);
            return true;
        });
        GoTo(UploadStep.Check);
    });

    /// <summary>An answer makes the plan stale; it is made anew at once, or after what is under way.</summary>
    private Task AnsweredAsync() => RunAsync(() => Task.CompletedTask);

    private Task ApplyAsync() => RunAsync(async () =>
    {
        focus = () => heading;
        var agreed = files.Where(file => file.CanApply).ToList();

        // Every file is asked, so that each tells what it lacks.
        if (agreed.ConvertAll(file => file.IsReady()).Contains(false)) return;
        var isAll = await CountAsync("applied", agreed, async file =>
        {
            // What was written just before may change what this one would do, and what nobody has seen is not applied.
            if (file != agreed[0])
            {
                await PlanAsync(file, mayDiffer: false);
                if (file.IsRenewed) return false;
            }

            return await Work.ApplyAsync(file, CircuitUserAccessor.Current, Say, gone);
        });
        if (!isAll && !agreed.Exists(file => file.Trouble is not null))
        {
            foreach (var file in agreed.Where(file => file is { CanApply: true, IsRenewed: false }))
                await PlanAsync(file, mayDiffer: false);
        }

        GoTo(isAll ? UploadStep.Done : UploadStep.Check);
    });

    private Task PlanAsync(UploadedFile file, bool mayDiffer) =>
        Work.PlanAsync(file, mayDiffer, CircuitUserAccessor.Current, Say, gone);

    private void Remove(UploadedFile file)
    {
        files.Remove(file);
        status = "";

        // A new box, so that the same file can be dropped again.
        choice++;
        focus = step is UploadStep.Choose && files.Count > 0 ? () => list : () => heading;
        if (!Read.Any()) step = UploadStep.Choose;
    }

    private void Restart()
    {
        files.Clear();
        choice++;
        GoTo(UploadStep.Choose);
    }

    private void GoTo(UploadStep next)
    {
        (step, status) = (next, "");
        focus = () => heading;
    }

    /// <summary>Tells how many are over, once for each, until one goes wrong; whether all went well.</summary>
    private async Task<bool> CountAsync<T>(string deed, List<T> things, Func<T, Task<bool>> work)
    {
        for (var over = 0; over < things.Count; over++)
        {
            Tell(over);
            if (!await work(things[over])) return false;
        }

        if (things.Count > 0) Tell(things.Count);
        return true;

        void Tell(int over)
        {
            (status, share) = ($"{over} of {things.Count} {deed}", 100d * over / things.Count);
            StateHasChanged();
        }
    }

    private async Task RunAsync(Func<Task> work)
    {
        if (isBusy) return;
        (isBusy, trouble, status, share) = (true, null, "", 0);
        try
        {
            await work();
            while (files.Find(file => file is { IsStale: true, Result: null }) is { } stale)
            {
                await PlanAsync(stale, mayDiffer: true);
                status = $"With your answers: {stale.Plan?.Message}";
            }
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The page is gone, and with it whoever would have read the answer.
        }
        finally
        {
            (isBusy, detail) = (false, "");
        }
    }

    private void Say(string what)
    {
        if (detail == what) return;
        detail = what;
        StateHasChanged();
    }

    private string LabelOf(string name) => Enumerable.Range(1, UploadFiles.MostFiles + 1)
        .Select(number => number == 1 ? name : $"{name} ({number})").First(label => !files.Exists(file => file.Label == label));
}
