using System.Globalization;

namespace PeelDashboard.Web.Access;

/// <summary>The section <c>Access</c> of the settings; read once, at the start, where a value that makes no sense ends the program with a sentence.</summary>
internal sealed record AccessSettings
{
    /// <summary>Whether published findings can be read without signing in.</summary>
    public bool PublicBrowsing { get; init; } = true;

    /// <summary>Whether people may sign in with a password; only where there is single sign-on can it be switched off.</summary>
    public bool Passwords { get; init; } = true;

    /// <summary>A session ends after this time without a request.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromMinutes(60);

    /// <summary>A session ends after this time, however busy.</summary>
    public TimeSpan Session { get; init; } = TimeSpan.FromHours(12);

    /// <summary>Forms that take a password, in a minute from one address.</summary>
    public int PasswordsPerMinute { get; init; } = 20;

    /// <summary>Other forms, in a minute by one account, or from one address.</summary>
    public int ChangesPerMinute { get; init; } = 240;

    /// <summary>Pages and downloads, in a minute by one account, or from one address.</summary>
    public int ReadsPerMinute { get; init; } = 6000;

    /// <summary>The address that people reach the dashboard at, for links that are handed over; null for the address that it listens on.</summary>
    public Uri? Address { get; init; }

    /// <summary>Reads the settings.</summary>
    /// <exception cref="InvalidDataException">A value is not what it must be; the message names the setting.</exception>
    public static AccessSettings Read(IConfiguration configuration)
    {
        var usual = new AccessSettings();
        var access = configuration.GetSection("Access");
        return new AccessSettings
        {
            PublicBrowsing = YesNo(access, "PublicBrowsing", usual.PublicBrowsing),
            Passwords = OnOff(access, "Passwords", usual.Passwords),
            Idle = TimeSpan.FromMinutes(Number(access, "IdleMinutes", (int)usual.Idle.TotalMinutes, 1, 24 * 60)),
            Session = TimeSpan.FromHours(Number(access, "SessionHours", (int)usual.Session.TotalHours, 1, 24 * 7)),
            PasswordsPerMinute = Number(access, "PasswordsPerMinute", usual.PasswordsPerMinute, 1, 100_000),
            ChangesPerMinute = Number(access, "ChangesPerMinute", usual.ChangesPerMinute, 1, 100_000),
            ReadsPerMinute = Number(access, "ReadsPerMinute", usual.ReadsPerMinute, 1, 10_000_000),
            Address = WebAddress(access, "Address"),
        };
    }

    private static bool YesNo(IConfiguration access, string name, bool usual) => access[name] switch
    {
        null or "" => usual,
        var value when bool.TryParse(value, out var answer) => answer,
        var value => throw new InvalidDataException($"The setting Access:{name} is \"{value}\"; use true or false."),
    };

    private static bool OnOff(IConfiguration access, string name, bool usual) => access[name] switch
    {
        null or "" => usual,
        "on" => true,
        "off" => false,
        var value => throw new InvalidDataException($"The setting Access:{name} is \"{value}\"; use on or off."),
    };

    private static int Number(IConfiguration access, string name, int usual, int least, int most) => access[name] switch
    {
        null or "" => usual,
        var value when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most => number,
        var value => throw new InvalidDataException($"The setting Access:{name} is \"{value}\"; use a whole number from {least} to {most}."),
    };

    private static Uri? WebAddress(IConfiguration access, string name) => access[name] switch
    {
        null or "" => null,
        var value when Uri.TryCreate(value.TrimEnd('/'), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" => address,
        var value => throw new InvalidDataException($"The setting Access:{name} is \"{value}\"; use an address such as https://peel.example."),
    };
}
