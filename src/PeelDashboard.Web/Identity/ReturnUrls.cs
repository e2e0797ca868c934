namespace PeelDashboard.Web.Identity;

/// <summary>Where a sign-in leads to: a page of this dashboard and nothing else.</summary>
internal static class ReturnUrls
{
    private static readonly Uri Here = new("http://here.invalid/");

    /// <summary>The path and query of the address; the start page for everything that leads, or might lead a browser, elsewhere.</summary>
    public static string Of(string? address)
    {
        // Browsers read "//" and "/\" as the beginning of another host, and overlook tabs and line breaks.
        var isPath = address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl);
        if (!isPath || !Uri.TryCreate(Here, address, out var whole) || whole.Host != Here.Host || whole.Scheme != Here.Scheme) return "/";
        return whole.PathAndQuery.StartsWith("//", StringComparison.Ordinal)
            || whole.AbsolutePath.StartsWith("/account/sign-", StringComparison.OrdinalIgnoreCase)
            ? "/"
            : whole.PathAndQuery + whole.Fragment;
    }
}
