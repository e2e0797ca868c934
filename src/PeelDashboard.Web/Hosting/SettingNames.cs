using PeelDashboard.Web.Identity;
using PeelDashboard.Web.Identity.SingleSignOn;

namespace PeelDashboard.Web.Hosting;

/// <summary>
/// The names of the product's own settings. A name that is mistyped would otherwise be passed over, and what it was to change stay as
/// usual.
/// </summary>
internal static class SettingNames
{
    public static readonly (string Section, IReadOnlyList<string> Names)[] Sections =
    [
        ("Storage", ["Path"]),
        ("Evidence", ["MaximumMegabytes"]),
        ("Access", [.. AccessOptions.Names, "Uploads"]),
        (SingleSignOnReader.Section, SingleSignOnReader.Names),
    ];

    public static readonly string[] All = [.. Sections.SelectMany(section => section.Names.Select(name => $"{section.Section}:{name}"))];

    /// <summary>Looks through the sections that are the product's own; those of the framework are none of them.</summary>
    public static void Check(IConfiguration configuration)
    {
        foreach (var (section, names) in Sections)
        {
            var unknown = configuration.GetSection(section).GetChildren()
                .FirstOrDefault(child => !names.Contains(child.Key, StringComparer.OrdinalIgnoreCase));
            if (unknown is null) continue;
            var path = $"{section}:{unknown.Key}";
            throw new InvalidDataException(
                $"{path} is not a setting. Did you mean {All.MinBy(name => Distance(path, name))}? "
                + $"The section {section} has {string.Join(", ", names)}.");
        }
    }

    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        foreach (var letter in one)
        {
            var before = row[0]++;
            for (var at = 1; at < row.Length; at++)
            {
                var changed = before + (char.ToUpperInvariant(letter) == char.ToUpperInvariant(other[at - 1]) ? 0 : 1);
                before = row[at];
                row[at] = Math.Min(changed, Math.Min(row[at], row[at - 1]) + 1);
            }
        }

        return row[^1];
    }
}
