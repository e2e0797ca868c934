using System.Security.Claims;
using PeelDashboard.Application.Importing;
using PeelDashboard.Application.Queries.Imports;
using PeelDashboard.Application.Security;
using PeelDashboard.Data;
using PeelDashboard.Domain.FollowUp;
using PeelDashboard.Domain.Security;
using PeelDashboard.Web.Hosting;
using PeelDashboard.Web.Identity;

namespace PeelDashboard.Web.Features.Imports.Upload;

/// <summary>Plans and applies uploaded files. Who asks is checked each time, whatever the page showed.</summary>
internal sealed class UploadSession(
    ImportService imports, UploadAccess access, ImportListQuery runs, RecordedProgressQuery recorded)
{
    public async Task PlanAsync(UploadedFile file, bool mayDiffer, ClaimsPrincipal? caller, Action<string> told,
        CancellationToken cancellation)
    {
        file.IsStale = false;
        told($"Comparing {file.Label} with the store");
        var plan = await ImportAsync(file, new ImportOptions { DryRun = true, Answers = file.Answers }, caller, told, cancellation);
        if (plan is null) return;
        file.SetPlan(plan, mayDiffer);
        if (file.Questions.Count == 0) return;
        var references = file.Questions.Select(asked => asked.Key).ToHashSet(StringComparer.Ordinal);
        file.Recorded = await recorded.LoadAsync(references, CurrentUser.Of(caller)!, cancellation);
    }

    /// <summary>
    /// Applies the plan that the file has; where the store has moved on since, the file gets a fresh plan and nothing is written.
    /// </summary>
    public async Task<bool> ApplyAsync(UploadedFile file, ClaimsPrincipal? caller, Action<string> told, CancellationToken cancellation)
    {
        if (!file.CanApply || !file.IsReady()) return false;
        told($"Writing {file.Label}");
        var options = new ImportOptions
        {
            Answers = file.Answers, ExpectedVersion = file.Plan!.StoreVersion,
        };
        if (await ImportAsync(file, options, caller, told, cancellation) is not { } report) return false;
        if (report.IsOutdated || report.IsUnanswered)
        {
            file.SetPlan(report, mayDiffer: false);
            return false;
        }

        file.Finish(report, await runs.LatestAsync(file.Name));
        return true;
    }

    private async Task<ImportReport?> ImportAsync(
        UploadedFile file, ImportOptions options, ClaimsPrincipal? caller, Action<string> told, CancellationToken cancellation)
    {
        file.Trouble = await access.RefusalAsync(caller, cancellation);
        if (file.Trouble is not null) return null;

        // Steps are told on the page's own thread, where they may come late.
        var isOver = false;
        var progress = new Progress<ImportProgress>(step =>
        {
            if (!isOver) told(Words(file, step));
        });
        try
        {
            var me = CurrentUser.Of(caller);
            var asked = options with { Choice = file.Choice, Person = me?.Name ?? "", OwnForce = me?.ForceId, Progress = progress };
            return await imports.ImportAsync(file.Name, file.Bytes, asked, cancellation);
        }
        catch (DatabaseUnavailableException error)
        {
            file.Trouble = error.Message;
            return null;
        }
        finally
        {
            isOver = true;
        }
    }

    private static string Words(UploadedFile file, ImportProgress step) => step is { Done: { } done, Total: { } total }
        ? $"{step.Step} {file.Label}: {done:N0} of {total:N0}"
        : $"{step.Step} {file.Label}";
}

internal enum UploadSetting
{
    On,

    Off,
}

/// <summary>Decides who may upload, by asking the store at the moment of the deed: a page can be open for hours.</summary>
internal sealed class UploadAccess(UploadSetting setting, SessionCheck sessions)
{
    public const string Command = "dotnet run --project src/PeelDashboard.Web -- import FILE";

    public bool IsOff => setting is UploadSetting.Off;

    /// <summary>Why somebody may not upload; null where they may. Nobody in particular may not.</summary>
    public async Task<string?> RefusalAsync(ClaimsPrincipal? user, CancellationToken cancellation)
    {
        if (IsOff) return "Uploading is switched off here (Access:Uploads is off).";
        return await sessions.FindAsync(user, cancellation) switch
        {
            null => "You are no longer signed in; sign in again, in another window if you want to keep this one.",
            { } me when !me.May(Right.Import) => $"Your role ({me.Roles.Words()}) does not allow uploading; ask an administrator.",
            _ => null,
        };
    }

    public static UploadSetting Read(IConfiguration configuration) =>
        configuration.OnOff("Access:Uploads", true) ? UploadSetting.On : UploadSetting.Off;
}
