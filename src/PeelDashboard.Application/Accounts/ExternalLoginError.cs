namespace PeelDashboard.Application.Accounts;

/// <summary>Why a sign-in at the directory did not lead to a session here. The name stands in the address of the sign-in page.</summary>
internal enum ExternalLoginError
{
    /// <summary>The person, or the directory, said no.</summary>
    Cancelled,

    /// <summary>The answer belongs to no sign-in that this browser began a short while ago.</summary>
    Stale,

    /// <summary>The directory was away, refused the code or the client, or answered something else than it should.</summary>
    Directory,

    /// <summary>The directory names no e-mail address.</summary>
    NoEmail,

    /// <summary>The directory says that the address is not verified.</summary>
    NotVerified,

    /// <summary>The address or the name is nothing that an account can have.</summary>
    NotTaken,

    /// <summary>An account that was made in another way has the address.</summary>
    AddressInUse,

    /// <summary>That account may be linked, but the directory does not say that the address is verified.</summary>
    LinkNotVerified,

    /// <summary>The account is disabled.</summary>
    Disabled,
}

/// <summary>A sign-in at the directory that leads nowhere.</summary>
/// <param name="problem">What the person is told.</param>
/// <param name="detail">What the log says besides: nothing of a person, no code, no token.</param>
internal sealed class SingleSignOnException(ExternalLoginError problem, string detail = "") : Exception(detail)
{
    /// <summary>What the person is told.</summary>
    public ExternalLoginError Problem { get; } = problem;
}

/// <summary>The sentences of the sign-in page.</summary>
internal static class SingleSignOnWords
{
    /// <summary>What happened and what to do.</summary>
    /// <param name="problem">As the address says it; anything else gives null.</param>
    /// <param name="directory">What people call the directory.</param>
    public static string? Of(string? problem, string directory) =>
        Enum.TryParse<ExternalLoginError>(problem, out var known) && Enum.IsDefined(known) ? Of(known, directory) : null;

    private static string Of(ExternalLoginError problem, string directory) => problem switch
    {
        ExternalLoginError.Cancelled => $"The sign-in at {directory} was cancelled.",
        ExternalLoginError.Stale => "The sign-in took too long, was already used, or was not started in this browser. Start again here.",
        ExternalLoginError.Directory =>
            $"{directory} did not answer as expected. Try again later. "
            + "If it happens again, tell whoever runs this dashboard: the log says more.",
        ExternalLoginError.NoEmail => $"{directory} does not name your e-mail address, and an account here needs one. Ask whoever looks after {directory}.",
        ExternalLoginError.NotVerified => $"{directory} says that your e-mail address is not verified. Verify it there, then sign in again.",
        ExternalLoginError.NotTaken =>
            $"The e-mail address that {directory} names for you cannot be used for an account here. Ask an administrator.",
        ExternalLoginError.AddressInUse =>
            $"An account here has your e-mail address, but was not created by {directory}. "
            + "Ask an administrator to allow the two to be linked, then sign in again.",
        ExternalLoginError.LinkNotVerified =>
            $"Your account may be linked, but {directory} does not say that your e-mail address is verified. Ask whoever looks after {directory}.",
        ExternalLoginError.Disabled => "Your account is disabled; ask an administrator.",
        _ => throw new ArgumentOutOfRangeException(nameof(problem), problem, "Not in the table."),
    };
}
