using PeelDashboard.Web.Hosting;

namespace PeelDashboard.Web.Identity;

/// <summary>
/// The section <c>Access</c> of the settings; read once, at the start, where a value that makes no sense ends the program with a sentence.
/// </summary>
internal sealed record AccessOptions
{
    public bool PublicBrowsing { get; init; } = true;

    /// <summary>Whether people may sign in with a password; only where there is single sign-on can it be switched off.</summary>
    public bool Passwords { get; init; } = true;
    public TimeSpan Idle { get; init; } = TimeSpan.FromMinutes(60);
    public TimeSpan Session { get; init; } = TimeSpan.FromHours(12);
    public int PasswordsPerMinute { get; init; } = 20;
    public int ChangesPerMinute { get; init; } = 240;
    public int ReadsPerMinute { get; init; } = 6000;

    /// <summary>
    /// The address that people reach the dashboard at, for links that are handed over; null for the address that it listens on.
    /// </summary>
    public Uri? Address { get; init; }

    public static IReadOnlyList<string> Names { get; } =
        ["PublicBrowsing", "Passwords", "IdleMinutes", "SessionHours", "PasswordsPerMinute", "ChangesPerMinute",
            "ReadsPerMinute", "Address"];

    public static AccessOptions Read(IConfiguration configuration)
    {
        var usual = new AccessOptions();
        return new AccessOptions
        {
            PublicBrowsing = configuration.YesNo("Access:PublicBrowsing", usual.PublicBrowsing),
            Passwords = configuration.OnOff("Access:Passwords", usual.Passwords),
            Idle = TimeSpan.FromMinutes(configuration.Number("Access:IdleMinutes", (int)usual.Idle.TotalMinutes, 1, 24 * 60)),
            Session = TimeSpan.FromHours(configuration.Number("Access:SessionHours", (int)usual.Session.TotalHours, 1, 24 * 7)),
            PasswordsPerMinute = configuration.Number("Access:PasswordsPerMinute", usual.PasswordsPerMinute, 1, 100_000),
            ChangesPerMinute = configuration.Number("Access:ChangesPerMinute", usual.ChangesPerMinute, 1, 100_000),
            ReadsPerMinute = configuration.Number("Access:ReadsPerMinute", usual.ReadsPerMinute, 1, 10_000_000),
            Address = configuration["Access:Address"] switch
            {
                null or "" => null,
                var value when Uri.TryCreate(value.TrimEnd('/'), UriKind.Absolute, out var address) && address.Scheme
                    is "http" or "https" => address,
                var value => throw SettingValues.Wrong("Access:Address", value, "an address such as https://peel.example"),
            },
        };
    }
}
