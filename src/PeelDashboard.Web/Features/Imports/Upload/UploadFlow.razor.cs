using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using PeelDashboard.Web.Identity;

namespace PeelDashboard.Web.Features.Imports.Upload;

/// <summary>The upload: files are read, planned and applied one after the other, each applied in one transaction.</summary>
public sealed partial class UploadFlow : ComponentBase, IDisposable
{
    private readonly List<UploadedFile> files = [];
    private readonly CancellationTokenSource leaving = new();
    private CancellationToken gone;
    private string status = "";
    private string? trouble;
    private bool isBusy;
    private bool isInteractive;
    private int choice;

    [Inject]
    private UploadSession Work { get; set; } = null!;

    /// <summary>Ends what is under way; a transaction is finished or taken back as a whole.</summary>
    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    protected override void OnInitialized() => gone = leaving.Token;

    protected override void OnAfterRender(bool firstRender)
    {
        if (!firstRender) return;
        isInteractive = true;
        StateHasChanged();
    }

    private Task ChooseAsync(InputFileChangeEventArgs args) => RunAsync(async () =>
    {
        if (args.FileCount > UploadFiles.MostFiles)
        {
            trouble = $"{args.FileCount} files were chosen; choose up to {UploadFiles.MostFiles} at a time.";
            return;
        }

        foreach (var chosen in args.GetMultipleFiles(UploadFiles.MostFiles))
        {
            var file = new UploadedFile(UploadFiles.NameOf(chosen.Name));
            files.RemoveAll(other => other.Name == file.Name && other.Result is null);
            files.Add(file);
            if (await ReadAsync(file, chosen)) await Work.PlanAsync(file, mayDiffer: true, CircuitUserAccessor.Current, Say, gone);
        }

        // A new box, so that the same file can be chosen again; the focus goes on to what was chosen.
        choice++;
        files[^1].WantsFocus = true;
    });

    private async Task<bool> ReadAsync(UploadedFile file, IBrowserFile chosen)
    {
        file.Trouble = UploadFiles.Refusal(file.Name, chosen.Size);
        if (file.Trouble is not null) return false;
        Say($"Reading {file.Name}");
        try
        {
            file.Bytes = await UploadFiles.ReadAsync(chosen, tenths => Say($"Reading {file.Name}: {tenths * 10} percent"), gone);
            return true;
        }
        catch (IOException)
        {
            file.Trouble = $"{file.Name} could not be read to its end; it may have changed while it was read. Choose it again.";
            return false;
        }
    }

    /// <summary>An answer makes the plan stale; it is made anew at once, or after what is under way.</summary>
    private Task AnsweredAsync() => RunAsync(() => Task.CompletedTask);

    private Task ApplyAsync(UploadedFile file) => RunAsync(async () =>
    {
        if (!await Work.ApplyAsync(file, CircuitUserAccessor.Current, Say, gone)) return;
        file.WantsFocus = true;

        // The others were planned against a store that is no more.
        foreach (var other in files.Where(other => other.CanApply))
            await Work.PlanAsync(other, mayDiffer: false, CircuitUserAccessor.Current, Say, gone);
    });

    private void Discard(UploadedFile file) => files.Remove(file);

    private async Task RunAsync(Func<Task> work)
    {
        if (isBusy) return;
        (isBusy, trouble) = (true, null);
        try
        {
            await work();
            while (files.Find(file => file.IsStale && file.CanApply) is { } stale)
                await Work.PlanAsync(stale, mayDiffer: true, CircuitUserAccessor.Current, Say, gone);
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The page is gone, and with it whoever would have read the answer.
        }
        finally
        {
            (isBusy, status) = (false, "");
        }
    }

    private void Say(string step)
    {
        if (status == step) return;
        status = step;
        StateHasChanged();
    }
}
