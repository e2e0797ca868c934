namespace PeelDashboard.Application.Accounts;

/// <summary>Why a sign-in at the directory did not lead to a session here. The name stands in the address of the sign-in page.</summary>
internal enum ExternalLoginError
{
    Cancelled,

    Stale,

    Directory,

    NoEmail,

    NotVerified,

    NotTaken,

    AddressInUse,

    LinkNotVerified,

    Disabled,
}

internal sealed class SingleSignOnException(ExternalLoginError problem, string detail = "") : Exception(detail)
{
    public ExternalLoginError Problem { get; } = problem;
}

internal static class SingleSignOnWords
{
    public static string? Of(string? problem, string directory) =>
        Enum.TryParse<ExternalLoginError>(problem, out var known) && Enum.IsDefined(known) ? Of(known, directory) : null;

    private static string Of(ExternalLoginError problem, string directory) => problem switch
    {
        ExternalLoginError.Cancelled => $"The sign-in at {directory} was cancelled.",
        ExternalLoginError.Stale => "The sign-in took too long, was already used, or was not started in this browser. Start again here.",
        ExternalLoginError.Directory =>
            $"{directory} did not answer as expected. Try again later. "
            + "If it happens again, tell whoever runs this dashboard: the log says more.",
        ExternalLoginError.NoEmail =>
            $"{directory} does not name your e-mail address, and an account here needs one. Ask whoever looks after {directory}.",
        ExternalLoginError.NotVerified =>
            $"{directory} says that your e-mail address is not verified. Verify it there, then sign in again.",
        ExternalLoginError.NotTaken =>
            $"The e-mail address that {directory} names for you cannot be used for an account here. Ask an administrator.",
        ExternalLoginError.AddressInUse =>
            $"An account here has your e-mail address, but was not created by {directory}. "
            + "Ask an administrator to allow the two to be linked, then sign in again.",
        ExternalLoginError.LinkNotVerified =>
            $"Your account may be linked, but {directory} does not say that your e-mail address is verified. Ask whoever looks after "
                + $"{directory}.",
        ExternalLoginError.Disabled => "Your account is disabled; ask an administrator.",
        _ => throw new ArgumentOutOfRangeException(nameof(problem), problem, "Not in the table."),
    };
}
