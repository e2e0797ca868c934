using System.Globalization;

namespace PeelDashboard.Web.Hosting;

/// <summary>
/// Values of settings; one that is left out or empty is as usual. What is not what it must be ends the program with a sentence: the
/// framework's binder would name a type and not what to write.
/// </summary>
internal static class SettingValues
{
    public static bool YesNo(this IConfiguration settings, string path, bool usual) => settings[path] switch
    {
        null or "" => usual,
        var value when bool.TryParse(value, out var answer) => answer,
        var value => throw Wrong(path, value, "true or false"),
    };

    public static bool OnOff(this IConfiguration settings, string path, bool usual) => settings[path] switch
    {
        null or "" => usual,
        "on" => true,
        "off" => false,
        var value => throw Wrong(path, value, "on or off"),
    };

    public static int Number(this IConfiguration settings, string path, int usual, int least, int most) => settings[path] switch
    {
        null or "" => usual,
        var value when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most
            => number,
        var value => throw Wrong(path, value, $"a whole number from {least} to {most}"),
    };

    public static InvalidDataException Wrong(string path, string? value, string use) =>
        new($"The setting {path} is \"{value}\"; use {use}.");
}
