using PeelDashboard.Domain.Findings;

namespace PeelDashboard.Application.FollowUp;

/// <summary>How far an AFI has come, for every page and file alike.</summary>
internal static class EffectiveStatus
{
    /// <summary>What people recorded comes first; without a record a letter of the inspectorate closes it, and otherwise it awaits allocation.</summary>
    /// <param name="recorded">What people recorded; null where nobody has yet.</param>
    /// <param name="isClosedByLetter">Whether a letter in the store closes it.</param>
    public static AfiStatus Of(AfiStatus? recorded, bool isClosedByLetter) =>
        recorded ?? (isClosedByLetter ? AfiStatus.ClosedByInspectorate : AfiStatus.AwaitingAllocation);
}
