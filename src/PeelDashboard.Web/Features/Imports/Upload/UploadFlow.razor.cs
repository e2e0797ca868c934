using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using PeelDashboard.Data;
using PeelDashboard.Data.Importing;
using PeelDashboard.Web.Setup;

namespace PeelDashboard.Web.Features.Imports.Upload;

/// <summary>The upload: files are read, planned and applied one after the other, off the circuit's own thread, each applied in one transaction.</summary>
public sealed partial class UploadFlow : ComponentBase, IDisposable
{
    private readonly List<UploadedFile> files = [];
    private readonly CancellationTokenSource leaving = new();
    private CancellationToken gone;
    private string? trouble;
    private bool isBusy;
    private bool isInteractive;
    private int choice;

    [Inject]
    private ImportService Imports { get; set; } = null!;

    [Inject]
    private UploadAccess Access { get; set; } = null!;

    [Inject]
    private IDbContextFactory<PeelContext> Store { get; set; } = null!;

    private string Status => files.Find(file => file.Step is not null)?.Step ?? "";

    /// <summary>Ends what was not yet being written; a transaction under way is finished or taken back as a whole.</summary>
    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    /// <inheritdoc/>
    protected override void OnInitialized() => gone = leaving.Token;

    /// <inheritdoc/>
    protected override void OnAfterRender(bool firstRender)
    {
        if (!firstRender) return;
        isInteractive = true;
        StateHasChanged();
    }

    private Task ChooseAsync(InputFileChangeEventArgs args) => WorkAsync(async () =>
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
            file.Trouble = UploadFiles.Refusal(file.Name, chosen.Size);
            if (file.Trouble is null && await ReadAsync(file, chosen)) await PlanAsync(file, mayDiffer: true);
        }

        // A new box, so that the same file can be chosen again; the focus goes on to what was chosen.
        choice++;
        files[^1].WantsFocus = true;
    });

    private async Task<bool> ReadAsync(UploadedFile file, IBrowserFile chosen)
    {
        Say(file, $"Reading {file.Name}");
        var last = 0;
        try
        {
            file.Bytes = await UploadFiles.ReadAsync(chosen, Told, gone);
            return true;
        }
        catch (IOException)
        {
            file.Trouble = $"{file.Name} could not be read to its end; it may have changed while it was read. Choose it again.";
            return false;
        }
        finally
        {
            file.Step = null;
        }

        void Told(int percent)
        {
            if (percent / 10 == last / 10) return;
            last = percent;
            Say(file, $"Reading {file.Name}: {percent} percent");
        }
    }

    /// <summary>An answer makes the plan stale; <see cref="WorkAsync"/> makes it anew, at once or after what is under way.</summary>
    private Task AnsweredAsync() => WorkAsync(() => Task.CompletedTask);

    private async Task PlanAsync(UploadedFile file, bool mayDiffer)
    {
        file.IsStale = false;
        var report = await ImportAsync(file, new ImportOptions { DryRun = true, Same = file.Same });
        if (report is not null) file.SetPlan(report, mayDiffer);
    }

    private Task ApplyAsync(UploadedFile file) => WorkAsync(async () =>
    {
        if (!file.CanApply || !file.IsReady()) return;
        var report = await ImportAsync(file, new ImportOptions { Same = file.Same, ExpectedVersion = file.Plan!.StoreVersion });
        if (report is null) return;
        if (report.IsOutdated)
        {
            file.SetPlan(report, mayDiffer: false);
            return;
        }

        file.Finish(report, await RunIdAsync(file.Name));
        file.WantsFocus = true;

        // The others were planned against a store that is no more.
        foreach (var other in files.Where(other => other.CanApply)) await PlanAsync(other, mayDiffer: false);
    });

    private void Discard(UploadedFile file) => files.Remove(file);

    /// <summary>Asks who calls before anything is planned or written.</summary>
    private async Task<ImportReport?> ImportAsync(UploadedFile file, ImportOptions options)
    {
        file.Trouble = Access.Refusal(CircuitCaller.Current);
        if (file.Trouble is not null) return null;
        var isOver = false;
        var progress = new Progress<ImportProgress>(step =>
        {
            if (!isOver) Say(file, Words(file, step));
        });
        Say(file, options.DryRun ? $"Comparing {file.Name} with the store" : $"Writing {file.Name}");
        try
        {
            return await Task.Run(() => Imports.ImportAsync(file.Name, file.Bytes, options with { Progress = progress }, gone), gone);
        }
        catch (StoreUnavailableException error)
        {
            file.Trouble = error.Message;
            return null;
        }
        finally
        {
            isOver = true;
            file.Step = null;
        }
    }

    private async Task<int?> RunIdAsync(string name)
    {
        await using var db = await Store.CreateDbContextAsync(gone);
        return await db.ImportRuns.Where(run => run.FileName == name).MaxAsync(run => (int?)run.Id, gone);
    }

    private async Task WorkAsync(Func<Task> work)
    {
        if (isBusy) return;
        (isBusy, trouble) = (true, null);
        try
        {
            await work();
            while (files.Find(file => file.IsStale && file.CanApply) is { } stale) await PlanAsync(stale, mayDiffer: true);
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The page is gone, and with it whoever would have read the answer.
        }
        finally
        {
            isBusy = false;
        }
    }

    private void Say(UploadedFile file, string step)
    {
        if (file.Step == step) return;
        file.Step = step;
        StateHasChanged();
    }

    private static string Words(UploadedFile file, ImportProgress step) => step is { Done: { } done, Total: { } total }
        ? $"{step.Step} {file.Name}: {done:N0} of {total:N0}"
        : $"{step.Step} {file.Name}";
}
