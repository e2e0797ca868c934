using System.Security.Claims;
using PeelDashboard.Domain.Desk;
using PeelDashboard.Web.Access;

namespace PeelDashboard.Web.Setup;

/// <summary>Whether anybody may upload, as the setting <c>Access:Uploads</c> says it.</summary>
internal enum UploadSetting
{
    /// <summary>Whoever may import, which is the liaison officers.</summary>
    On,

    /// <summary>Nobody.</summary>
    Off,
}

/// <summary>Decides who may upload, by asking the store at the moment of the deed: a page can be open for hours.</summary>
internal sealed class UploadAccess(UploadSetting setting, SessionCheck sessions)
{
    /// <summary>What to do instead, for a sentence.</summary>
    public const string Command = "dotnet run --project src/PeelDashboard.Web -- import FILE";

    /// <summary>Whether uploading is switched off for everybody.</summary>
    public bool IsOff => setting is UploadSetting.Off;

    /// <summary>Why somebody may not upload; null where they may. Nobody in particular may not.</summary>
    public async Task<string?> RefusalAsync(ClaimsPrincipal? user, CancellationToken cancellation)
    {
        if (IsOff) return "Uploading is switched off here (Access:Uploads is off).";
        return await sessions.FindAsync(user, cancellation) switch
        {
            null => "You are no longer signed in; sign in again, in another window if you want to keep this one.",
            { } me when !me.May(Right.Import) => $"Uploading needs another role than yours ({me.Roles.Words()}); ask an administrator.",
            _ => null,
        };
    }

    /// <summary>Reads the setting.</summary>
    /// <exception cref="InvalidDataException">It is neither of the two words.</exception>
    public static UploadSetting Read(IConfiguration configuration) =>
        configuration.OnOff("Access:Uploads", true) ? UploadSetting.On : UploadSetting.Off;
}
